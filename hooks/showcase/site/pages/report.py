"""``reports/`` (年度概览): what is recorded of a year; ``reports/<year>/<branch>/``: an organisation's year."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from showcase.catalog import Report, reports
from showcase.model import Achievement, Branch, Project, Source
from showcase.site import own_pages, timelines
from showcase.site.addresses import ENOUGH
from showcase.site.components import CountView, LinkView, PagerView, qr, sources
from showcase.site.components import report as report_views
from showcase.site.context import SiteContext
from showcase.site.page import Page

SECTION = "reports/"
TITLE = "年度概览"
COMPILED = "本站根据公开报道整理"
BRANCHES_A_PAGE = 120


def pages(site: SiteContext) -> Iterator[Page]:
    """The index, the organisations of each year, and one page per organisation and year with enough to report."""
    reported = reports.by_year(site.catalog)
    lead = f"一年里有 {reports.ENOUGH} 项以上成果和荣誉，或者有数字可与上年对照的党组织，当年有一页，可打印，可复制。"
    lead += f"其他的见各党组织的页面。{COMPILED}。"
    years = tuple(_entry(year, branches) for year, branches in reported.items())
    yield site.page(SECTION, TITLE, "index", lambda: {"lead": lead, "counts": years}, description=lead)
    for year, branches in reported.items():
        if len(branches) >= ENOUGH:
            yield from _year(site, year, branches)
        for branch in branches:
            yield _page(site, year, branch, is_one_of_several=len(branches) >= ENOUGH)


def link_of_year(year: int, branches: Sequence[Branch]) -> tuple[LinkView, ...]:
    """The link from a year to its reports, or to its only one; none where there is no report."""
    if not branches:
        return ()
    if len(branches) >= ENOUGH:
        return (LinkView(f"{year}年度概览", own_pages.reports_of_year(year)),)
    return (LinkView(f"{year}年度概览：{branches[0].name}", own_pages.report(year, branches[0])),)


def _entry(year: int, branches: Sequence[Branch]) -> CountView:
    """A year of the index; a single report stands for its year."""
    if len(branches) >= ENOUGH:
        return CountView(f"{year}年", own_pages.reports_of_year(year), len(branches), anchor=str(year))
    return CountView(f"{year}年：{branches[0].name}", own_pages.report(year, branches[0]), 1, anchor=str(year))


def links(site: SiteContext, branch: Branch) -> tuple[LinkView, ...]:
    """A branch's reports, latest first."""
    return tuple(LinkView(str(year), own_pages.report(year, branch)) for year in reports.years_of(site.catalog, branch))


def _year(site: SiteContext, year: int, branches: Sequence[Branch]) -> Iterator[Page]:
    lead = f"{len(branches)} 个党组织在{year}年的概览。"

    def context(shown: Sequence[Branch], _: PagerView) -> dict[str, object]:
        return {"lead": lead, "counts": tuple(_count(site, year, branch) for branch in shown)}

    return site.listing(
        branches,
        BRANCHES_A_PAGE,
        own_pages.reports_of_year(year),
        f"{year}年度概览",
        "reports",
        context,
        description=lead,
        section=SECTION,
        crumbs=(LinkView(TITLE, SECTION),),
    )


def _count(site: SiteContext, year: int, branch: Branch) -> CountView:
    achievements = site.catalog.achievements_of.get(branch.slug, ())
    return CountView(
        branch.name,
        own_pages.report(year, branch),
        sum(1 for achievement in achievements if achievement.date and achievement.date.year == year),
    )


def _page(site: SiteContext, year: int, branch: Branch, is_one_of_several: bool) -> Page:
    url, title = own_pages.report(year, branch), f"{year}年度概览：{branch.name}"
    of_year = own_pages.reports_of_year(year)
    return site.page(
        url,
        title,
        "report",
        lambda: _context(site, reports.report(site.catalog, branch, year), title, url),
        description=f"{COMPILED}：{branch.name}{year}年的项目、服务成果、数字、荣誉与来源。",
        section=SECTION,
        crumbs=(LinkView(TITLE, SECTION), *((LinkView(f"{year}年", of_year),) if is_one_of_several else ())),
    )


def _lead(site: SiteContext, report: Report) -> str:
    achievements, honours = len(report.achievements), len(report.honours)
    counted = (
        site.cards.tally(report.projects).bracketed if report.projects else "",
        f"{achievements} 项服务成果" if achievements else "",
        f"{honours} 项荣誉" if honours else "",
    )
    return "，".join(words for words in counted if words)


def _context(site: SiteContext, report: Report, title: str, url: str) -> dict[str, object]:
    cards, all_of_year = site.cards, _all(site, report)
    lead = f"{COMPILED}：{_lead(site, report)}。"
    if all_of_year:
        lead += f"这里列出最近的 {timelines.SHOWN} 项成果。"
        report = replace(report, achievements=report.achievements[: timelines.SHOWN])
    parts = _parts(site, report)
    rows = report_views.rows(report.comparisons)
    honours = cards.honours(report.honours)
    listed = sources(_sources(report))
    return {
        "branch": cards.link(report.branch),
        "kind": cards.kind(report.branch),
        "year": report.year,
        "lead": lead,
        "all": all_of_year,
        "parts": parts,
        "rows": rows,
        "honours": honours,
        "sources": listed,
        "plain": report_views.plain(title, f"{COMPILED}，未收录不等于没有。", parts, rows, honours, listed),
        "others": tuple(link for link in links(site, report.branch) if link.text != str(report.year)),
        "qr": qr.of(site.imprint, url),
    }


def _all(site: SiteContext, report: Report) -> LinkView | None:
    """A link to all achievements of the year where they are too many for one page."""
    if len(report.achievements) <= timelines.SHOWN:
        return None
    home = site.cards.addresses.of(report.branch)
    return LinkView(f"全部 {len(report.achievements)} 项成果", home + timelines.address(str(report.year)))


def _parts(site: SiteContext, report: Report) -> tuple[report_views.ReportPartView, ...]:
    """The year's projects and achievements by main initiative, in the vocabulary's order; empty ones are left out."""
    catalog, cards = site.catalog, site.cards
    projects: dict[str, list[Project]] = {}
    achievements: dict[str, list[Achievement]] = {}
    words = catalog.vocabulary.initiatives
    for project in report.projects:
        projects.setdefault(project.initiative if project.initiative in words else "", []).append(project)
    for achievement in report.achievements:
        main = next(iter(catalog.initiatives_of(achievement)), "")
        achievements.setdefault(main if main in words else "", []).append(achievement)
    return tuple(
        report_views.ReportPartView(
            words[slug].name if slug else "未归入其中一项",
            tuple(cards.project(project) for project in projects.get(slug, ())),
            tuple(cards.achievement(achievement, report.branch) for achievement in achievements.get(slug, ())),
        )
        for slug in (*words, "")
        if slug in projects or slug in achievements
    )


def _sources(report: Report) -> tuple[Source, ...]:
    """The sources of the year's achievements, projects and honours, each once."""
    stated = [part.sources for part in report.achievements] + [part.sources for part in report.projects]
    stated += [listed.honour.sources for listed in report.honours]
    return tuple({(source.title, source.url): source for source in chain.from_iterable(stated)}.values())
