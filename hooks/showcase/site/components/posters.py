"""Posters (海报): what one A4 sheet says of a record to a reader who stands two metres away."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from showcase.model import Achievement, Branch, Project, dataclass
from showcase.site.components import figures, poster_space
from showcase.site.components.cards import Cards
from showcase.site.components.covers import SpineView
from showcase.site.components.views import FigureView, InitiativeView
from showcase.site.rendering import prose, text

FIGURES = 4
SENTENCE, STORY = 64, 108
"""Characters of the sentence, and of the three lines of the story."""


@dataclass(frozen=True, slots=True)
class PosterView:
    """One poster; what is empty has no place on it. The sizes are steps of the style sheet."""

    name: str
    name_size: int
    who: str
    where: tuple[str, ...]
    sentence: str
    figures: tuple[FigureView, ...]
    figure_size: int
    heading: str
    story: str
    what: str
    """What is found at the address of the QR code."""
    kind: str = ""
    slogan: str = ""
    tags: tuple[str, ...] = ()
    initiative: InitiativeView | None = None
    has_cover: bool = False
    is_large: bool = False
    """Whether the name is set as large as only a sheet without a cover allows."""
    spines: tuple[SpineView, ...] = ()
    spine_size: int = 2
    marks: tuple[InitiativeView, ...] = ()
    """The initiatives of the spines."""

    @property
    def extent(self) -> str:
        """How much stands below the name: ``full``, ``half`` or ``bare``."""
        parts = bool(self.figures or self.spines) + bool(self.heading or self.story)
        return ("bare", "half", "full")[parts]


def of_project(cards: Cards, project: Project) -> PosterView:
    """The poster of a project: its cover, its service in figures, and its story or its latest achievement."""
    catalog = cards.catalog
    branch = catalog.branch[project.branch]
    achievements = catalog.achievements_of_project.get(project.key, ())
    shown, size = _figures(cards, achievements)
    heading, story = ("", prose.plain(project.story)) if project.story else _latest(achievements)
    return fitted(
        PosterView(
            name=project.name,
            name_size=poster_space.name_size(project.name),
            who=branch.name,
            where=tuple(part for part in (text.place_beside(branch), text.since(project)) if part),
            sentence=text.opening(prose.plain(project.summary), SENTENCE),
            figures=shown,
            figure_size=size,
            heading=heading,
            story=text.opening(story, STORY),
            what="全部成果与来源",
            kind="匿名来源" if branch.anonymous else "",
            slogan=project.slogan,
            tags=cards.field_names(project.fields)[:FIGURES],
            initiative=cards.initiative(project.initiative),
            has_cover=True,
        )
    )


def of_branch(cards: Cards, branch: Branch, spines: Sequence[SpineView]) -> PosterView:
    """The poster of an organisation: its projects as books on a shelf, its figures and its latest achievement."""
    achievements = cards.catalog.achievements_of.get(branch.slug, ())
    shown, size = _figures(cards, achievements, branch)
    heading, story = _latest(achievements)
    founded = f"{text.date(branch.founded)}成立" if branch.founded and "founded" not in branch.inferred else ""
    return fitted(
        PosterView(
            name=branch.name,
            name_size=poster_space.name_size(branch.name),
            who="",
            where=tuple(part for part in (text.place(branch.region), founded) if part),
            sentence=text.opening(prose.plain(branch.summary), SENTENCE),
            figures=shown,
            figure_size=size,
            heading=heading,
            story=text.opening(story, STORY),
            what="全部项目、成果与来源",
            kind="，".join((cards.kind(branch), *(["匿名来源"] if branch.anonymous else []))),
            spines=tuple(spines),
            marks=tuple(cards.initiative(each) for each in {spine.initiative: 0 for spine in spines} if each != "none"),
        )
    )


def _figures(
    cards: Cards, achievements: Iterable[Achievement], branch: Branch | None = None
) -> tuple[tuple[FigureView, ...], int]:
    """The foremost figures, each with its year, as many as fit into one row, and their size."""
    by = [(metric, achievement) for achievement in achievements for metric in achievement.metrics]
    foremost = figures.foremost((metric for metric, _ in by), cards.vocabulary)
    if branch and not foremost:
        foremost = figures.foremost(branch.figures, cards.vocabulary)
    year = {id(metric): _year(achievement) for metric, achievement in by if not metric.period}
    views = zip(foremost, figures.figures(foremost, cards.vocabulary), strict=True)
    dated = [
        replace(view, context=" · ".join(filter(None, (year.get(id(metric), ""), view.context))))
        for metric, view in views
    ]
    return poster_space.row(dated[:FIGURES])


def _year(achievement: Achievement) -> str:
    """When a figure without a period of its own was achieved."""
    if not achievement.date:
        return ""
    last = achievement.end_date or achievement.date
    first = f"{achievement.date.year}—" if last.year != achievement.date.year else ""
    return f"{first}{last.year}年" + ("（推定）" if "date" in achievement.inferred else "")


def _latest(achievements: Sequence[Achievement]) -> tuple[str, str]:
    """Title and summary of the latest achievement, its date before the summary."""
    if not achievements:
        return "", ""
    latest = achievements[0]
    when = f"{text.dates(latest.date, latest.end_date)}。" if latest.date and "date" not in latest.inferred else ""
    return latest.title, when + prose.plain(latest.summary)


def fitted(view: PosterView) -> PosterView:
    """The first of the poster's versions that its sheet holds."""
    for version in _versions(view):
        if _height(version) <= poster_space.SHEET:
            break
    return version


def _versions(view: PosterView) -> Iterator[PosterView]:
    """The poster, and ever smaller and shorter ones: what says least to a passer-by goes first."""
    if not view.has_cover:
        view = replace(view, is_large=True)
    yield view
    smaller = {"is_large": False}, {"spine_size": 1}, {"figure_size": min(view.figure_size, 2)}
    shorter = {"tags": ()}, {"story": ""}, {"slogan": ""}, {"spines": ()}, {"heading": ""}
    last = {"name_size": len(poster_space.NAMES)}, {"figure_size": 1}, {"sentence": ""}
    for change in (*smaller, *shorter, *last):
        if any(getattr(view, name) != value for name, value in change.items()):
            view = replace(view, **change)
            yield view


def _height(view: PosterView) -> float:
    """The height of a poster in mm."""
    space = poster_space
    cover, column = space.COVERS[view.extent] if view.has_cover else (0.0, space.ROW)
    across = view.extent == "bare" or not view.has_cover
    name = space.name(view.name, view.name_size, space.ROW if across else column, view.is_large)
    said = space.text(view.slogan, view.who, view.sentence, column) + (space.LINE if view.tags else 0)
    top = name + max(cover, said) if across else max(cover, name + said)
    below = space.figures(view.figure_size) if view.figures else 0
    below += space.shelf(max(spine.units for spine in view.spines), view.spine_size) if view.spines else 0
    return top + below + space.story(view.heading, view.story)
