"""The home page: two doors, to help and to the brands; the spines of all projects; what the records tell."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby, islice
from operator import attrgetter

from markupsafe import Markup

from showcase.catalog import weightiest
from showcase.model import Need, Project, ServicePoint, dataclass
from showcase.site.components import (
    CardView,
    FigureView,
    InitiativeView,
    LinkView,
    SpineView,
    covers,
    figures,
    services,
)
from showcase.site.context import SiteContext
from showcase.site.pages import browse, figure_overview, need
from showcase.site.pages.initiative import ASSIGNED, spine, with_examples
from showcase.site.rendering import ROOT, prose, text

SPINES_A_ROW = 42
"""Spines in one row: as many as fit side by side at 1312 px."""
RECENT, PLAQUES, STORIES, FIGURES = 6, 4, 3, 2
FEW = 3
"""Organisations that the home page names each; of more the menu leads to the list."""
EXCERPT = 90
"""Characters of a story."""


@dataclass(frozen=True, slots=True)
class StoryView:
    """The opening of what a record tells; ``kind`` says what it is, or where; ``by`` whose it is."""

    kind: str
    record: LinkView
    by: LinkView
    excerpt: str


@dataclass(frozen=True, slots=True)
class SampleView:
    """A brand as an example of all."""

    cover: covers.CoverView
    card: CardView
    figures: tuple[FigureView, ...]


def body(site: SiteContext, lead: str, headline: str | Sequence[str] = ()) -> str:
    """The home page's body; ``lead`` is the hand-written lead as HTML, ``headline`` its heading, line by line."""
    catalog = site.catalog
    framework = catalog.vocabulary.framework
    weighty = weightiest(catalog, catalog.projects)
    sample = next((project for project in weighty if catalog.vocabulary.is_brand(project)), None)
    rows = shelves(site)
    html = site.templates.render(
        "site/home",
        title="",
        crumbs=(),
        headline=((headline,) if isinstance(headline, str) else tuple(headline)) or (site.imprint.name,),
        lead=Markup(lead),  # noqa: S704 - hand-written in docs/, rendered by MkDocs
        counts=_counts(site),
        branches=tuple(site.cards.link(branch) for branch in catalog.branches if len(catalog.branches) <= FEW),
        hotline=services.HOTLINE,
        situations=browse.situations(site),
        regions=browse.regions(site),
        help_regions=need.regions(site),
        sample=_sample(site, sample) if sample else None,
        shelves=rows,
        legend=legend(site),
        shelf_note=shelf_note(site, rows),
        initiatives=with_examples(site, framework),
        framework=framework.name,
        assigned=ASSIGNED,
        totals=figure_overview.strongest(site),
        stories=_stories(site, [project for project in weighty if project is not sample]),
        points=_points(site),
        point_count=len(catalog.service_points),
        recent=tuple(site.cards.row(achievement) for achievement in catalog.achievements[:RECENT] if achievement.date),
        feed=site.feed("", catalog.achievements),
        achievements=len(catalog.achievements),
        fields=tuple(replace(view, need="") for view in browse.fields(site)),
        honours=site.cards.honours(catalog.honours[:PLAQUES]),
        honour_count=len(catalog.honours),
    )
    return html.replace(ROOT, "./")


def _counts(site: SiteContext) -> str:
    """What is on record, in one line; what there is none of is left out."""
    catalog = site.catalog
    projects = site.cards.tally(catalog.projects)
    counted = (
        (len(catalog.branches), f"{len(catalog.branches)} 个党组织"),
        (projects.number, projects.bracketed),
        (len(catalog.achievements), f"{len(catalog.achievements)} 项成果"),
    )
    return "、".join(words for number, words in counted if number) or "还没有收录"


def shelves(site: SiteContext) -> tuple[tuple[SpineView, ...], ...]:
    """Two rows of spines by initiative; where there are too many projects, the first of each initiative."""
    groups: dict[str, tuple[Project, ...]] = dict.fromkeys((*site.catalog.vocabulary.initiatives, ""), ())
    for main, projects in groupby(site.catalog.projects, key=attrgetter("initiative")):
        groups[main if main in groups else ""] += tuple(projects)
    shown = _chosen(groups)
    spines = [spine(site, project) for project in shown]
    half = -(-len(spines) // 2) if len(spines) > SPINES_A_ROW else len(spines)
    return tuple(tuple(row) for row in (spines[:half], spines[half:]) if row)


def shelf_note(site: SiteContext, rows: Sequence[Sequence[SpineView]]) -> str:
    """What a spine is, and how many stand on the shelf where it has no room for all."""
    shown = sum(map(len, rows))
    rest = f"，这里放了其中 {shown} 册" if shown < len(site.catalog.projects) else ""
    return f"每册一个项目，书脊颜色表示归类{rest}"


def _chosen(groups: Mapping[str, tuple[Project, ...]]) -> list[Project]:
    """At most two rows of projects, each initiative in proportion to its number."""
    total = sum(map(len, groups.values())) or 1  # an office may have no project yet
    shown = min(total, 2 * SPINES_A_ROW)
    return [item for projects in groups.values() for item in projects[: len(projects) * shown // total]]


def legend(site: SiteContext) -> tuple[InitiativeView, ...]:
    """The initiatives that spines have the colours of."""
    mains = {project.initiative for project in site.catalog.projects}
    views = tuple(view for view in browse.initiatives(site) if view.key in mains)
    return (*views, site.cards.initiative("")) if "" in mains else views


def _sample(site: SiteContext, project: Project) -> SampleView:
    """The cover, the card and the weightiest figures of a brand."""
    vocabulary = site.catalog.vocabulary
    achievements = site.catalog.achievements_of_project.get(project.key, ())
    metrics = figures.weightiest((m for achievement in achievements for m in achievement.metrics), vocabulary)
    shown: tuple[FigureView, ...] = figures.figures(metrics[:FIGURES], vocabulary)
    main = site.cards.initiative(project.initiative)
    return SampleView(covers.cover(project, main), site.cards.project(project), shown)


def _stories(site: SiteContext, projects: Sequence[Project]) -> tuple[StoryView, ...]:
    """The projects that tell a story or how they go about it, the weightiest first."""
    told = (project for project in projects if project.story or project.steps)
    return tuple(_story(site, project) for project in islice(told, STORIES))


def _story(site: SiteContext, project: Project) -> StoryView:
    told = prose.plain(project.story) or "；".join(prose.plain(step).rstrip("。；") for step in project.steps) + "。"
    return StoryView(
        kind="故事" if project.story else "做法",
        record=site.cards.link(project),
        by=site.cards.link(site.catalog.branch[project.branch]),
        excerpt=text.shorten(told, EXCERPT),
    )


def _points(site: SiteContext) -> tuple[StoryView, ...]:
    """The service points that an office has confirmed, then those that say most, in at most ``STORIES`` entries."""

    def rank(point: ServicePoint) -> tuple[bool, int]:
        need = point.need or Need()
        texts = (point.summary, point.steps, point.story, point.figures, need.what, need.where, need.when, need.phone)
        return need.verified is None, -sum(map(bool, texts))

    points = sorted((point for point in site.catalog.service_points if point.summary), key=rank)[:STORIES]
    return tuple(
        StoryView(
            kind=text.place(point.region),
            record=site.cards.link(point),
            by=LinkView(point.organiser),
            excerpt=text.shorten(prose.plain(point.summary), EXCERPT),
        )
        for point in points
    )
