"""Personal numbers in a text. What they look like is defined in :mod:`showcase.problems.privacy`."""

from collections.abc import Iterator
from functools import lru_cache

from showcase.checks.engine.passages import Passage
from showcase.problems import Problem, Rule, privacy

may_hold_numbers = lru_cache(maxsize=512)(privacy.may_hold_numbers)
"""The quick search, which the checks of all kinds of numbers make on the same texts."""


def personal_numbers(passage: Passage, rule: Rule, kind: privacy.Kind, hint: str) -> Iterator[Problem]:
    """A problem for each number of this kind, shown with its inner digits masked."""
    for number in privacy.numbers(passage.text):
        if number.kind is kind:
            yield passage.problem(rule, number.start, number.end, f"这里有{kind.name} {number.shown}", hint)
