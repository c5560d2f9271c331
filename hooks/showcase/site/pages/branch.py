"""``branches/``: all organisations; ``branches/<branch>/``: one of them."""

from collections.abc import Iterator, Sequence

from showcase.model import Branch, Framework, Project
from showcase.site import rooms, timelines
from showcase.site.addresses import ENOUGH
from showcase.site.components import (
    CardView,
    CountView,
    FactView,
    InitiativeView,
    LinkView,
    PagerView,
    SpineView,
    figures,
    lives,
    mechanisms,
    posters,
    qr,
    sources,
    tallies,
    tasks,
)
from showcase.site.context import BRANCHES_A_PAGE, SiteContext
from showcase.site.page import Page
from showcase.site.pages import browse, timeline, whole_list
from showcase.site.pages import report as report_pages
from showcase.site.pages.initiative import spine
from showcase.site.pages.project import region_links
from showcase.site.rendering import prose, text

SECTION = "branches/"
CHILDREN_SHOWN = 24
SPINES_ON_PAPER = 16


def pages(site: SiteContext) -> Iterator[Page]:
    """The list, one page per organisation, and a list of its subordinates where they are many."""
    branches = site.catalog.branches
    lead = f"收录 {len(branches)} 个党组织。未收录不等于没有。"
    yield from _list(site, SECTION, "党组织", branches, lead)
    for branch in branches:
        yield _page(site, branch)
        children = site.catalog.children.get(branch.slug, ())
        if len(children) > CHILDREN_SHOWN:
            above = (LinkView("党组织", SECTION), site.cards.link(branch))
            url = f"branches/{branch.slug}/children/"
            yield from _list(site, url, f"{branch.name}的下级党组织", children, f"共 {len(children)} 个。", above)


def _list(
    site: SiteContext, url: str, title: str, branches: tuple[Branch, ...], lead: str, crumbs: tuple[LinkView, ...] = ()
) -> Iterator[Page]:
    def context(shown: Sequence[Branch], _: PagerView) -> dict[str, object]:
        cards = tuple(site.cards.branch(branch) for branch in shown)
        return {"lead": lead, "cards": cards, "browse": browse.branch_ways(site)}

    return site.listing(
        branches, BRANCHES_A_PAGE, url, title, "branches", context, description=lead, section=SECTION, crumbs=crumbs
    )


def _page(site: SiteContext, branch: Branch) -> Page:
    places = region_links(site, branch.region.path)[:1]
    projects = site.cards.tally(site.catalog.projects_of.get(branch.slug, ())).bracketed
    achievements = len(site.catalog.achievements_of.get(branch.slug, ()))
    lead = prose.plain(branch.summary) or f"{branch.name}的 {projects}和 {achievements} 项服务成果。"
    return site.page(
        site.cards.addresses.of(branch),
        branch.name,
        "branch",
        lambda: _context(site, branch),
        description=text.shorten(lead, 150),
        section=SECTION,
        crumbs=(LinkView("党组织", SECTION), *(place for place in places if place.url)),
        source=branch.path,
        record=branch,
    )


def _context(site: SiteContext, branch: Branch) -> dict[str, object]:
    catalog, cards = site.catalog, site.cards
    achievements = catalog.achievements_of.get(branch.slug, ())
    children = catalog.children.get(branch.slug, ())
    own_tasks = catalog.tasks_of.get(branch.slug, ())
    return {
        "kind": cards.kind(branch),
        "aliases": tuple(name for name in (branch.short_name, *branch.aliases) if name),
        "facts": _facts(site, branch),
        "contact": cards.contact(branch),
        "counts": _counts(site, branch),
        "summary": prose.html(branch.summary),
        "columns": _columns(site, branch),
        "framework": _framework(site, branch).name,
        "achievements": cards.timeline(timelines.beside(achievements), branch),
        "tasks": tasks.by_year(cards, own_tasks, own_tasks[: rooms.SHOWN["tasks"]]),
        "more": {name: whole_list.more(site, branch, name) for name in rooms.SHOWN},
        "as_of": text.today(cards.as_of),
        "pairings": mechanisms.pairings(cards, catalog.pairings_of.get(branch.slug, ()), branch),
        "years": timeline.links(site, branch),
        "children": tuple(cards.branch(child) for child in children[:CHILDREN_SHOWN]),
        "children_note": "隶属关系有的是推定的。" if any(set(c.inferred) & {"parents"} for c in children) else "",
        "children_more": LinkView(f"全部 {len(children)} 个", f"branches/{branch.slug}/children/")
        if len(children) > CHILDREN_SHOWN
        else None,
        "figures": figures.grouped(figures.figures(branch.figures, catalog.vocabulary)),
        "history": tuple((text.date(event.date), event.event) for event in branch.history),
        "honours": cards.honours(rooms.honours(catalog, branch)[: rooms.SHOWN["honours"]]),
        "photos": cards.photos.views(branch),
        "norms": lives.norms(branch.norms),
        "links": tuple(LinkView(link.title, link.url) for link in branch.links),
        "sources": sources(branch.sources),
        "note": branch.note,
        "edit_url": cards.addresses.edit_of(branch),
        "additions": cards.addresses.additions(branch),
        "page_url": cards.addresses.of(branch),
        "feed": site.feed(cards.addresses.of(branch), achievements if len(achievements) >= ENOUGH else ()),
        "reports": report_pages.links(site, branch),
        "poster": posters.of_branch(cards, branch, _spines(site, branch)),
        "qr": qr.of(site.imprint, cards.addresses.of(branch)),
        "anonymous": branch.anonymous,
    }


