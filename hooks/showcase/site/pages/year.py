"""``years/``: the years as a time line; ``years/<year>/``: its achievements by month, and the projects begun in it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from showcase.catalog import Total, by_year, reports
from showcase.model import Achievement, dataclass
from showcase.site import own_pages
from showcase.site.components import AchievementRowView, LinkView, PagerView, TallyView, TotalView, sums
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages import browse, report
from showcase.site.pages.group import GroupMembers

SECTION = "years/"


@dataclass(frozen=True, slots=True)
class YearView:
    """A year on the time line: its numbers of achievements and of projects begun; ``share`` is 0–100 of the largest.

    A year without a page leads to its only record; ``anchor`` is its id on the line.
    """

    name: str
    url: str
    anchor: str
    achievements: int
    begun: TallyView
    share: int


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month of a year's achievements; ``name`` is 月份未载 where the source states the year only."""

    name: str
    achievements: tuple[AchievementRowView, ...]


def pages(site: SiteContext) -> Iterator[Page]:
    """The time line, then every year with several achievements and projects' beginnings."""
    years = site.catalog.years
    achievements = sum(map(len, site.catalog.by_year.values()))
    undated = len(site.catalog.achievements) - achievements
    lead = f"{years[-1]}年到 {years[0]}年，{achievements} 项服务成果。" if years else "还没有收录载明年份的内容。"
    lead += f"另有 {undated} 项年份未载，不在其中。" if undated else ""
    yield site.page(SECTION, "年份", "years", lambda: {"lead": lead, "years": _line(site)}, description=lead)
    totals, reported = _totals(site), reports.by_year(site.catalog)
    for year in years:
        if site.cards.addresses.year(year) == own_pages.year(year):
            yield from _year(site, year, totals.get(year, ()), report.link_of_year(site, year, reported.get(year, ())))


def _line(site: SiteContext) -> tuple[YearView, ...]:
    """The years, latest first."""
    catalog = site.catalog
    most = max(map(len, catalog.by_year.values()), default=1)
    return tuple(
        YearView(
            view.name,
            view.url,
            view.anchor,
            len(catalog.by_year.get(year, ())),
            site.cards.tally(catalog.begun.get(year, ())),
            round(100 * len(catalog.by_year.get(year, ())) / most),
        )
        for year, view in zip(catalog.years, browse.years(site), strict=True)
    )


def _totals(site: SiteContext) -> dict[int, list[tuple[Total, str]]]:
    """By year: the totals of its figures alone, in the vocabulary's order, and where each leads."""
    way, found = by_year(site.catalog), dict[int, list[tuple[Total, str]]]()
    for total in site.catalog.totals.values():
        for item in way.divide(total):
            if item.slug.isdigit():
                found.setdefault(int(item.slug), []).append((item.total, site.cards.addresses.slice(total, way, item)))
    return found


def _year(
    site: SiteContext, year: int, totals: Sequence[tuple[Total, str]], reported: tuple[LinkView, ...]
) -> Iterator[Page]:
    """The pages of one year: its achievements and the projects begun in it, paginated together."""
    achievements, projects = site.catalog.by_year.get(year, ()), site.catalog.begun.get(year, ())
    every = GroupMembers(projects, achievements).parts
    lead = f"{year}年收录 {len(achievements)} 项服务成果，{site.cards.tally(projects).bracketed}起始于这一年。"

    def context(numbers: Sequence[int], pager: PagerView) -> dict[str, object]:
        cards, number = site.cards, numbers[0]
        begun, achieved, _ = every[number]
        return {
            "lead": lead,
            "beside": (*_beside(site, year), *reported),
            "totals": tuple(_sum(site, *item) for item in totals if len(item[0].parts) > 1 and not number),
            "singles": tuple(_sum(site, *item) for item in totals if len(item[0].parts) == 1 and not number),
            "months": _months(site, achieved),
            "cards": tuple(cards.project(item) for item in begun),
            "began": cards.tally(projects).words,
        }

    return site.listing(
        range(len(every)),
        1,
        own_pages.year(year),
        f"{year}年",
        "year",
        context,
        description=lead,
        section=SECTION,
        crumbs=(LinkView("年份", SECTION),),
    )


def _sum(site: SiteContext, total: Total, url: str) -> TotalView:
    """The total of a year, which opens the list of its figures, or its only record."""
    return replace(sums.view(site.cards, total), url=url, anchor="", left_out=())


def _months(site: SiteContext, achievements: Sequence[Achievement]) -> tuple[MonthView, ...]:
    """The achievements, latest first, under their months; the source often states the year only."""

    def month(achievement: Achievement) -> int:
        return achievement.date.month if achievement.date else 0

    return tuple(
        MonthView(f"{number}月" if number else "月份未载", _rows(site, members))
        for number, members in groupby(achievements, key=month)
    )


def _rows(site: SiteContext, achievements: Iterator[Achievement]) -> tuple[AchievementRowView, ...]:
    return tuple(site.cards.row(achievement) for achievement in achievements)


def _beside(site: SiteContext, year: int) -> tuple[LinkView, ...]:
    """Links to the nearest years before and after it that have a page."""
    where = {item: site.cards.addresses.year(item) for item in site.catalog.years}
    years = [item for item, url in where.items() if url.endswith("/")]
    place = years.index(year)
    return tuple(
        LinkView(f"{item}年", where[item]) for item in (*years[place + 1 : place + 2], *years[place - 1 : place][:1])
    )
