"""A problem in the data: a value, not an exception. All are collected, sorted and reported once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from showcase.model import Noun, Place
from showcase.problems.privacy import masked
from showcase.rules import RULES, Severity


@dataclass(frozen=True, slots=True, order=True)
class Problem(Noun):
    """One finding: where it is, which rule found it, what is wrong, and how to mend it.

    ``line`` and ``column`` count from 1; ``excerpt`` is the offending line of the file, where there is one.
    The order of problems is path, line, column, rule. No text of it shows a personal number: what is printed in a log
    stays there, so the inner digits are stars wherever they come from.
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

    @classmethod
    def at(cls, path: str, place: Place, rule: str, message: str, hint: str = "") -> Problem:
        """A problem at ``place`` of the file ``path``, as grave as its rule says."""
        severity = RULES[rule].severity
        return cls(path, place.line, place.column, rule, severity, masked(message), masked(hint), place.end_column)

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
