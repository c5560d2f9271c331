"""The URLs of all pages, relative to the site's root, and of the pages where records are edited.

Each depends on its own record or value alone: what else is recorded moves no page. A page and the links to it take
their URL from the same function here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute

from showcase.catalog import Catalog, Group, LiaisonGroup, ListedRegion, Programme, slugs
from showcase.model import Achievement, AnyRecord, Branch, Project, ServicePoint
from showcase.site import timelines


@dataclass(frozen=True, slots=True)
class Addresses:
    """The URL of every record, relative to the site's root, and of the page where it is edited."""

    catalog: Catalog
    edit: str
    """Prefix of edit links, before the record's path; ``""`` where records are not edited on the web."""
    editor: str = ""
    """The page of the editor, where the site has one."""
    years: Mapping[str, str] = attribute(init=False, repr=False, compare=False)
    """By achievement of a record with many: the page of its year, below the record's."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "years", timelines.places(self.catalog))

    def of(self, record: AnyRecord) -> str:
        """The URL of the record's page; of an achievement its anchor on the page of its project or branch, or on
        that of its year where they are many.
        """
        if isinstance(record, Branch):
            return f"branches/{record.slug}/"
        if isinstance(record, Project):
            return f"branches/{record.branch}/{record.slug}/"
        if isinstance(record, ServicePoint):
            return f"{record.key}/"
        return f"{self.of(self.catalog.home_of(record))}{self.years.get(record.key, '')}#{record.id}"

    def edit_of(self, record: AnyRecord) -> str:
        """The URL at which the record is edited: in the editor, where the site has one, else of its file; or ``""``."""
        if not self.editor or isinstance(record, ServicePoint):
            return self.edit and self.edit + record.path
        item = f"&id={record.id}" if isinstance(record, Achievement) else ""
        return f"{self.editor}?record={record.path}{item}"


def initiative(slug: str) -> str:
    """The page of an initiative of the vocabulary."""
    return f"initiatives/{slug}/"


def field(slug: str) -> str:
    """The page of a field of service of the vocabulary."""
    return f"fields/{slug}/"


def situation(slug: str, place: str = "") -> str:
    """The page of a situation of the vocabulary, or of the help for it in the region of that slug."""
    return f"needs/{slug}/{place}/" if place else f"needs/{slug}/"


def region(place: ListedRegion) -> str:
    """The page of a province, a city or a district."""
    return f"regions/{place.slug}/"


def programme(item: Programme) -> str:
    """The page of a campaign."""
    return f"programmes/{item.slug}/"


def year(number: int) -> str:
    """The page of a year."""
    return f"years/{number}/"


def honours_of_year(number: int) -> str:
    """The honours given in a year."""
    return f"honours/{number}/"


def honours_by(body: str) -> str:
    """The honours given by an awarding body."""
    return f"honours/by/{slugs.of_name(body)}/"


def level(branch: Branch) -> str:
    """The list of an organisation's direct subordinates."""
    return f"levels/{branch.slug}/"


def liaison_group(group: LiaisonGroup) -> str:
    """The list of a liaison group's members."""
    return f"levels/group/{group.slug}/"


def reports_of_year(number: int) -> str:
    """The organisations with a report for a year."""
    return f"reports/{number}/"


def report(number: int, branch: Branch) -> str:
    """An organisation's report for a year."""
    return f"reports/{number}/{branch.slug}/"


def figure(measure: str, *part: str) -> str:
    """The page of a measure, or of one part of its total: ``figure("donations", "year", "2020")``."""
    return "/".join(("figures", measure, *part, ""))


def board_of_year(number: int) -> str:
    """The board of a year."""
    return f"board/{number}/"


def board_of_region(group: Group) -> str:
    """The board of a province, or of the organisations whose region is not stated."""
    return f"board/{group.slug or 'unplaced'}/"
