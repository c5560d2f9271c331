"""The pages of a group (a field, a region): its members, and the index of a kind of group."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from showcase.model import Achievement, Branch, Project, ServicePoint, dataclass
from showcase.site.components import CountView, LinkView, PagerView
from showcase.site.context import CARDS_A_PAGE, SiteContext
from showcase.site.page import Page
from showcase.site.pages import service_point
from showcase.site.rooms import divided

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
    def parts(self) -> list[tuple[Sequence[Any], ...]]:
        """The projects, achievements and organisations of each of the pages that show them all."""
        lists: tuple[list[Sequence[Any]], ...] = (
            divided(self.projects, CARDS_A_PAGE),
            divided(self.achievements, ACHIEVEMENTS_SHOWN),
            divided(self.branches, BRANCHES_SHOWN),
        )
        return list(zip_longest(*lists, fillvalue=()))


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
    every = members.parts
    totals = {
        "projects": site.cards.tally(members.projects),
        "achievements": len(members.achievements),
        "branches": len(members.branches),
    }

    def context(numbers: Sequence[int], _: PagerView) -> dict[str, object]:
        cards, number = site.cards, numbers[0]
        projects, achievements, branches = every[number]
        return {
            "kicker": kicker,
            "lead": lead,
            "need": need,
            "help_link": help_link,
            "feed": feed,
            "parts": parts if number == 0 else (),
            "branches": tuple(cards.branch(item) for item in branches),
            "cards": tuple(cards.project(item) for item in projects),
            "achievements": tuple(cards.row(item) for item in achievements),
            "service_points": service_point.links(site, members.service_points) if number == 0 else (),
            "more_service_points": service_point.more(members.service_points),
            "totals": totals,
        }

    section = url.split("/")[0] + "/"
    return site.listing(
        range(len(every)),
        1,
        url,
        title,
        "group",
        context,
        description=f"{title}：{lead}",
        section=section,
        crumbs=crumbs,
    )
