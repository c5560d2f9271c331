"""``figures/<measure>/``: a total of service with its basis, its breakdowns, and the lists behind every number."""

from collections.abc import Iterator, Sequence

from showcase.catalog import Dimension, Slice, Total, dimensions
from showcase.site import own_pages
from showcase.site.components import Chart, LinkView, PagerView, parts, sums
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages import figure_overview
from showcase.site.pages.figure_overview import SECTION, TITLE

PARTS_A_PAGE = 100


def pages(site: SiteContext) -> Iterator[Page]:
    """The overview, one page per measure with figures to add, and a list for every sum of its breakdowns."""
    yield figure_overview.page(site)
    ways, where = dimensions(site.catalog), site.cards.addresses
    for total in site.catalog.totals.values():
        if where.measure(total) == own_pages.figure(total.measure.slug):
            yield from _measure(site, total, ways)
        for way in ways:
            for item in way.divide(total):
                if where.slice(total, way, item) == own_pages.figure(total.measure.slug, way.slug, item.slug):
                    yield from _slice(site, total, way, item)


def _measure(site: SiteContext, total: Total, ways: Sequence[Dimension]) -> Iterator[Page]:
    """The measure's page, with its breakdowns of several numbers as charts or lists."""
    base = own_pages.figure(total.measure.slug)
    divided = ((way.name, _overlap(way), sums.rows(site.cards, total, way)) for way in ways)
    shown = tuple(chart for chart in divided if len(chart[2]) > 1)
    return _listed(site, base, total.measure.name, total, "服务数字", (), shown)


def _overlap(way: Dimension) -> str:
    return "一条记录可属多个领域，各行相加会大于合计。" if way.overlaps else ""


def _slice(site: SiteContext, total: Total, way: Dimension, item: Slice) -> Iterator[Page]:
    """The list of one group's parts."""
    above = (LinkView(total.measure.name, own_pages.figure(total.measure.slug)),)
    title = f"{total.measure.name}：{item.name}"
    url = own_pages.figure(total.measure.slug, way.slug, item.slug)
    return _listed(site, url, title, item.total, f"按{way.name}", above)


def _listed(
    site: SiteContext,
    url: str,
    title: str,
    total: Total,
    kicker: str,
    above: tuple[LinkView, ...],
    shown: tuple[Chart, ...] = (),
) -> Iterator[Page]:
    """The pages of a total's two lists, which are paginated together; the charts are on the first page."""
    view = sums.view(site.cards, total)

    def context(places: Sequence[int], pager: PagerView) -> dict[str, object]:
        here = slice(places[0], places[-1] + 1) if places else slice(0)
        return {
            "kicker": kicker,
            "total": view,
            "charts": shown if pager.previous is None else (),
            "parts": parts.views(site.cards, total.parts[here], total.measure),
            "parts_count": len(total.parts),
            "left_out": parts.views(site.cards, total.left_out[here], total.measure),
            "left_out_count": len(total.left_out),
        }

    longest = range(max(len(total.parts), len(total.left_out)))
    when = f"{view.period}。" if view.period else ""
    description = f"{title}的服务数字与统计口径。{when}{view.basis}"
    crumbs = (LinkView(TITLE, SECTION), *above)
    return site.listing(
        longest, PARTS_A_PAGE, url, title, "figure", context, description=description, section=SECTION, crumbs=crumbs
    )
