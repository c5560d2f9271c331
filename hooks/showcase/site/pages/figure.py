"""``figures/``: the totals of service, each with its basis, its parts, and the lists behind every number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from showcase.catalog import Dimension, LeftOut, Part, Slice, Total, dimensions
from showcase.model import Measure
from showcase.site.components import Chart, ChartRowView, LinkView, PagerView, TotalView, charts, sums
from showcase.site.context import SiteContext
from showcase.site.page import Page, paged
from showcase.site.pages import figure_overview
from showcase.site.pages.figure_overview import SECTION, TITLE

Item = TypeVar("Item")
PARTS_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class _Lists:
    """What one page shows of a total's two lists, and how long they are."""

    parts: tuple[Part, ...]
    parts_count: int
    left_out: tuple[LeftOut, ...]
    left_out_count: int


def pages(site: SiteContext) -> Iterator[Page]:
    """The overview, a page a measure, and a list for every number of its breakdowns."""
    yield figure_overview.page(site)
    ways = dimensions(site.catalog)
    for total in site.catalog.totals.values():
        slices = tuple((way, way.divide(total)) for way in ways)
        yield from _measure(site, total, slices)
        for way, found in slices:
            for item in found:
                yield from _slice(site, total, way, item)


def _measure(site: SiteContext, total: Total, slices: Sequence[tuple[Dimension, tuple[Slice, ...]]]) -> Iterator[Page]:
    """The measure's page; its two lists are divided alike, so that no page grows without end."""
    base = f"{SECTION}{total.measure.slug}/"
    divided = tuple((way.name, _overlap(way), _divided(site, base, way, found)) for way, found in slices if found)
    yield from _listed(site, base, total.measure.name, total, "服务数字", (), divided)


def _overlap(way: Dimension) -> str:
    return "一条记录可属多个领域，各行相加会大于合计。" if way.overlaps else ""


def _divided(site: SiteContext, base: str, way: Dimension, found: tuple[Slice, ...]) -> tuple[ChartRowView, ...]:
    """One row a group: its sum, or its one record's own number, leading to the list of its parts."""
    return charts.rows(
        [
            (item.name, f"{base}{way.slug}/{item.slug}/", item.total.value, figure)
            for item in found
            if (figure := sums.shown(site.cards, item.total))
        ]
    )


def _slice(site: SiteContext, total: Total, way: Dimension, item: Slice) -> Iterator[Page]:
    """The list of one group's parts."""
    base = f"{SECTION}{total.measure.slug}/"
    above = (LinkView(total.measure.name, base),)
    title = f"{total.measure.name}：{item.name}"
    yield from _listed(site, f"{base}{way.slug}/{item.slug}/", title, item.total, f"按{way.name}", above)


def _listed(
    site: SiteContext,
    base: str,
    title: str,
    total: Total,
    kicker: str,
    above: tuple[LinkView, ...],
    shown: tuple[Chart, ...] = (),
) -> Iterator[Page]:
    """The pages of a total's two lists; the charts stand on the first. What a total says is worked out once for all."""
    crumbs = (LinkView(TITLE, SECTION), *above)
    view = sums.view(site.cards, total)
    description = f"{title}的服务数字与统计口径。{view.basis}"
    longest = range(max(len(total.parts), len(total.left_out)))
    for url, places, pager in paged(longest, PARTS_A_PAGE, base):
        parts, left_out = _part(total.parts, places), _part(total.left_out, places)
        lists = _Lists(parts, len(total.parts), left_out, len(total.left_out))
        context = partial(_context, site, view, lists, total.measure, kicker, pager, shown if url == base else ())
        yield site.page(url, title, "figure", context, description=description, section=SECTION, crumbs=crumbs)


def _part(items: tuple[Item, ...], places: Sequence[int]) -> tuple[Item, ...]:
    return items[places[0] : places[-1] + 1] if places else ()


def _context(
    site: SiteContext,
    view: TotalView,
    lists: _Lists,
    measure: Measure,
    kicker: str,
    pager: PagerView,
    shown: tuple[Chart, ...],
) -> dict[str, object]:
    return {
        "kicker": kicker,
        "total": view,
        "charts": shown,
        "parts": sums.parts(site.cards, lists.parts, measure),
        "parts_count": lists.parts_count,
        "left_out": sums.parts(site.cards, lists.left_out, measure),
        "left_out_count": lists.left_out_count,
        "pager": pager,
    }
