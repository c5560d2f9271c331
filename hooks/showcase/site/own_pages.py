"""The URL of the page that a group of records has of its own; :class:`~showcase.site.addresses.Addresses` knows which.

Each depends on its own record or value alone: what else is recorded moves no page.
"""

from showcase.catalog import Group, ListedGroup, ListedRegion, ListedRound, Programme, slugs
from showcase.model import Branch

COVERAGE = "board/coverage/"
"""The board of what is recorded."""


def region(place: ListedRegion) -> str:
    """The page of a province, a city or a district."""
    return f"regions/{place.slug}/"


def anchor_of(place: ListedRegion) -> str:
    """The anchor of a region in the tree of all regions, where a city with its province's name has no place."""
    path = place.slug.split("/")
    return "-".join(dict.fromkeys(path) if place.name in place.path[:-1] else path)


def field(slug: str) -> str:
    """The page of a field of service of the vocabulary."""
    return f"fields/{slug}/"


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


def liaison_group(listed: ListedGroup) -> str:
    """A liaison group: of a committee's list by its number, else by its name."""
    if listed.committee and listed.group:
        return f"levels/group/{listed.committee.slug}/{listed.group.number}/"
    return liaison_group_named(listed)


def liaison_group_named(listed: ListedGroup) -> str:
    """The members of a liaison group that no committee lists; that of a listed one forwards to it."""
    return f"levels/group/{listed.slug}/"


def round_(listed: ListedRound) -> str:
    """A round (擂台)."""
    return f"rounds/{listed.branch.slug}/{listed.round.id}/"


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


def board_of_tasks(number: int) -> str:
    """The board of the tasks of a year."""
    return f"board/tasks/{number}/"


def board_of_region(group: Group) -> str:
    """The board of a province, or of the organisations whose region is not stated."""
    return f"board/{group.slug or 'unplaced'}/"
