"""A problem in the data: a value, not an exception. All are collected, sorted and reported once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from showcase.model import Noun, Place
from showcase.problems.privacy import masked
from showcase.problems.rule import Rule, Scope, Severity


@dataclass(frozen=True, slots=True, order=True)
class Problem(Noun):
    """One violation of a rule: its place, the rule's id, what is wrong, and how to correct it.

    ``line`` and ``column`` count from 1; ``excerpt`` is the offending line of the file, where there is one. ``hides``
    and ``yields_to`` are its rule's. The order of problems is path, line, column, rule. Personal numbers are masked in
    every text of it, since the logs it is printed to are kept.
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

    @classmethod
    def at(cls, path: str, place: Place, rule: Rule, message: str, hint: str = "") -> Problem:
        """A violation of ``rule`` at ``place`` of the file ``path``, with the rule's severity."""
        texts, scopes = (masked(message), masked(hint)), (rule.hides, rule.yields_to)
        return cls(path, place.line, place.column, rule.id, rule.severity, *texts, place.end_column, "", *scopes)

    def quoting(self, line: str) -> Problem:
        """The problem with the line of the file it points to."""
        return replace(self, excerpt=masked(line))

    @property
    def is_error(self) -> bool:
        """Whether it keeps the record from being published."""
        return self.severity is Severity.ERROR


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems keeps a record from being published."""
    return any(problem.is_error for problem in problems)
