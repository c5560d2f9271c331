"""A problem in the data: a value, not an exception. All are collected, sorted and reported once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from showcase.model import Noun, Place, lazy
from showcase.problems.privacy import masked
from showcase.problems.rule import Rule, Scope, Severity

LINE = lazy("(?:这一行|第 [0-9至 ]+ 行)改成.*", re.DOTALL)
NUMBER_GOES = "这一行里有个人号码，一并删去"


@dataclass(frozen=True, slots=True, order=True)
class Problem(Noun):
    """One violation of a rule: its place, the rule's id, what is wrong, and how to correct it.

    ``line`` and ``column`` count from 1; ``excerpt`` is the offending line of the file, where there is one. ``hides``
    and ``yields_to`` are its rule's. The order of problems is path, line, column, rule. Personal numbers are masked in
    every text of it, since the logs it is printed to are kept.

    ``right``, one text or several lines, should stand at the place; once the file is at hand, the hint shows the line
    with it.
    """

    path: str
    line: int
    column: int
    rule: str
    severity: Severity
    message: str
    hint: str = ""
    end_column: int = 0
    excerpt: str = ""
    hides: Scope = field(default=Scope.LINE, compare=False, repr=False)
    yields_to: Scope = field(default=Scope.LINE, compare=False, repr=False)
    right: tuple[str, ...] = field(default=(), compare=False, repr=False)

    @classmethod
    def at(
        cls, path: str, place: Place, rule: Rule, message: str, hint: str = "", right: tuple[str, ...] = ()
    ) -> Problem:
        """A violation of ``rule`` at ``place`` of the file ``path``, with the rule's severity."""
        texts, scopes = (masked(message), _published(hint)), (rule.hides, rule.yields_to)
        return cls(path, place.line, place.column, rule.id, rule.severity, *texts, place.end_column, "", *scopes, right)

    def quoting(self, line: str) -> Problem:
        """The problem with the line of the file it points to."""
        return replace(self, excerpt=masked(line))

    def advising(self, hint: str) -> Problem:
        """The problem with more of a hint behind the one it has."""
        return replace(self, hint=_published(self.hint + hint))

    @property
    def is_error(self) -> bool:
        """Whether it keeps the record from being published."""
        return self.severity is Severity.ERROR


def _published(hint: str) -> str:
    """A hint without personal numbers; a line with one is not for copying, since it would be copied with stars."""
    shown = masked(hint)
    return shown if shown == hint else LINE.sub(NUMBER_GOES, shown)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems keeps a record from being published."""
    return any(problem.is_error for problem in problems)
