"""The home page: counts, the spines of all projects, and navigation."""

from collections.abc import Mapping
from dataclasses import replace

from markupsafe import Markup

from showcase.model import Project
from showcase.site.components import FigureView, InitiativeView, LinkView, covers, figures
from showcase.site.context import SiteContext
from showcase.site.pages import browse, figure_overview
from showcase.site.pages.initiative import ASSIGNED, examples, spine
from showcase.site.rendering import ROOT

SPINES_A_ROW = 42
"""Spines in one row: as many as fit side by side at 1312 px."""
RECENT, PLAQUES, POPULAR = 6, 4, 5


def body(site: SiteContext, lead: str) -> str:
    """The home page's body; ``lead`` is the hand-written lead as HTML."""
    catalog = site.catalog
    html = site.templates.render(
        "site/home",
        title="",
        crumbs=(),
        lead=Markup(lead),  # noqa: S704 - hand-written in docs/, rendered by MkDocs
        counts={
            "branches": len(catalog.branches),
            "projects": site.cards.tally(catalog.projects),
            "achievements": len(catalog.achievements),
        },
        popular=tuple(LinkView(view.name, view.url) for view in browse.fields(site) if view.need)[:POPULAR],
        example=_example(site),
        shelves=_shelves(site),
        legend=_legend(site),
        shelf_note="每册一个项目，书脊颜色表示所属工程",
        initiatives=tuple(replace(view, examples=examples(site, view.key)) for view in browse.initiatives(site)),
        assigned=ASSIGNED,
        totals=figure_overview.strongest(site),
        recent=tuple(site.cards.row(achievement) for achievement in catalog.achievements[:RECENT] if achievement.date),
        fields=tuple(replace(view, need="") for view in browse.fields(site)),
        regions=browse.regions(site),
        honours=site.cards.honours(catalog.honours[:PLAQUES]),
        honour_count=len(catalog.honours),
    )
    return html.replace(ROOT, "./")


def _shelves(site: SiteContext) -> tuple[tuple[object, ...], ...]:
    """Two rows of spines by initiative; where there are too many projects, the first of each initiative."""
    order = [*site.catalog.vocabulary.initiatives, ""]
    shown = _chosen({slug: site.catalog.by_initiative.get(slug, ()) for slug in order})
    spines = [spine(site, project) for project in shown]
    half = -(-len(spines) // 2) if len(spines) > SPINES_A_ROW else len(spines)
    return tuple(tuple(row) for row in (spines[:half], spines[half:]) if row)


def _chosen(groups: Mapping[str, tuple[Project, ...]]) -> list[Project]:
    """At most two rows of projects, each initiative in proportion to its number."""
    total = sum(map(len, groups.values())) or 1  # an office may have no project yet
    shown = min(total, 2 * SPINES_A_ROW)
    return [item for projects in groups.values() for item in projects[: len(projects) * shown // total]]


def _legend(site: SiteContext) -> tuple[InitiativeView, ...]:
    rest = site.cards.initiative("")
    return (*browse.initiatives(site), rest) if rest.count else browse.initiatives(site)


def _example(site: SiteContext) -> dict[str, object] | None:
    """The example: the brand with most numbers of service, not of an anonymous organisation."""
    best: tuple[int, Project, tuple[FigureView, ...]] | None = None
    for projects in site.catalog.by_initiative.values():
        for project in projects[:SPINES_A_ROW]:
            if site.catalog.branch[project.branch].anonymous or not site.catalog.vocabulary.is_brand(project):
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