def _spines(site: SiteContext, branch: Branch) -> tuple[SpineView, ...]:
    """Its projects as books, as many as stand on the shelf of a poster."""
    return tuple(spine(site, project) for project in site.catalog.projects_of.get(branch.slug, ())[:SPINES_ON_PAPER])


def _counts(site: SiteContext, branch: Branch) -> tuple[CountView, ...]:
    """The numbers of projects, achievements and subordinates that are not 0."""
    catalog = site.catalog
    numbers = (
        *tallies.counts(catalog.projects_of.get(branch.slug, ()), catalog.vocabulary),
        CountView("项成果", "", len(catalog.achievements_of.get(branch.slug, ()))),
        CountView("个下级组织", "", len(catalog.children.get(branch.slug, ()))),
    )
    return tuple(number for number in numbers if number.count)


def _columns(site: SiteContext, branch: Branch) -> tuple[tuple[InitiativeView, tuple[tuple[CardView, str], ...]], ...]:
    """Its projects by main initiative, each with its hosts; empty initiatives are kept if there is any project."""
    projects = site.catalog.projects_of.get(branch.slug, ())[: rooms.SHOWN["projects"]]
    if not projects:
        return ()
    framework = _framework(site, branch)
    by_initiative: dict[str, list[tuple[CardView, str]]] = {slug: [] for slug in framework.initiatives}
    for project in projects:
        card = site.cards.project(project), _host(site, project)
        main = framework.main(project.initiatives) or project.initiative
        by_initiative.setdefault(main, []).append(card)
    return tuple((site.cards.initiative(slug), tuple(cards)) for slug, cards in by_initiative.items())


def _framework(site: SiteContext, branch: Branch) -> Framework:
    """The framework that its projects are arranged by: its own where it has one, else the site's."""
    frameworks = site.catalog.vocabulary.every_framework
    return next((each for each in frameworks if each.branch == branch.slug), frameworks[0])


def _host(site: SiteContext, project: Project) -> str:
    """The other owners of the project, or ``""``."""
    owners = (*(link.text for link in site.cards.branch_links(project.owners)), *project.owner_names)
    return f"主办：{'、'.join(owners)}" if owners else ""


def _facts(site: SiteContext, branch: Branch) -> tuple[FactView, ...]:
    """The fact table; what is not recorded has no row."""
    cards, inferred = site.cards, branch.inferred
    members: tuple[LinkView, ...] = ()
    if branch.members:
        as_of = f"（截至{text.date(branch.members.as_of)}）" if branch.members.as_of else ""
        members = (LinkView(f"{text.number(branch.members.count)} 人{as_of}"),)
    parents = (*cards.branch_links(branch.parents), *(LinkView(name) for name in branch.parent_names))
    founded = (LinkView(text.date(branch.founded)),) if branch.founded else ()
    places = region_links(site, branch.region.path)
    rows = [
        FactView("地区", places, "region" in inferred),
        FactView("成立", founded, "founded" in inferred),
        FactView("党员", members, "members" in inferred),
        FactView("上级党组织", parents, bool({"parents", "parent_names"} & set(inferred))),
    ]
    if branch.firms and branch.firms != (branch.name,):
        rows.append(FactView("律所", tuple(LinkView(firm) for firm in branch.firms), "firms" in inferred))
    return (*(row for row in rows if row.values), *mechanisms.facts(cards, branch))
