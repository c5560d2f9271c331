"""``figures/<measure>/``: a total of service with its basis, its breakdowns, and the lists behind every number."""

from collections.abc import Iterator, Sequence

from showcase.catalog import Dimension, Slice, Total, dimensions
from showcase.site import addresses
from showcase.site.components import Chart, LinkView, PagerView, parts, sums
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages import figure_overview
from showcase.site.pages.figure_overview import SECTION, TITLE

PARTS_A_PAGE = 100


def pages(site: SiteContext) -> Iterator[Page]:
    """The overview, one page per measure, and a list for every number of its breakdowns.

    A list is there too where another record includes all its figures, so that this record takes no address away.
    """
    yield figure_overview.page(site)
    ways = dimensions(site.catalog)
    for total in site.catalog.totals.values():
        slices = tuple((way, way.divide(total, with_left_out=True)) for way in ways)
        yield from _measure(site, total, slices)
        for way, groups in slices:
            for item in groups:
                yield from _slice(site, total, way, item)


def _measure(site: SiteContext, total: Total, slices: Sequence[tuple[Dimension, tuple[Slice, ...]]]) -> Iterator[Page]:
    """The measure's page, with its breakdowns as charts."""
    base = addresses.figure(total.measure.slug)
    divided = tuple((way.name, _overlap(way), sums.rows(site.cards, total, way)) for way, groups in slices if groups)
    return _listed(site, base, total.measure.name, total, "服务数字", (), divided)


def _overlap(way: Dimension) -> str:
    return "一条记录可属多个领域，各行相加会大于合计。" if way.overlaps else ""


def _slice(site: SiteContext, total: Total, way: Dimension, item: Slice) -> Iterator[Page]:
    """The list of one group's parts."""
    base = addresses.figure(total.measure.slug)
    above = (LinkView(total.measure.name, base),)
    title = f"{total.measure.name}：{item.name}"
    url = addresses.figure(total.measure.slug, way.slug, item.slug)
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
