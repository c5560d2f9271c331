"""``honours/``: the wall of commendations, by level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showcase.catalog import Award
from showcase.writing.page import Page, paged
from showcase.writing.press import Press
from showcase.writing.views import HonourView

HONOURS_A_PAGE = 60


def pages(press: Press) -> Iterator[Page]:
    """The wall; nothing where there is no honour."""
    levels = list(press.catalog.vocabulary.levels)

    def rank(award: Award) -> int:
        return levels.index(award.honour.level) if award.honour.level in levels else len(levels)

    awards = sorted(press.catalog.awards, key=rank)
    lead = f"收录 {len(awards)} 项荣誉，授予单位与年份照原文，缺的写明。"
    for url, shown, pager in paged(awards, HONOURS_A_PAGE, "honours/") if awards else ():
        yield press.page(
            url,
            "荣誉",
            "honours",
            lambda shown=shown, pager=pager: {  # type: ignore[misc]
                "lead": lead,
                "levels": _by_level(press, shown),
                "pager": pager,
            },
            description=lead,
            section="honours/",
        )


def _by_level(press: Press, awards: Sequence[Award]) -> tuple[tuple[str, tuple[HonourView, ...]], ...]:
    groups: dict[str, list[HonourView]] = {}
    for view in press.cards.awards(awards):
        groups.setdefault(view.level or "级别未载明", []).append(view)
    return tuple((level, tuple(views)) for level, views in groups.items())
