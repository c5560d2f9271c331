"""The views of the figures behind a total: those that it adds, and those that it leaves out and why."""

from collections.abc import Iterable
from functools import partial

from showcase.catalog import LeftOut, Part
from showcase.model import Measure, dataclass
from showcase.site.components import figures
from showcase.site.components.cards import Cards
from showcase.site.components.views import LinkView
from showcase.site.rendering import text


@dataclass(frozen=True, slots=True, eq=False)
class PartView:
    """One figure of a list: its record, the source's wording, and what it adds or why it is left out.

    Compared and hashed by identity, because each is made once for all the lists it is in.
    """

    link: LinkView
    branch: LinkView
    date: str
    datetime: str
    label: str
    stated: str
    counts: str
    within: LinkView | None = None
    """The organisation whose figure includes it, where one does."""
    within_stated: str = ""


def views(cards: Cards, items: Iterable[Part | LeftOut], measure: Measure) -> tuple[PartView, ...]:
    """The figures of a list, each linked to its record."""
    return tuple(cards.once("part", _key(item), partial(_part, cards, item, measure)) for item in items)


def _key(item: Part | LeftOut) -> tuple[str, str, int]:
    """A unique key of a figure: whether it counts, its record, its index there."""
    return type(item).__name__, item.achievement.key, item.achievement.metrics.index(item.metric)


def _part(cards: Cards, item: Part | LeftOut, measure: Measure) -> PartView:
    achievement, metric = item.achievement, item.metric
    counted = f"{text.number(item.amount)} {measure.unit}" if isinstance(item, Part) else item.reason
    when = metric.period
    within = item.within if isinstance(item, LeftOut) else None
    return PartView(
        link=cards.link(achievement),
        branch=cards.link(cards.catalog.branch[achievement.branch]),
        date=text.period(when)
        if when
        else text.dates(achievement.date, achievement.end_date)
        if achievement.date
        else "日期未载",
        datetime="" if when else str(achievement.date or ""),
        label=figures.labelled(metric, measure.name) if figures.marks(metric) else metric.label,
        stated=metric.wording,
        counts=counted,
        within=cards.link(cards.catalog.branch[within.achievement.branch]) if within else None,
        within_stated=within.metric.wording if within else "",
    )
