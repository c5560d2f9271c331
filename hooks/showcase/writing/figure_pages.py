"""``figures/``: the totals of service, each with its basis, its parts, and the lists behind every number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from showcase.catalog.breakdown import Dimension, Slice, dimensions
from showcase.catalog.totals import LeftOut, Part, Total
from showcase.model import Measure
from showcase.writing import charts, figure_overview, sums
from showcase.writing.charts import Chart, RowView
from showcase.writing.figure_overview import SECTION, TITLE
from showcase.writing.page import Page, paged
from showcase.writing.press import Press
from showcase.writing.sums import TotalView
from showcase.writing.views import LinkView, PagerView

Item = TypeVar("Item")
PARTS_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class _Lists:
    """What one page shows of a total's two lists, and how long they are."""

    parts: tuple[Part, ...]
    parts_count: int
    left_out: tuple[LeftOut, ...]
    left_out_count: int


def pages(press: Press) -> Iterator[Page]:
    """The overview, a page a measure, and a list for every number of its breakdowns."""
    yield figure_overview.page(press)
    ways = dimensions(press.catalog)
    for total in press.catalog.totals.values():
        slices = tuple((way, way.divide(total)) for way in ways)
        yield from _measure(press, total, slices)
        for way, found in slices:
            for item in found:
                yield from _slice(press, total, way, item)


def _measure(press: Press, total: Total, slices: Sequence[tuple[Dimension, tuple[Slice, ...]]]) -> Iterator[Page]:
    """The measure's page; its two lists are divided alike, so that no page grows without end."""
    base = f"{SECTION}{total.measure.slug}/"
    divided = tuple((way.name, _overlap(way), _divided(press, base, way, found)) for way, found in slices if found)
    yield from _listed(press, base, total.measure.name, total, "服务数字", (), divided)


def _overlap(way: Dimension) -> str:
    return "一条记录可属多个领域，各行相加会大于合计。" if way.overlaps else ""


def _divided(press: Press, base: str, way: Dimension, found: tuple[Slice, ...]) -> tuple[RowView, ...]:
    """One row a group: its sum, or its one record's own number, leading to the list of its parts."""
    return charts.rows(
        [
            (item.name, f"{base}{way.slug}/{item.slug}/", item.total.value, figure)
            for item in found
            if (figure := sums.shown(press.cards, item.total))
        ]
    )


def _slice(press: Press, total: Total, way: Dimension, item: Slice) -> Iterator[Page]:
    """The list of one group's parts."""
    base = f"{SECTION}{total.measure.slug}/"
    above = (LinkView(total.measure.name, base),)
    title = f"{total.measure.name}：{item.name}"
    yield from _listed(press, f"{base}{way.slug}/{item.slug}/", title, item.total, f"按{way.name}", above)


def _listed(
    press: Press,
    base: str,
    title: str,
    total: Total,
    kicker: str,
    above: tuple[LinkView, ...],
    shown: tuple[Chart, ...] = (),
) -> Iterator[Page]:
    """The pages of a total's two lists; the charts stand on the first. What a total says is worked out once for all."""
    crumbs = (LinkView(TITLE, SECTION), *above)
    view = sums.view(press.cards, total)
    description = f"{title}的服务数字与统计口径。{view.basis}"
    longest = range(max(len(total.parts), len(total.left_out)))
    for url, places, pager in paged(longest, PARTS_A_PAGE, base):
        parts, left_out = _part(total.parts, places), _part(total.left_out, places)
        lists = _Lists(parts, len(total.parts), left_out, len(total.left_out))
        context = partial(_context, press, view, lists, total.measure, kicker, pager, shown if url == base else ())
        yield press.page(url, title, "figure", context, description=description, section=SECTION, crumbs=crumbs)


def _part(items: tuple[Item, ...], places: Sequence[int]) -> tuple[Item, ...]:
    return items[places[0] : places[-1] + 1] if places else ()


def _context(
    press: Press,
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
        "parts": sums.parts(press.cards, lists.parts, measure),
        "parts_count": lists.parts_count,
        "left_out": sums.parts(press.cards, lists.left_out, measure),
        "left_out_count": lists.left_out_count,
        "pager": pager,
    }
