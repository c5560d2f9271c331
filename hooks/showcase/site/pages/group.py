"""The pages of a group (a field, a region): its members, and the index of a kind of group."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from showcase.model import Achievement, Branch, Project, ServicePoint, dataclass
from showcase.site.components import CountView, LinkView, PagerView
from showcase.site.context import CARDS_A_PAGE, SiteContext
from showcase.site.page import Page
from showcase.site.pages import service_point

Item = TypeVar("Item")
ACHIEVEMENTS_SHOWN = 24
BRANCHES_SHOWN = 24


@dataclass(frozen=True, slots=True)
class GroupMembers:
    """The records of one group."""

    projects: tuple[Project, ...] = ()
    achievements: tuple[Achievement, ...] = ()
    branches: tuple[Branch, ...] = ()
    service_points: tuple[ServicePoint, ...] = ()
    """On the first page some of them are named."""

    @property
    def page_count(self) -> int:
        """The number of pages that show them all."""
        sizes = (
            (self.projects, CARDS_A_PAGE),
            (self.achievements, ACHIEVEMENTS_SHOWN),
            (self.branches, BRANCHES_SHOWN),
        )
        return max(1, *(-(-len(items) // size) for items, size in sizes))


def index(site: SiteContext, url: str, title: str, lead: str, views: tuple[CountView, ...]) -> Page:
    """The index of a kind of group, also where there is none."""
    names = "、".join(view.name for view in views[:8])
    return site.page(
        url, title, "index", lambda: {"lead": lead, "counts": views}, description=f"{lead}{names}。" if names else lead
    )


def group(
    site: SiteContext,
    url: str,
    title: str,
    crumbs: tuple[LinkView, ...],
    lead: str,
    members: GroupMembers,
    *,
    kicker: str,
    parts: tuple[tuple[str, tuple[CountView, ...]], ...] = (),
    need: str = "",
    help_link: LinkView | None = None,
    feed: str = "",
) -> Iterator[Page]:
    """The pages of one group. Its projects, achievements and organisations are paginated together."""
    totals = {
        "projects": site.cards.tally(members.projects),
        "achievements": len(members.achievements),
        "branches": len(members.branches),
    }

    def context(numbers: Sequence[int], _: PagerView) -> dict[str, object]:
        cards, number = site.cards, numbers[0]
        achievements = part(members.achievements, number, ACHIEVEMENTS_SHOWN)
        return {
            "kicker": kicker,
            "lead": lead,
            "need": need,
            "help_link": help_link,
            "feed": feed,
            "parts": parts if number == 0 else (),
            "branches": tuple(cards.branch(item) for item in part(members.branches, number, BRANCHES_SHOWN)),
            "cards": tuple(cards.project(item) for item in part(members.projects, number, CARDS_A_PAGE)),
            "achievements": tuple(cards.row(item) for item in achievements),
            "service_points": service_point.links(site, members.service_points) if number == 0 else (),
            "more_service_points": service_point.more(members.service_points),
            "totals": totals,
        }

    section, numbers = url.split("/")[0] + "/", range(members.page_count)
    return site.listing(
        numbers, 1, url, title, "group", context, description=f"{title}：{lead}", section=section, crumbs=crumbs
    )


def part(items: Sequence[Item], number: int, size: int) -> Sequence[Item]:
    """The items on page ``number``, counted from 0."""
    return items[number * size : (number + 1) * size]
