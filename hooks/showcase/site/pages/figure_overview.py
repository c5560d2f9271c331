"""``figures/`` itself: every total of service, and charts of all records."""

from collections.abc import Sequence
from decimal import Decimal

from showcase.catalog import by_year
from showcase.site.components import Chart, ChartRowView, CountView, TotalView, charts, figures, sums
from showcase.site.context import SiteContext, by_count
from showcase.site.page import Page
from showcase.site.pages import browse

SECTION = "figures/"
TITLE = "数据"
ROWS_SHOWN = 12
YEARS_SHOWN = 16
STRONGEST = 4


def strongest(site: SiteContext) -> tuple[TotalView, ...]:
    """The first totals in the vocabulary's order, small ones after all others, for the home page."""
    added = (total for total in site.catalog.totals.values() if len(total.parts) > 1)
    weighty = sorted(added, key=lambda total: figures.is_small(total.measure, total.value))
    return tuple(sums.view(site.cards, total) for total in weighty[:STRONGEST])


def page(site: SiteContext) -> Page:
    """The overview; without any figure it states that."""
    every_total = tuple(site.catalog.totals.values())
    count = sum(len(total.parts) + len(total.left_out) for total in every_total)
    counted = f"{count} 个服务数字摘自公开报道。能相加的才相加，每个合计都写明怎么算的、哪些没有计入。"
    lead = counted if every_total else "还没有收录服务数字。"

    def context() -> dict[str, object]:
        years, way = _years(site), by_year(site.catalog)
        return {
            "lead": lead,
            "totals": tuple(sums.view(site.cards, total, way) for total in every_total if len(total.parts) > 1),
            "singles": tuple(sums.view(site.cards, total) for total in every_total if len(total.parts) == 1),
            "uncounted": tuple(sums.view(site.cards, total) for total in every_total if not total.parts),
            "years": years,
            "columns": charts.columns(years) if any(row.share for row in years) else (),
            "kinds": _kinds(site),
        }

    return site.page(SECTION, TITLE, "figures", context, description=lead)


def _kinds(site: SiteContext) -> tuple[Chart, ...]:
    """The numbers of records by initiative, field and region."""
    total = len(site.catalog.projects)
    framework = site.catalog.vocabulary.framework
    by_initiative = [CountView(view.name, view.url, view.count) for view in browse.initiatives(site, framework)]
    rest = sum(not framework.main(project.initiatives) for project in site.catalog.projects)
    if rest:
        by_initiative.append(CountView("总体框架", "initiatives/", rest))
    return (
        (f"项目的归类：{framework.name}", f"单位：个，合计 {total}。", _bars(by_initiative)),
        (
            "党组织所在地区",
            f"单位：个，共 {len(site.catalog.branches)} 个党组织。",
            _bars(by_count(browse.regions(site))),
        ),
        ("项目的服务领域", f"单位：个；一个项目可属多个领域，合计可大于 {total}。", _bars(browse.fields(site))),
    )


def _bars(counts: Sequence[CountView]) -> tuple[ChartRowView, ...]:
    """The first entries as bars; the others as one bar, linked to the whole list."""
    shown, others = counts[:ROWS_SHOWN], counts[ROWS_SHOWN:]
    named = [(view.name, view.url, Decimal(view.count), charts.count(view.count)) for view in shown]
    if others:
        rest, above = sum(view.count for view in others), others[0].url.split("/")[0] + "/"
        named.append((f"其余 {len(others)} 项", above, Decimal(rest), charts.count(rest)))
    return charts.rows(named)


def _years(site: SiteContext) -> tuple[ChartRowView, ...]:
    """Achievements by year: the latest years without gaps, all earlier ones as one, then those without a year."""
    by_year = site.catalog.by_year
    if not by_year:
        return ()
    last = max(by_year)
    first = max(min(by_year), last - YEARS_SHOWN + 1)
    numbers = [
        (str(year), site.cards.addresses.year(year), len(by_year.get(year, ()))) for year in range(first, last + 1)
    ]
    earlier = sum(len(achievements) for year, achievements in by_year.items() if year < first)
    undated = len(site.catalog.achievements) - sum(map(len, by_year.values()))
    numbers = [("更早", "years/", earlier), *numbers, ("年份未载", "", undated)]
    kept = [item for item in numbers if item[2] or item[0].isdigit()]
    return charts.rows([(name, url if count else "", Decimal(count), charts.count(count)) for name, url, count in kept])
