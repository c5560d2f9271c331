"""``reports/`` (年度概览): what is recorded of a year; ``reports/<year>/<branch>/``: one organisation's year."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from showcase.catalog import Report, reports
from showcase.model import Achievement, Branch, Project, Source
from showcase.site import addresses, timelines
from showcase.site.components import CountView, LinkView, PagerView, qr, sources
from showcase.site.components import report as report_views
from showcase.site.context import SiteContext, counts
from showcase.site.page import Page

SECTION = "reports/"
TITLE = "年度概览"
COMPILED = "本站根据公开报道整理"
BRANCHES_A_PAGE = 120


def pages(site: SiteContext) -> Iterator[Page]:
    """The index, the organisations of each year, and one page per organisation and year with achievements."""
    by_year = _by_year(site)
    lead = "每个党组织有服务成果的年份各有一页，列出当年的项目、成果、数字、荣誉与来源，可打印，也可复制为纯文本。"
    lead += f"{COMPILED}。"
    years = counts((f"{year}年", addresses.reports_of_year(year), len(branches)) for year, branches in by_year.items())
    yield site.page(SECTION, TITLE, "index", lambda: {"lead": lead, "counts": years}, description=lead)
    for year, branches in by_year.items():
        yield from _year(site, year, branches)
        for branch in branches:
            yield _page(site, year, branch)


def _by_year(site: SiteContext) -> dict[int, list[Branch]]:
    """The organisations with achievements in each year, latest year first."""
    by_year: dict[int, list[Branch]] = {year: [] for year in sorted(site.catalog.by_year, reverse=True)}
    for branch in site.catalog.branches:
        for year in reports.years_of(site.catalog, branch):
            by_year[year].append(branch)
    return by_year


def links(site: SiteContext, branch: Branch) -> tuple[LinkView, ...]:
    """A branch's reports, latest first."""
    return tuple(LinkView(str(year), addresses.report(year, branch)) for year in reports.years_of(site.catalog, branch))


def _year(site: SiteContext, year: int, branches: Sequence[Branch]) -> Iterator[Page]:
    lead = f"{len(branches)} 个党组织在{year}年有服务成果。"

    def context(shown: Sequence[Branch], _: PagerView) -> dict[str, object]:
        return {"lead": lead, "counts": tuple(_count(site, year, branch) for branch in shown)}

    return site.listing(
        branches,
        BRANCHES_A_PAGE,
        addresses.reports_of_year(year),
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
        addresses.report(year, branch),
        sum(1 for achievement in achievements if achievement.date and achievement.date.year == year),
    )


def _page(site: SiteContext, year: int, branch: Branch) -> Page:
    url, title = addresses.report(year, branch), f"{year}年度概览：{branch.name}"
    return site.page(
        url,
        title,
        "report",
        lambda: _context(site, reports.report(site.catalog, branch, year), title, url),
        description=f"{COMPILED}：{branch.name}{year}年的项目、服务成果、数字、荣誉与来源。",
        section=SECTION,
        crumbs=(LinkView(TITLE, SECTION), LinkView(f"{year}年", addresses.reports_of_year(year))),
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
            words[slug].name if slug else "未归入单项工程",
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
