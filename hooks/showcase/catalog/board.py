"""The board (挂图作战): organisations by initiatives, each cell with its projects and achievements.

A project or an achievement is in the cell of its main initiative; ``""`` is the column of those that span or fit none.
What organisations own or did jointly is in the row of each, and counts once in every sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from showcase.catalog.catalog import Catalog
from showcase.model import Achievement, Branch, Project


@dataclass(slots=True)
class Cell:
    """The records of one cell, each once."""

    projects: dict[str, Project] = field(default_factory=dict)
    achievements: dict[str, Achievement] = field(default_factory=dict)

    def put(self, record: Project | Achievement) -> None:
        """Add one record."""
        if isinstance(record, Project):
            self.projects[record.key] = record
        else:
            self.achievements[record.key] = record

    def take(self, other: Cell) -> None:
        """Add the records of another cell."""
        self.projects.update(other.projects)
        self.achievements.update(other.achievements)

    def __bool__(self) -> bool:
        return bool(self.projects or self.achievements)


Cells = dict[str, Cell]
"""By initiative; an initiative with nothing recorded has no cell."""


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """The organisations of one province; without a province ``slug`` and ``name`` are ``""``.

    Compared and hashed by identity: a hash by value would hash every field of its organisations.
    """

    slug: str
    name: str
    branches: tuple[Branch, ...]


def groups(catalog: Catalog) -> tuple[Group, ...]:
    """The provinces in the catalog's order, then the organisations whose source states none."""
    provinces = tuple(Group(place.slug, place.name, place.branches) for place in catalog.regions)
    return (*provinces, Group("", "", catalog.unplaced)) if catalog.unplaced else provinces


def row(catalog: Catalog, branch: Branch, year: int | None = None) -> Cells:
    """One organisation's cells; of a ``year`` its achievements, and the projects that began or acted then."""
    cells: Cells = {}
    for record in _recorded(catalog, branch):
        if year is None or year in _years(catalog, record):
            cells.setdefault(column(catalog, record), Cell()).put(record)
    return cells


def tally(catalog: Catalog, branches: Iterable[Branch]) -> dict[int | None, Cells]:
    """The sums of some organisations by year, and under None those of all time, in one pass over their records."""
    sums: dict[int | None, Cells] = {}
    for branch in branches:
        for record in _recorded(catalog, branch):
            slug = column(catalog, record)
            for year in (None, *_years(catalog, record)):
                sums.setdefault(year, {}).setdefault(slug, Cell()).put(record)
    return sums


def column(catalog: Catalog, record: Project | Achievement) -> str:
    """The main initiative of a record, ``""`` for none."""
    names = record.initiatives if isinstance(record, Project) else catalog.initiatives_of(record)
    return names[0] if names and names[0] in catalog.vocabulary.initiatives else ""


def columns(catalog: Catalog) -> tuple[str, ...]:
    """The vocabulary's initiatives, and ``""`` where a record belongs to none of them."""
    rest = any(not column(catalog, record) for record in _records(catalog))
    return (*catalog.vocabulary.initiatives, *([""] if rest else []))


def added(rows: Iterable[Cells]) -> Cells:
    """The column sums of some rows."""
    sums: Cells = {}
    for cells in rows:
        for slug, cell in cells.items():
            sums.setdefault(slug, Cell()).take(cell)
    return sums


def whole(cells: Mapping[str, Cell]) -> Cell:
    """The sum of one row."""
    total = Cell()
    for cell in cells.values():
        total.take(cell)
    return total


def _recorded(catalog: Catalog, branch: Branch) -> Iterator[Project | Achievement]:
    yield from catalog.projects_of.get(branch.slug, ())
    yield from catalog.achievements_of.get(branch.slug, ())


def _years(catalog: Catalog, record: Project | Achievement) -> set[int]:
    if isinstance(record, Achievement):
        return {record.date.year} if record.date else set()
    dates = [record.since, *(achievement.date for achievement in catalog.achievements_of_project.get(record.key, ()))]
    return {date.year for date in dates if date}


def _records(catalog: Catalog) -> Iterator[Project | Achievement]:
    yield from catalog.projects
    yield from catalog.achievements
