"""``exhibition/`` (展览模式): the shelf, brands, figures and situations in turn, for a large screen in a hall.

It is opened from a folder, too, without a network: all it shows is in the page, and its style sheets and scripts carry
no digest, because browsers refuse those of files.
"""

from collections.abc import Callable, Iterator
from functools import partial

from showcase.catalog import helpers, weightiest
from showcase.model import Project, Situation, dataclass
from showcase.site.components import (
    CountView,
    FigureView,
    InitiativeView,
    covers,
    figures,
    poster_space,
    qr,
    services,
)
from showcase.site.context import SiteContext
from showcase.site.pages import home, need
from showcase.site.rendering import CONTENT_SECURITY_POLICY, ROOT, Asset, prose, text

ADDRESS = "exhibition/"
ROUNDS = 12
"""Brands of one turn; each with its figure and a situation stays for about a minute."""
SENTENCE, STORY = 64, 84
"""Characters that are read from a distance before the next scene."""
ROOM = 60
"""The most characters of name, organisation and sentence that leave room for the story below them."""
AMOUNTS = ((6.0, 3), (9.0, 2))
"""The widest figure of each size, over the height of its digits; what is wider has the size 1."""


@dataclass(frozen=True, slots=True)
class BrandView:
    """A brand's scenes: its cover with what it is, and its foremost figure."""

    url: str
    name: str
    name_size: int
    cover: covers.CoverView
    initiative: InitiativeView
    who: str
    where: tuple[str, ...]
    sentence: str
    story: str
    figure: FigureView | None
    figure_size: int


@dataclass(frozen=True, slots=True)
class SituationView:
    """What a citizen may be in, what to do first, and how many records help."""

    heading: str
    first_step: str
    count: int


def entries(site: SiteContext, styles: tuple[Asset, ...], script: Asset) -> Iterator[tuple[str, Callable[[], str]]]:
    """The page: its URI, and the function that makes it."""
    yield f"{ADDRESS}index.html", partial(_page, site, styles, script)


def _page(site: SiteContext, styles: tuple[Asset, ...], script: Asset) -> str:
    catalog = site.catalog
    chosen = _chosen(site)
    html = site.templates.render(
        "site/exhibition",
        site=site.imprint.name,
        canonical=site.imprint.absolute(ADDRESS) if site.imprint.url else "",
        policy=CONTENT_SECURITY_POLICY,
        styles=styles,
        script=script,
        shelves=home.shelves(site),
        legend=home.legend(site),
        counts=tuple(
            view
            for view in (
                CountView("个党组织", "", len(catalog.branches)),
                CountView(site.cards.tally(catalog.projects).unit, "", len(catalog.projects)),
                CountView("项成果", "", len(catalog.achievements)),
            )
            if view.count
        ),
        rounds=tuple(zip((_brand(site, each) for each in chosen), _situations(site, chosen), strict=True)),
        hotline=services.HOTLINE,
        qr=qr.of(site.imprint, need.SECTION),
    )
    return html.replace(ROOT, "../")


def _chosen(site: SiteContext) -> list[Project]:
    """The projects that say most, one of each organisation."""
    by_branch: dict[str, Project] = {}
    for project in weightiest(site.catalog, site.catalog.projects):
        by_branch.setdefault(project.branch, project)
    return list(by_branch.values())[:ROUNDS]


def _brand(site: SiteContext, project: Project) -> BrandView:
    cards = site.cards
    branch, main = site.catalog.branch[project.branch], cards.initiative(project.initiative)
    metrics = (m for each in site.catalog.achievements_of_project.get(project.key, ()) for m in each.metrics)
    foremost = figures.figures(figures.weightiest(metrics, cards.vocabulary)[:1], cards.vocabulary)
    figure = next(iter(foremost), None)
    sentence = text.opening(prose.plain(project.summary), SENTENCE)
    has_room = len(project.name) + len(branch.name) + len(sentence) <= ROOM
    return BrandView(
        url=cards.addresses.of(project),
        name=project.name,
        name_size=poster_space.name_size(project.name),
        cover=covers.cover(project, main),
        initiative=main,
        who=branch.name,
        where=tuple(part for part in (text.place_beside(branch), text.since(project)) if part),
        sentence=sentence,
        story=text.opening(prose.plain(project.story), STORY) if has_room else "",
        figure=figure,
        figure_size=_size(figure) if figure else 0,
    )


def _size(figure: FigureView) -> int:
    width = poster_space.amount_width(figure)
    return next((size for widest, size in AMOUNTS if width <= widest), 1)


def _situations(site: SiteContext, projects: list[Project]) -> Iterator[SituationView | None]:
    """For each project a situation in which it may help, each situation once before any comes again."""
    every = list(helpers.situations(site.catalog).values())
    left: list[Situation] = []
    for project in projects:
        left = left or list(every)
        fitting = (each for each in left if set(each.fields) & set(project.fields))
        situation = next(fitting, next(iter(left), None))
        if situation:
            left.remove(situation)
        yield _situation(site, situation) if situation else None


def _situation(site: SiteContext, situation: Situation) -> SituationView:
    return SituationView(situation.heading, situation.first_step, len(need.found(site, situation).records))
