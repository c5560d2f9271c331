"""The board (挂图作战): organisations by the initiatives of a framework, each cell with its projects and achievements.

A project or an achievement is in the cell of its main initiative; on the board of the site's own framework, ``""`` is
the column of those that span or fit none.
What organisations own or did jointly is in the row of each, and counts once in every sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace

from showcase.catalog import ranks
from showcase.catalog.catalog import Catalog
from showcase.model import Achievement, Branch, Framework, Project, dataclass


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
    """The organisations of one province, or of the whole country; with neither ``slug`` and ``name`` are ``""``.

    Compared and hashed by identity: a hash by value would hash every field of its organisations.
    """

    slug: str
    name: str
    branches: tuple[Branch, ...]


def groups(catalog: Catalog) -> tuple[Group, ...]:
    """The whole country, the provinces, then the organisations without a place, each in the order of the catalog."""
    national = {branch.slug: branch for branch in catalog.branches if ranks.level(branch) == ranks.NATIONAL}
    listed = [Group("nationwide", ranks.NATIONAL, tuple(national.values()))]
    listed += [Group(place.slug, place.name, place.branches) for place in catalog.regions]
    listed.append(Group("", "", catalog.unplaced))
    first, *rest = listed
    local = (replace(group, branches=tuple(b for b in group.branches if b.slug not in national)) for group in rest)
    return tuple(group for group in (first, *local) if group.branches)


def row(catalog: Catalog, branch: Branch, year: int | None = None, framework: Framework | None = None) -> Cells:
    """One organisation's cells; of a ``year`` its achievements, and the projects that began or acted then."""
    cells: Cells = {}
    for record in _recorded(catalog, branch):
        slug = column(catalog, record, framework)
        if slug is not None and (year is None or year in _years(catalog, record)):
            cells.setdefault(slug, Cell()).put(record)
    return cells


def tally(catalog: Catalog, branches: Iterable[Branch], framework: Framework | None = None) -> dict[int | None, Cells]:
    """The sums of some organisations by year, and under None those of all time, in one pass over their records."""
    sums: dict[int | None, Cells] = {}
    for branch in branches:
        for record in _recorded(catalog, branch):
            slug = column(catalog, record, framework)
            for year in (None, *_years(catalog, record)) if slug is not None else ():
                sums.setdefault(year, {}).setdefault(slug or "", Cell()).put(record)
    return sums


def column(catalog: Catalog, record: Project | Achievement, framework: Framework | None = None) -> str | None:
    """The main initiative of a record in the framework, by default the site's own; there ``""`` for none at all.

    None where the record is not on the board: it belongs to other frameworks only.
    """
    words = catalog.vocabulary
    names = record.initiatives if isinstance(record, Project) else catalog.initiatives_of(record)
    main = (framework or words.framework).main(names)
    is_none = framework in (None, words.framework) and words.mains(names) == ("",)
    return main or ("" if is_none else None)


def columns(catalog: Catalog, framework: Framework | None = None) -> tuple[str, ...]:
    """The initiatives of the framework, and ``""`` where a record belongs to none at all."""
    shown = framework or catalog.vocabulary.framework
    rest = any(column(catalog, record, shown) == "" for record in _records(catalog))
    return (*shown.initiatives, *([""] if rest else []))


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
    achievements = catalog.achievements_of_project.get(record.key, ())
    dates = [record.stated_since, *(achievement.date for achievement in achievements)]
    return {date.year for date in dates if date}


def _records(catalog: Catalog) -> Iterator[Project | Achievement]:
    yield from catalog.projects
    yield from catalog.achievements
