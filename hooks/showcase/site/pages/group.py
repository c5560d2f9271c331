"""What the groups share: the index of a kind of group, and the pages of one group's members."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from showcase.model import Achievement, Branch, Project
from showcase.site.components.views import CountView, LinkView, PagerView
from showcase.site.context import CARDS_A_PAGE, SiteContext
from showcase.site.page import Page, paged

Item = TypeVar("Item")
ACHIEVEMENTS_SHOWN = 30
BRANCHES_SHOWN = 24


@dataclass(frozen=True, slots=True)
class GroupMembers:
    """The records of one group."""

    projects: tuple[Project, ...] = ()
    achievements: tuple[Achievement, ...] = ()
    branches: tuple[Branch, ...] = ()

    @property
    def pages(self) -> int:
        """How many pages show them all."""
        sizes = (
            (self.projects, CARDS_A_PAGE),
            (self.achievements, ACHIEVEMENTS_SHOWN),
            (self.branches, BRANCHES_SHOWN),
        )
        return max(1, *(-(-len(items) // size) for items, size in sizes))


def index(site: SiteContext, url: str, title: str, lead: str, views: tuple[CountView, ...]) -> Page:
    """The index of a kind of group; with no group it says so."""
    names = "、".join(view.name for view in views[:8])
    return site.page(
        url, title, "index", lambda: {"lead": lead, "counts": views}, description=f"{lead}{names}。" if names else lead
    )


def group(
    site: SiteContext,
    base: str,
    title: str,
    crumbs: tuple[LinkView, ...],
    lead: str,
    members: Callable[[], GroupMembers],
    *,
    kicker: str,
    parts: tuple[tuple[str, tuple[CountView, ...]], ...] = (),
    need: str = "",
) -> Iterator[Page]:
    """The pages of one group: its projects, achievements and organisations, divided alike, so that no page grows.

    A page looks its ``members`` up when it is made, so that it takes no others' along until then.
    """
    for number, (url, _, pager) in enumerate(paged(range(members().pages), 1, base)):

        def context(number: int = number, pager: PagerView = pager) -> dict[str, object]:
            cards, found = site.cards, members()
            return {
                "kicker": kicker,
                "lead": lead,
                "need": need,
                "parts": parts if number == 0 else (),
                "branches": tuple(cards.branch(item) for item in part(found.branches, number, BRANCHES_SHOWN)),
                "cards": tuple(cards.project(item) for item in part(found.projects, number, CARDS_A_PAGE)),
                "achievements": tuple(cards.row(item) for item in part(found.achievements, number, ACHIEVEMENTS_SHOWN)),
                "totals": {
                    "projects": len(found.projects),
                    "achievements": len(found.achievements),
                    "branches": len(found.branches),
                },
                "pager": pager,
            }

        yield site.page(
            url,
            title,
            "group",
            context,
            description=f"{title}：{lead}",
            section=base.split("/")[0] + "/",
            crumbs=crumbs,
        )


def part(items: Sequence[Item], number: int, size: int) -> Sequence[Item]:
    """The members that page ``number``, counted from 0, shows."""
    return items[number * size : (number + 1) * size]
