"""Finds the persons named in a text by every way, each person once."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from showcase.checks.persons.bylines import bylines, signed, worked
from showcase.checks.persons.minors import minors
from showcase.checks.persons.parties import cases, donors, parties
from showcase.checks.persons.person import Person, next_listed
from showcase.checks.persons.posts import posts
from showcase.checks.persons.speakers import speakers

PSEUDONYM = re.compile("[（(](?:系|均为|均系)?化名")
"""What follows a name that is not the person's."""


@lru_cache(maxsize=256)
def persons(text: str) -> tuple[Person, ...]:
    """The persons named in the text, in order; each once, by the first way that finds it."""
    found: list[Person] = []
    taken: set[int] = set()
    for find in (minors, donors, parties, bylines, posts, cases, signed, worked, speakers):
        found += _free(text, find(text), taken)
    for person in tuple(found):
        following = next_listed(text, person)
        while following and following.start not in taken:
            found += _free(text, [following], taken)
            following = next_listed(text, following)
    return tuple(sorted(found, key=lambda each: each.start))


def _free(text: str, persons: Iterable[Person], taken: set[int]) -> Iterator[Person]:
    """Those whose names are their own and stand where no other does; their places are then taken."""
    for person in persons:
        place = range(person.start, person.end)
        if taken.isdisjoint(place) and not PSEUDONYM.match(text, person.end):
            taken.update(place)
            yield person
