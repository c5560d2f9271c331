"""The views of tasks: one by one on the page of an organisation, and in short on the board."""

from collections.abc import Iterable, Sequence

from showcase.catalog import tasks
from showcase.model import Date, Task, dataclass
from showcase.site.components.cards import Cards, sources
from showcase.site.components.views import FactView, LinkView, SourceView
from showcase.site.rendering import text


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task with all that is recorded of it. ``state`` is a class suffix, ``name`` the state in Chinese."""

    anchor: str
    title: str
    state: str
    name: str
    facts: tuple[FactView, ...]
    note: str = ""
    sources: tuple[SourceView, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskYearView:
    """An organisation's tasks of a year; ``counted`` says how many there are in each state."""

    year: str
    counted: str
    tasks: tuple[TaskView, ...]


def by_year(cards: Cards, listed: Iterable[Task], shown: Sequence[Task]) -> tuple[TaskYearView, ...]:
    """The tasks ``shown`` of all those ``listed`` of an organisation, by year, the latest first; all are counted."""
    years: dict[str, list[Task]] = {}
    for task in listed:
        years.setdefault(task.year, []).append(task)
    return tuple(
        TaskYearView(year, counted(cards, of_year), tuple(_view(cards, task) for task in shown if task.year == year))
        for year, of_year in years.items()
        if any(task.year == year for task in shown)
    )


def counted(cards: Cards, listed: Iterable[Task]) -> str:
    """``共 5 项，已完成 2 项、逾期 1 项``."""
    numbers = tasks.counts(listed, cards.as_of)
    said = "、".join(f"{tasks.STATES[slug]} {number} 项" for slug, number in numbers.items())
    return f"共 {sum(numbers.values())} 项：{said}"


def _view(cards: Cards, task: Task) -> TaskView:
    state = tasks.state(task, cards.as_of)
    initiatives = [cards.initiative(task.initiative)] if task.initiative in cards.vocabulary.initiatives else []
    achieved = cards.catalog.achievement
    rows = (
        ("initiative", "归类", [LinkView(view.name, view.url) for view in initiatives]),
        ("standard", "完成标准", _texts(task.standard)),
        ("post", "责任岗位", _texts(task.post)),
        ("due", "完成时限", _dates(task.due)),
        ("done", "完成日期", _dates(task.done)),
        ("evidence", "佐证成果", [cards.link(achieved[key]) for key in task.evidence]),
    )
    facts = tuple(FactView(label, tuple(values), key in task.inferred) for key, label, values in rows if values)
    return TaskView(task.anchor, task.title, state, tasks.STATES[state], facts, task.note, sources(task.sources))


def _texts(stated: str) -> list[LinkView]:
    return [LinkView(stated)] if stated else []


def _dates(stated: Date | None) -> list[LinkView]:
    return [LinkView(text.date(stated))] if stated else []
