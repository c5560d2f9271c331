"""Finds the persons named in a text by every way, each person once."""

from collections.abc import Iterable
from functools import lru_cache

from showcase.checks.persons.bylines import bylines
from showcase.checks.persons.minors import minors
from showcase.checks.persons.parties import cases, donors, parties
from showcase.checks.persons.person import Person, listed_after
from showcase.checks.persons.posts import posts


@lru_cache(maxsize=256)
def persons(text: str) -> tuple[Person, ...]:
    """The persons named in the text, in order; each once, by the first way that finds it."""
    found: list[Person] = []
    for find in (minors, donors, parties, bylines, posts, cases):
        _add(found, find(text))
    _add(found, [each for one in found for each in listed_after(text, one)])
    return tuple(sorted(found, key=lambda each: each.start))


def _add(found: list[Person], more: Iterable[Person]) -> None:
    for each in more:
        if not any(each.start < other.end and other.start < each.end for other in found):
            found.append(each)
