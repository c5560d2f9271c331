"""``projects/``: all brand projects; ``branches/<branch>/<project>/``: one of them."""

from collections.abc import Iterator, Sequence
from functools import partial

from showcase.model import INITIATIVES_BASES, ROLES, Project
from showcase.site import documents, timelines
from showcase.site.components import (
    FactView,
    LinkView,
    PagerView,
    covers,
    figures,
    lives,
    mechanisms,
    posters,
    qr,
    sources,
    tallies,
)
from showcase.site.context import CARDS_A_PAGE, SiteContext
from showcase.site.outputs import embed as embeds
from showcase.site.page import Page
from showcase.site.pages import browse, timeline
from showcase.site.rendering import prose, text

SECTION = "projects/"
OTHERS = 3
"""The number of forms that are named."""


def pages(site: SiteContext) -> Iterator[Page]:
    """The list, then one page per project."""
    yield from _list(site)
    for project in site.catalog.projects:
        yield _page(site, project)


def _list(site: SiteContext) -> Iterator[Page]:
    projects = site.catalog.projects
    owners = len({item.branch for item in projects})
    lead = f"收录 {site.cards.tally(projects).words}，出自 {owners} 个党组织。{_others(site)}"

    def context(shown: Sequence[Project], _: PagerView) -> dict[str, object]:
        cards = tuple(site.cards.project(project) for project in shown)
        ways = site.cards.once("ways", SECTION, partial(browse.project_ways, site))
        return {"lead": lead, "cards": cards, "browse": ways}

    return site.listing(
        projects, CARDS_A_PAGE, SECTION, "品牌项目", "projects", context, description=lead, section=SECTION
    )


def _others(site: SiteContext) -> str:
    """What most of the projects are that are no brands: ``其余是活动、倡议等，写在卡片上。``"""
    views = sorted(tallies.forms(site.catalog.projects, site.catalog.vocabulary), key=lambda view: -view.count)
    names = "、".join(view.name for view in views[:OTHERS]) + ("等" if len(views) > OTHERS else "")
    return f"其余是{names}，写在卡片上。" if views else ""


def _page(site: SiteContext, project: Project) -> Page:
    branch = site.catalog.branch[project.branch]
    main = site.cards.initiative(project.initiative)
    crumbs = [LinkView("品牌项目", SECTION)] + ([LinkView(main.name, main.url)] if main.url else [])
    return site.page(
        site.cards.addresses.of(project),
        project.name,
        "project",
        lambda: _context(site, project),
        description=text.shorten(f"{branch.name}：{prose.plain(project.summary)}", 150),
        section=SECTION,
        crumbs=crumbs,
        source=project.path,
        record=project,
    )


def _context(site: SiteContext, project: Project) -> dict[str, object]:
    catalog, cards = site.catalog, site.cards
    initiatives = tuple(cards.initiative(slug) for slug in project.initiatives) or (cards.initiative(""),)
    every = catalog.achievements_of_project.get(project.key, ())
    achievements = cards.timeline(timelines.beside(every), project)
    shown = [figure for view in achievements for figure in view.figures]
    others = catalog.related.get(project.key, ())
    several = len({other.reason for other in others}) > 1
    owner = catalog.branch[project.branch]
    return {
        "initiatives": initiatives,
        "basis": dict(INITIATIVES_BASES).get(project.initiatives_basis, ""),
        "slogan": project.slogan,
        "summary": prose.html(project.summary),
        "cover": covers.cover(project, initiatives[0]),
        "facts": _facts(site, project),
        "meaning": project.meaning,
        "practice": project.practice,
        "background": prose.html(project.background),
        "steps": project.steps,
        "effect": prose.html(project.effect),
        "story": prose.html(project.story),
        "service_for_citizens": cards.service(project),
        "service_title": "" if project.need else f"{owner.name}的联系方式",
        "service": figures.grouped(view for view in shown if view.service),
        "base": figures.grouped(view for view in shown if not view.service),
        "achievements": achievements,
        "recorded": f"{len(every)} 项成果" if every else "",
        "years": timeline.links(site, project),
        "honours": tuple(cards.honour(honour, owner, project) for honour in project.honours),
        "photos": cards.photos.views(project),
        "mark": cards.photos.mark(project),
        "norms": lives.norms(project.norms),
        "sources": sources(lives.sources_of(project)),
        "note": project.note,
        "parts": tuple(cards.project(part) for part in catalog.parts_of.get(project.key, ())),
        "related": tuple((cards.project(other.project), other.reason if several else "") for other in others),
        "related_note": "" if several else next((other.reason for other in others), ""),
        "more": _more(site, project),
        "edit_url": cards.addresses.edit_of(project),
        "document": site.document(cards.addresses.of(project), documents.CASE),
        "additions": cards.addresses.additions(project),
        "embed": embeds.snippet(site, project),
        "page_url": cards.addresses.of(project),
        "poster": posters.of_project(cards, project),
        "qr": qr.of(site.imprint, cards.addresses.of(project)),
        "anonymous": catalog.branch[project.branch].anonymous,
    }


def _more(site: SiteContext, project: Project) -> LinkView | None:
    """A link to all projects of the main initiative."""
    view = site.cards.initiative(project.initiative)
    return LinkView(f"{view.name}全部 {view.count} 个", view.url) if view.url else None


def _facts(site: SiteContext, project: Project) -> tuple[FactView, ...]:
    """The fact table; what is not recorded has no row."""
    catalog, cards = site.catalog, site.cards
    branch = catalog.branch[project.branch]
    inferred = project.inferred
    rows = [
        FactView("党组织", (cards.link(branch),)),
        FactView("地区", region_links(site, branch.region.path), "region" in branch.inferred),
        FactView("起始", (LinkView(text.date(project.since)),) if project.since else (), "since" in inferred),
    ]
    if project.until:
        rows.append(FactView("结束", (LinkView(text.date(project.until)),), "until" in inferred))
    form = catalog.vocabulary.forms.get(project.form)
    if form:
        rows.append(FactView("形式", (LinkView(form.name),), "form" in inferred))
    rows += lives.facts(cards, project)
    umbrella = catalog.project.get(project.part_of)
    if umbrella:
        rows.append(FactView("隶属项目", (cards.link(umbrella),)))
    if project.role:
        rows.append(FactView("本组织角色", (LinkView(dict(ROLES)[project.role]),)))
    owners = (*cards.branch_links(project.owners), *(LinkView(name) for name in project.owner_names))
    if owners:
        is_inferred = bool({"owners", "owner_names"} & set(inferred))
        rows.append(FactView("主办", owners, is_inferred, wide=len("".join(link.text for link in owners)) > 14))
    rounds = mechanisms.taken_part(cards, catalog.rounds_of.get(project.key, ()), project.key)
    rows.append(FactView("参加擂台", rounds, wide=True))
    fields = catalog.vocabulary.fields
    links = tuple(
        LinkView(fields[slug].name, site.cards.addresses.field(slug)) for slug in project.fields if slug in fields
    )
    rows.append(FactView("服务领域", links, "fields" in inferred, wide=True))
    return tuple(row for row in rows if row.values)


def region_links(site: SiteContext, path: tuple[str, ...]) -> tuple[LinkView, ...]:
    """The levels of a region, linked where they have a page; a municipality is named once."""
    links = []
    for depth in range(1, len(path) + 1):
        place = site.catalog.region.get(path[:depth])
        if place and (depth == 1 or path[depth - 1] != path[depth - 2]):
            url = site.cards.addresses.region(place)
            links.append(LinkView(place.name, "" if "#" in url else url))
    return tuple(links)
