"""What the groups share: the index of a kind of group, and the pages of one group's members."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from showcase.model import Achievement, Branch, Project
from showcase.writing.page import Page, paged
from showcase.writing.press import CARDS_A_PAGE, Press
from showcase.writing.views import CountView, LinkView, PagerView

Item = TypeVar("Item")
DEEDS_SHOWN = 30
BRANCHES_SHOWN = 24


def index(press: Press, url: str, title: str, lead: str, views: tuple[CountView, ...]) -> Page:
    """The index of a kind of group; with no group it says so."""
    names = "、".join(view.name for view in views[:8])
    return press.page(
        url, title, "index", lambda: {"lead": lead, "counts": views}, description=f"{lead}{names}。" if names else lead
    )


def group(
    press: Press,
    base: str,
    title: str,
    crumbs: tuple[LinkView, ...],
    lead: str,
    projects: tuple[Project, ...],
    *,
    kicker: str,
    deeds: tuple[Achievement, ...] = (),
    branches: tuple[Branch, ...] = (),
    parts: tuple[tuple[str, tuple[CountView, ...]], ...] = (),
    need: str = "",
) -> Iterator[Page]:
    """The pages of one group: its projects, deeds and organisations, divided alike, so that no page grows."""
    pages_needed = max(
        -(-len(projects) // CARDS_A_PAGE), -(-len(deeds) // DEEDS_SHOWN), -(-len(branches) // BRANCHES_SHOWN), 1
    )
    for number, (url, _, pager) in enumerate(paged(range(pages_needed), 1, base)):
        first = number == 0

        def context(number: int = number, first: bool = first, pager: PagerView = pager) -> dict[str, object]:
            cards = press.cards
            return {
                "kicker": kicker,
                "lead": lead,
                "need": need,
                "parts": parts if first else (),
                "branches": tuple(cards.branch(item) for item in part(branches, number, BRANCHES_SHOWN)),
                "cards": tuple(cards.project(item) for item in part(projects, number, CARDS_A_PAGE)),
                "achievements": tuple(cards.row(item) for item in part(deeds, number, DEEDS_SHOWN)),
                "totals": {"projects": len(projects), "achievements": len(deeds), "branches": len(branches)},
                "pager": pager,
            }

        yield press.page(
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
