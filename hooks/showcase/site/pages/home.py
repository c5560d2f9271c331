"""The home page: what is here, the shelf of all brands, and the ways in."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from showcase.model import Project
from showcase.site.components import FigureView, InitiativeView, LinkView, covers, figures
from showcase.site.context import SiteContext
from showcase.site.pages import browse, figure_overview
from showcase.site.pages.initiative import examples, spine
from showcase.site.rendering import ROOT

SHELF = 42
"""Books on one shelf: as many as stand side by side at 1312 px."""
RECENT, PLAQUES, POPULAR = 6, 4, 5


def body(site: SiteContext, lead: str) -> str:
    """The home page's body; ``lead`` is the hand-written opening, already HTML."""
    catalog = site.catalog
    html = site.templates.render(
        "home",
        title="",
        crumbs=(),
        lead=Markup(lead),  # noqa: S704 - hand-written in docs/, rendered by MkDocs
        counts={
            "branches": len(catalog.branches),
            "projects": len(catalog.projects),
            "achievements": len(catalog.achievements),
        },
        popular=tuple(LinkView(view.name, view.url) for view in browse.fields(site) if view.need)[:POPULAR],
        example=_example(site),
        shelves=_shelves(site),
        legend=_legend(site),
        shelf_note="每册一个品牌，书脊颜色表示所属工程",
        initiatives=tuple(replace(view, examples=examples(site, view.key)) for view in browse.initiatives(site)),
        totals=figure_overview.strongest(site),
        recent=tuple(site.cards.row(achievement) for achievement in catalog.achievements[:RECENT] if achievement.date),
        fields=tuple(replace(view, need="") for view in browse.fields(site)),
        regions=browse.regions(site),
        honours=site.cards.honours(catalog.honours[:PLAQUES]),
        honour_count=len(catalog.honours),
    )
    return html.replace(ROOT, "./")


def _shelves(site: SiteContext) -> tuple[tuple[object, ...], ...]:
    """Two shelves in the order of the initiatives; with more books than fit, those that tell most of each."""
    shown = _chosen(site.catalog.by_initiative, [*site.catalog.vocabulary.initiatives, ""])
    spines = [spine(site, project) for project in shown]
    half = -(-len(spines) // 2) if len(spines) > SHELF else len(spines)
    return tuple(tuple(row) for row in (spines[:half], spines[half:]) if row)


def _chosen(groups: object, order: list[str]) -> list[Project]:
    """At most two shelves of projects, each initiative in proportion to its number."""
    by_initiative: dict[str, tuple[Project, ...]] = {slug: groups.get(slug, ()) for slug in order}  # type: ignore[attr-defined]
    total = sum(map(len, by_initiative.values()))
    room = 2 * SHELF
    if total <= room:
        return [project for slug in order for project in by_initiative[slug]]
    return [project for slug in order for project in by_initiative[slug][: len(by_initiative[slug]) * room // total]]


def _legend(site: SiteContext) -> tuple[InitiativeView, ...]:
    rest = site.cards.initiative("")
    return (*browse.initiatives(site), rest) if rest.count else browse.initiatives(site)


def _example(site: SiteContext) -> dict[str, object] | None:
    """One book opened: the project with most numbers of service, of an organisation that has a name."""
    best: tuple[int, Project, tuple[FigureView, ...]] | None = None
    for projects in site.catalog.by_initiative.values():
        for project in projects[:SHELF]:
            if site.catalog.branch[project.branch].anonymous or project.since is None:
                continue
            achievements = site.catalog.achievements_of_project.get(project.key, ())
            shown = figures.figures(
                (m for achievement in achievements for m in achievement.metrics), site.catalog.vocabulary
            )
            numbers = tuple(view for view in shown if view.service and view.number)
            if best is None or len(numbers) > best[0]:
                best = len(numbers), project, numbers
    if best is None:
        return None
    _, project, numbers = best
    main = site.cards.initiative(project.initiative)
    return {"cover": covers.cover(project, main), "card": site.cards.project(project), "figures": numbers[:2]}
