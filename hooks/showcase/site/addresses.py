"""The URLs of all pages, relative to the site's root, and of the pages where records are edited.

A group of records has a page of its own where it holds enough; else it is an entry of its section's page, found by an
anchor. The entry and its anchor are there too where there is a page, so that what leads there stays valid when the page
comes and goes. The rules count what new records can only add to: a new record takes no page away. Where a withdrawn one
does, a line of ``redirects.yml`` forwards to the anchor; ``showcase compare`` proposes it.
"""

from collections.abc import Mapping
from dataclasses import field as attribute

from showcase.catalog import (
    Catalog,
    Dimension,
    Group,
    ListedGroup,
    ListedRegion,
    Programme,
    Slice,
    Total,
    reports,
    tasks,
)
from showcase.model import Achievement, AnyRecord, Branch, Project, ServicePoint, Task, YearlyReport, dataclass
from showcase.site import own_pages, rooms, timelines

ENOUGH = 2
"""Records that make a page of a group."""
ROWS = 3
"""Records that make a matrix of a year."""
FIGURES = 30
"""Figures of a measure that make a page even where none of them is added."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The URL of every record and every group of records, and of the page where a record is edited."""

    catalog: Catalog
    edit: str
    """Prefix of edit links, before the record's path; ``""`` where records are not edited on the web."""
    editor: str = ""
    """The page of the editor, where the site has one."""
    years: Mapping[str, str] = attribute(init=False, repr=False, compare=False)
    """By achievement of a record with many: the page of its year, below the record's."""
    board_year: str = attribute(init=False, repr=False, compare=False)
    """The year whose tasks the board opens with, or ``""``: it opens with what is recorded."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "years", timelines.places(self.catalog))
        object.__setattr__(self, "board_year", tasks.leading_year(self.catalog.tasks, self.catalog.newest))

    def of(self, record: AnyRecord | Task | YearlyReport) -> str:
        """The URL of the record's page; of an achievement its anchor on the page of its project or branch, or on
        that of its year where they are many; of a task its anchor on the page of its branch, or below that.
        """
        if isinstance(record, Branch):
            return f"branches/{record.slug}/"
        if isinstance(record, Project):
            return f"branches/{record.branch}/{record.slug}/"
        if isinstance(record, ServicePoint):
            return f"{record.key}/"
        if isinstance(record, YearlyReport):
            return own_pages.report(int(record.year), self.catalog.branch[record.branch])
        if isinstance(record, Task):
            return f"branches/{record.branch}/{rooms.of_task(self.catalog, record)}#{record.anchor}"
        return f"{self.of(self.catalog.home_of(record))}{self.years.get(record.key, '')}#{record.id}"

    def edit_of(self, record: AnyRecord) -> str:
        """The URL at which the record is edited: in the editor, where the site has one, else of its file; or ``""``."""
        if not self.editor or isinstance(record, ServicePoint):
            return self.edit and self.edit + record.path
        item = f"&id={record.id}" if isinstance(record, Achievement) else ""
        return f"{self.editor}?record={record.path}{item}"

    def additions(self, record: Branch | Project) -> tuple[tuple[str, str], ...]:
        """What staff may add beside a record, and where: in the editor, where the site has one."""
        if not self.editor:
            return ()
        if isinstance(record, Project):
            return (("补充成果", f"{self.editor}?new=achievement&branch={record.branch}&project={record.slug}"),)
        nouns = (("补充品牌", "project"), ("补充成果", "achievement"))
        own = tuple((text, f"{self.editor}?new={noun}&branch={record.slug}") for text, noun in nouns)
        return (*own, ("新增党组织", f"{self.editor}?new=branch"))

    def region(self, place: ListedRegion) -> str:
        """A province, a city or a district; a city with all organisations of its province has no page beside it."""
        above = self.catalog.region.get(place.path[:-1])
        is_same = above is not None and len(above.branches) == len(place.branches)
        is_page = len(place.branches) >= ENOUGH and not is_same
        return own_pages.region(place) if is_page else f"regions/#{own_pages.anchor_of(place)}"

    def field(self, slug: str) -> str:
        """A field of service of the vocabulary."""
        projects, achievements = self.catalog.by_field.get(slug, ()), self.catalog.achievements_by_field.get(slug, ())
        is_page = projects and len(projects) + len(achievements) >= ENOUGH
        return own_pages.field(slug) if is_page else f"fields/#{slug}"

    def programme(self, item: Programme) -> str:
        """A campaign."""
        return own_pages.programme(item) if len(item.achievements) >= ENOUGH else f"programmes/#{item.slug}"

    def year(self, number: int) -> str:
        """A year."""
        return own_pages.year(number) if self._of_year(number) >= ENOUGH else f"years/#{number}"

    @property
    def board_of_records(self) -> str:
        """The board of what is recorded; beside that of tasks, where the board opens with these."""
        return own_pages.COVERAGE if self.board_year else "board/"

    def board_of_tasks(self, number: int) -> str:
        """The board of the tasks of a year."""
        return "board/" if str(number) == self.board_year else own_pages.board_of_tasks(number)

    def board_of_year(self, number: int) -> str:
        """The board of a year; of one with little, the year."""
        return own_pages.board_of_year(number) if self._of_year(number) >= ROWS else f"years/#{number}"

    def _of_year(self, number: int) -> int:
        """The achievements and the beginnings of projects in a year."""
        return len(self.catalog.by_year.get(number, ())) + len(self.catalog.begun.get(number, ()))

    def board_of_region(self, group: Group) -> str:
        """The board of a province of a large site; its only organisation."""
        return own_pages.board_of_region(group) if len(group.branches) >= ENOUGH else self.of(group.branches[0])

    def level(self, branch: Branch) -> str:
        """The list of an organisation's direct subordinates; one or none is named on its page."""
        children = self.catalog.children.get(branch.slug, ())
        return own_pages.level(branch) if len(children) >= ENOUGH else self.of(branch)

    def liaison_group(self, group: ListedGroup) -> str:
        """A liaison group: one that a committee lists, or the members of another."""
        is_page = group.committee is not None or len(group.branches) >= ENOUGH
        return own_pages.liaison_group(group) if is_page else f"levels/#{group.slug}"

    def report(self, number: int, branch: Branch) -> str:
        """An organisation's report for a year; of a year with little, its achievements."""
        is_page = number in reports.years_of(self.catalog, branch)
        return own_pages.report(number, branch) if is_page else f"{self.of(branch)}#achievements"

    def measure(self, total: Total) -> str:
        """A measure with its figures."""
        is_page = len(total.parts) >= ENOUGH or len(total.parts) + len(total.left_out) > FIGURES
        return own_pages.figure(total.measure.slug) if is_page else f"figures/#{total.measure.slug}"

    def slice(self, whole: Total, way: Dimension, item: Slice) -> str:
        """The figures of one part of a measure's total: a single one is its record, all of them are the measure's."""
        if len(item.total.parts) == 1:
            return self.of(item.total.parts[0].achievement)
        if item.total.parts and item.total.addable < whole.addable:
            return own_pages.figure(whole.measure.slug, way.slug, item.slug)
        return f"{self.measure(whole).partition('#')[0]}#counted" if item.total.parts else self.measure(whole)


def initiative(slug: str) -> str:
    """The page of an initiative of the vocabulary."""
    return f"initiatives/{slug}/"


def situation(slug: str, place: str = "") -> str:
    """The page of a situation of the vocabulary, or of the help for it in the region of that slug."""
    return f"needs/{slug}/{place}/" if place else f"needs/{slug}/"
