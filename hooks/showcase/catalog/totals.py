"""Sums of the figures of service, each with what was added and what was left out and why.

The rules are the data contract's ("Totals"). Base figures (家底) never come here; an undisclosed figure is never 0; one
part is not a total. Where both 余 and 近 occur among the parts the total reads 约: 逾 would claim what none states.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from showcase.catalog import coverage
from showcase.model import Achievement, Branch, Measure, Metric, Period, Vocabulary

UNDISCLOSED, INEXACT, LIMIT, UNIT = "未公布", "原文无精确数", "只有上限", "单位不能换算"
REGION = "全区全市口径"
BASES = {"cumulative": "阶段累计", "snapshot": "存量", "change": "增减变化", "ratio": "占比", "target": "目标"}
"""The reason why a figure of another basis than ``period`` is not added."""


@dataclass(frozen=True, slots=True)
class Part:
    """A figure that is added: ``amount`` is in the base unit, ``span`` its days, None where no date is stated."""

    achievement: Achievement
    metric: Metric
    amount: Decimal
    span: coverage.DaySpan | None
    years: range
    """The years of its days; none where no date is stated."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A figure that is shown and not added, and why."""

    achievement: Achievement
    metric: Metric
    reason: str


@dataclass(frozen=True, slots=True)
class Total:
    """The figures of one measure, in the order of the achievements given."""

    measure: Measure
    parts: tuple[Part, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def value(self) -> Decimal:
        """The sum in the base unit."""
        return sum((part.amount for part in self.parts), Decimal(0))

    @property
    def qualifier(self) -> str:
        """``about``, ``over`` or ``exact``."""
        if any(part.metric.qualifier == "about" for part in self.parts):
            return "about"
        is_over = any(part.metric.qualifier == "over" or part.metric.value_max is not None for part in self.parts)
        return "over" if is_over else "exact"

    @property
    def years(self) -> tuple[int, ...]:
        """Every year of a part, earliest first."""
        return tuple(sorted({year for years in {part.years for part in self.parts} for year in years}))

    @property
    def units(self) -> tuple[str, ...]:
        """The units its parts are stated in, the base unit or synonyms of it."""
        return tuple(dict.fromkeys(part.metric.unit or self.measure.unit for part in self.parts))

    @property
    def reasons(self) -> dict[str, int]:
        """The number of figures left out by reason, in the order of occurrence."""
        return Counter(item.reason for item in self.left_out)


def totals(
    vocabulary: Vocabulary, branches: Mapping[str, Branch], achievements: Iterable[Achievement]
) -> dict[str, Total]:
    """The total of every measure of service, in the vocabulary's order; an achievement counts once."""
    figures: dict[str, list[tuple[Achievement, Metric]]] = {}
    for achievement in {achievement.key: achievement for achievement in achievements}.values():
        for metric in achievement.metrics:
            figures.setdefault(metric.measure, []).append((achievement, metric))
    parents = _parents(branches, list(chain.from_iterable(figures.values())))
    service = (word for word in vocabulary.measures.values() if word.group == "service" and word.slug in figures)
    return {word.slug: total(word, figures[word.slug], parents) for word in service}


def _parents(
    branches: Mapping[str, Branch], figures: Sequence[tuple[Achievement, Metric]]
) -> dict[str, tuple[str, ...]]:
    """The superiors of each organisation with a figure, and theirs; needed for ``system`` figures only."""
    parents: dict[str, tuple[str, ...]] = {}
    is_needed = any(metric.scope == "system" for _, metric in figures)
    rest = [achievement.branch for achievement, _ in figures] if is_needed else []
    while rest:
        slug = rest.pop()
        branch = branches.get(slug) if slug not in parents else None
        if branch:
            parents[slug] = branch.parents
            rest.extend(branch.parents)
    return parents


def total(
    measure: Measure, figures: Sequence[tuple[Achievement, Metric]], parents: Mapping[str, tuple[str, ...]]
) -> Total:
    """The total of figures of one measure. ``parents`` are the superiors of organisations."""
    reasons = [_reason(metric, measure) for _, metric in figures]
    parts = {
        index: _part(achievement, metric, measure)
        for index, (achievement, metric) in enumerate(figures)
        if not reasons[index]
    }
    order = list(parts)
    covered = coverage.replaced(
        [(part.achievement.branch, part.span, part.metric.scope == "system") for part in parts.values()], parents
    )
    for index, reason in covered.items():
        reasons[order[index]] = reason
    return Total(
        measure,
        tuple(part for index, part in parts.items() if not reasons[index]),
        tuple(
            LeftOut(achievement, metric, reasons[i]) for i, (achievement, metric) in enumerate(figures) if reasons[i]
        ),
    )


def _reason(metric: Metric, measure: Measure) -> str:
    """Why the figure by itself cannot be added; ``""`` where it can."""
    if metric.qualifier == "undisclosed":
        return UNDISCLOSED
    if metric.value is None or metric.qualifier == "vague":
        return INEXACT
    if metric.basis != "period":
        return BASES.get(metric.basis, metric.basis)
    if metric.scope == "region":
        return REGION
    if metric.qualifier == "at_most":
        return LIMIT
    return "" if measure.factor(metric.unit or measure.unit) is not None else UNIT


def _part(achievement: Achievement, metric: Metric, measure: Measure) -> Part:
    span = _span(achievement, metric)
    years = range(span[0][0], span[1][0] + 1) if span else range(0)
    return Part(achievement, metric, _amount(metric, measure), span, years)


def _amount(metric: Metric, measure: Measure) -> Decimal:
    """The figure in the base unit; the lower end of a range."""
    return (metric.value or Decimal(0)) * (measure.factor(metric.unit or measure.unit) or Decimal(1))


def _span(achievement: Achievement, metric: Metric) -> coverage.DaySpan | None:
    """The figure's own period, else the achievement's days."""
    if metric.period:
        return coverage.span(metric.period)
    return (
        coverage.span(Period(achievement.date, achievement.end_date or achievement.date)) if achievement.date else None
    )
