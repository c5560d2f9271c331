"""``reports/``: the years; ``reports/<year>/<branch>/``: an organisation's year, its own report where it made one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from showcase.catalog import Report, reports
from showcase.model import Branch
from showcase.site import documents, own_pages, rooms, timelines
from showcase.site.addresses import ENOUGH
from showcase.site.components import CountView, LinkView, PagerView, qr
from showcase.site.components import report as report_views
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages import whole_list

SECTION = "reports/"
TITLE = "年度概览"
BRANCHES_A_PAGE = 120


def pages(site: SiteContext) -> Iterator[Page]:
    """The index, the organisations of each year, and one page per organisation and year with enough to report."""
    reported = reports.by_year(site.catalog)
    lead = f"一年里有 {reports.ENOUGH} 项以上成果和荣誉，或者有数字可与上年对照的党组织，当年有一页，可打印，可复制。"
    lead += f"其他的见各党组织的页面。{report_views.COMPILED}"
    lead += "；党组织自己公开了述职材料的，那一页就是述职材料。" if site.catalog.reports else "。"
    years = tuple(_entry(year, branches) for year, branches in reported.items())
    yield site.page(SECTION, TITLE, "index", lambda: {"lead": lead, "counts": years}, description=lead)
    for year, branches in reported.items():
        if len(branches) >= ENOUGH:
            yield from _year(site, year, branches)
        for branch in branches:
            yield _page(site, year, branch, is_one_of_several=len(branches) >= ENOUGH)


def link_of_year(site: SiteContext, year: int, branches: Sequence[Branch]) -> tuple[LinkView, ...]:
    """The link from a year to its reports, or to its only one; none where there is no report."""
    if not branches:
        return ()
    if len(branches) >= ENOUGH:
        return (LinkView(f"{year}年度概览", own_pages.reports_of_year(year)),)
    return (LinkView(_title(site, year, branches[0]), own_pages.report(year, branches[0])),)


def _entry(year: int, branches: Sequence[Branch]) -> CountView:
    """A year of the index; a single report stands for its year."""
    if len(branches) >= ENOUGH:
        return CountView(f"{year}年", own_pages.reports_of_year(year), len(branches), anchor=str(year))
    return CountView(f"{year}年：{branches[0].name}", own_pages.report(year, branches[0]), 1, anchor=str(year))


def links(site: SiteContext, branch: Branch) -> tuple[LinkView, ...]:
    """A branch's reports, latest first; each of them leads to all."""
    return site.cards.once("reports", branch.slug, partial(_links, site, branch))


def _links(site: SiteContext, branch: Branch) -> tuple[LinkView, ...]:
    own = site.catalog.report
    return tuple(
        LinkView(f"{year}（述职材料）" if (branch.slug, year) in own else str(year), own_pages.report(year, branch))
        for year in reports.years_of(site.catalog, branch)
    )


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


def _title(site: SiteContext, year: int, branch: Branch) -> str:
    own = (branch.slug, year) in site.catalog.report
    return f"{year}{report_views.OWN if own else report_views.OVERVIEW}：{branch.name}"


def _page(site: SiteContext, year: int, branch: Branch, is_one_of_several: bool) -> Page:
    url, own = own_pages.report(year, branch), site.catalog.report.get((branch.slug, year))
    of_year = own_pages.reports_of_year(year)
    made = "本组织的述职材料" if own else report_views.COMPILED
    return site.page(
        url,
        _title(site, year, branch),
        "report",
        lambda: _context(site, reports.report(site.catalog, branch, year), url),
        description=f"{made}：{branch.name}{year}年的项目、服务成果、数字、荣誉与来源。",
        section=SECTION,
        source=own.path if own else "",
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


def _context(site: SiteContext, report: Report, url: str) -> dict[str, object]:
    cards, full, room = site.cards, report, rooms.SHOWN["projects"]
    report = replace(report, projects=report.projects[:room], achievements=tuple(timelines.beside(report.achievements)))
    listed = (
        f" {room} 个项目" if len(full.projects) > room else "",
        f"最近的 {len(report.achievements)} 项成果" if len(report.achievements) < len(full.achievements) else "",
    )
    told = "和".join(words for words in listed if words)
    counted = _lead(site, full) + (f"。这里列出{told}" if told else "")
    view = report_views.view(cards, report)
    return {
        "branch": cards.link(report.branch),
        "year": report.year,
        "label": report_views.kind(report),
        "lead": f"{counted}。{view.compiled}" if counted else view.compiled,
        "all": _all(site, full),
        "report": view,
        "document": site.document(url, documents.REPORT),
        "plain": report_views.plain(view),
        "others": tuple(link for link in links(site, report.branch) if link.url != url),
        "qr": qr.of(site.imprint, url),
    }


def _all(site: SiteContext, report: Report) -> tuple[LinkView, ...]:
    """Links to all projects of the organisation and all achievements of the year where a page has no room for them."""
    home, achievements = site.cards.addresses.of(report.branch), report.achievements
    projects = whole_list.more(site, report.branch, "projects")
    return (
        *((projects,) if projects and len(report.projects) > rooms.SHOWN["projects"] else ()),
        *(
            (LinkView(f"全部 {len(achievements)} 项成果", home + timelines.address(str(report.year))),)
            if len(timelines.beside(achievements)) < len(achievements)
            else ()
        ),
    )
