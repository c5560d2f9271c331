"""Which achievements stand on the page of an organisation or a project, and which on pages of years.

On a record's page stand all of them while they are few. Of many, the newest stand there, and all of them on pages of
their years, oldest first: a new achievement moves no other to another page.
"""

from collections.abc import Iterator, Mapping, Sequence

from showcase.catalog import Catalog
from showcase.model import Achievement, Branch, Project
from showcase.site.rooms import divided

SHOWN = 30
"""Achievements on a page."""
BESIDE = 12
"""The newest that stand on the page of a record whose years have pages of their own, and in an overview of a year."""


def of(catalog: Catalog, record: Branch | Project) -> tuple[Achievement, ...]:
    """All achievements of an organisation or a project, newest first."""
    if isinstance(record, Branch):
        return catalog.achievements_of.get(record.slug, ())
    return catalog.achievements_of_project.get(record.key, ())


def beside(achievements: Sequence[Achievement]) -> Sequence[Achievement]:
    """Those that stand on the page of their record itself: all of few, of many the newest."""
    return achievements if _are_few(achievements) else divided(achievements, BESIDE)[0]


def _are_few(achievements: Sequence[Achievement]) -> bool:
    return len(divided(achievements, SHOWN)) < 2


def years(achievements: Sequence[Achievement]) -> Mapping[str, tuple[Achievement, ...]]:
    """The years that have pages of their own, latest first, each with its achievements, oldest first; none of few."""
    if _are_few(achievements):
        return {}
    found: dict[str, list[Achievement]] = {}
    for achievement in achievements:
        found.setdefault(achievement.year, []).append(achievement)
    return {year: tuple(reversed(items)) for year, items in found.items()}


def address(year: str) -> str:
    """The page of a year, below the address of the record."""
    return f"years/{year}/"


def places(catalog: Catalog) -> dict[str, str]:
    """By achievement that has its place on the page of a year: the address of that page below its record's."""
    found: dict[str, str] = {}
    for record in _records(catalog):
        for year, achievements in years(of(catalog, record)).items():
            for number, part in enumerate(divided(achievements, SHOWN), 1):
                further = f"page-{number}/" if number > 1 else ""
                own = (each for each in part if catalog.home_of(each).key == record.key)
                found.update((each.key, address(year) + further) for each in own)
    return found


def _records(catalog: Catalog) -> Iterator[Branch | Project]:
    yield from catalog.branches
    yield from catalog.projects
