"""Finds the persons named in a text by every way, each person once."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from showcase.checks.persons.bylines import bylines
from showcase.checks.persons.minors import minors
from showcase.checks.persons.parties import cases, donors, parties
from showcase.checks.persons.person import Person, next_listed
from showcase.checks.persons.posts import posts


@lru_cache(maxsize=256)
def persons(text: str) -> tuple[Person, ...]:
    """The persons named in the text, in order; each once, by the first way that finds it."""
    found: list[Person] = []
    taken: set[int] = set()
    for find in (minors, donors, parties, bylines, posts, cases):
        found += _free(find(text), taken)
    for person in tuple(found):
        following = next_listed(text, person)
        while following and following.start not in taken:
            found += _free([following], taken)
            following = next_listed(text, following)
    return tuple(sorted(found, key=lambda each: each.start))


def _free(persons: Iterable[Person], taken: set[int]) -> Iterator[Person]:
    """Those whose names stand where no other does; their places are then taken."""
    for person in persons:
        place = range(person.start, person.end)
        if taken.isdisjoint(place):
            taken.update(place)
            yield person
