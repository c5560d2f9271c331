"""Sums of the figures of service, each with what was added and what was left out and why.

The rules are the data contract's ("Totals"). Base figures (家底) never come here; an undisclosed figure is never 0; one
part is not a total. Where both 余 and 近 occur among the parts the total reads 约: 逾 would claim what none states.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import chain

from showcase.catalog import coverage
from showcase.catalog.hierarchy import Hierarchy, Speakers, hierarchy
from showcase.catalog.inclusion import INCLUDED, Figure, Inclusion
from showcase.model import Achievement, Branch, Measure, Metric, Source, Vocabulary, dataclass, lazy, spans

UNDISCLOSED, INEXACT, LIMIT, UNIT = "未公布", "原文无精确数", "只有上限", "单位不能换算"
REGION = "全地区的数字"
BASES = {"cumulative": "阶段累计", "snapshot": "存量", "change": "增减变化", "ratio": "占比", "target": "目标"}
"""The reason why a figure of another basis than ``period`` is not added."""
OWN_TITLE = 10
"""Characters from which on a source's title is hardly another's: 简报 and 年度工作 are everyone's."""
GENERIC = lazy("未载|转载|外链")
ROUND_FROM = 10_000
"""The least factor of a unit that rounds: 万人次; a 百 or 千 is written in words and as exact as any."""


@dataclass(frozen=True, slots=True)
class Part:
    """A figure that is added: ``amount`` is in the base unit, ``span`` its days, None where no date is stated."""

    achievement: Achievement
    metric: Metric
    amount: Decimal
    span: spans.DaySpan | None
    years: range
    """The years of its days; none where no date is stated."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A figure that is shown and not added, and why."""

    achievement: Achievement
    metric: Metric
    reason: str
    within: Part | None = None
    """The figure that includes it, where one does."""

    @property
    def years(self) -> range:
        """The years of its days; none where no date is stated."""
        return spans.years(spans.of_metric(self.achievement, self.metric))


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
    def addable(self) -> int:
        """The number of figures that are added or would be, were they not included in another."""
        return len(self.parts) + sum(item.reason in INCLUDED for item in self.left_out)

    @property
    def qualifier(self) -> str:
        """``about``, ``over`` or ``exact``; 11万 and 11 are about 11万, since nobody counted to the last of 11万."""
        if any(part.metric.qualifier == "about" for part in self.parts):
            return "about"
        is_over = any(part.metric.qualifier == "over" or part.metric.value_max is not None for part in self.parts)
        if is_over:
            return "over"
        coarsest = max((self._step(part) for part in self.parts), default=Decimal(1))
        return "about" if any(part.amount % coarsest for part in self.parts) else "exact"

    def _step(self, part: Part) -> Decimal:
        """To how much a part is stated: 10,000 of 11万, 1,000 of 1.3万; 1 of what is written out."""
        factor = self.measure.factor(part.metric.unit) or 1
        digits = part.metric.value.as_tuple().exponent if part.metric.value is not None else 0
        return factor * Decimal(10) ** int(digits) if factor >= ROUND_FROM else Decimal(1)

    @property
    def years(self) -> tuple[int, ...]:
        """Every year of a part, earliest first."""
        return tuple(sorted({year for years in {part.years for part in self.parts} for year in years}))

    @property
    def undated(self) -> int:
        """The number of parts without a date."""
        return sum(1 for part in self.parts if not part.span)

    @property
    def is_of_one_year(self) -> bool:
        """Whether every part is dated, and all in one year."""
        return len(self.years) == 1 and not self.undated

    @property
    def units(self) -> tuple[str, ...]:
        """The units its parts are stated in, the base unit or synonyms of it."""
        return tuple(dict.fromkeys(part.metric.unit or self.measure.unit for part in self.parts))

    @property
    def reasons(self) -> dict[str, int]:
        """The number of figures left out by reason, in the order of occurrence."""
        return Counter(item.reason for item in self.left_out)


def totals(
    vocabulary: Vocabulary, branches: Mapping[str, Branch], achievements: Iterable[Achievement], speakers: Speakers
) -> dict[str, Total]:
    """The total of every measure of service, in the vocabulary's order; an achievement counts once.

    ``speakers`` are the organisations that speak for an area; an organisation's own figures need none.
    """
    figures: dict[str, list[tuple[Achievement, Metric]]] = {}
    for achievement in {achievement.key: achievement for achievement in achievements}.values():
        for metric in achievement.metrics:
            figures.setdefault(metric.measure, []).append((achievement, metric))
    every = list(chain.from_iterable(figures.values()))
    is_needed = any(metric.scope in ("system", "joint") for _, metric in every)
    slugs = [achievement.branch for achievement, _ in every]
    ranks = hierarchy(branches, slugs, speakers) if is_needed else Hierarchy()
    service = (word for word in vocabulary.measures.values() if word.group == "service" and word.slug in figures)
    return {word.slug: total(word, figures[word.slug], ranks) for word in service}


def total(measure: Measure, figures: Sequence[tuple[Achievement, Metric]], ranks: Hierarchy) -> Total:
    """The total of figures of one measure, of organisations in this hierarchy."""
    reasons = [_reason(metric, measure) for _, metric in figures]
    parts = [
        _part(achievement, metric, measure)
        for (achievement, metric), reason in zip(figures, reasons, strict=True)
        if not reason
    ]
    # One figure includes no other: most totals of an organisation's year are of one.
    found = coverage.included([_figure(part) for part in parts], ranks) if len(parts) > 1 else {}
    added = iter(enumerate(parts))
    left_out = []
    for (achievement, metric), reason in zip(figures, reasons, strict=True):
        inclusion = Inclusion(reason) if reason else found.get(next(added)[0])
        if inclusion:
            within = parts[inclusion.by] if inclusion.by is not None else None
            left_out.append(LeftOut(achievement, metric, inclusion.reason, within))
    return Total(measure, tuple(part for index, part in enumerate(parts) if index not in found), tuple(left_out))


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
    days = spans.of_metric(achievement, metric)
    return Part(achievement, metric, _amount(metric, measure), days, spans.years(days))


def _amount(metric: Metric, measure: Measure) -> Decimal:
    """The figure in the base unit; the lower end of a range."""
    return (metric.value or Decimal(0)) * (measure.factor(metric.unit or measure.unit) or Decimal(1))


def _figure(part: Part) -> Figure:
    achievement, metric = part.achievement, part.metric
    return Figure(
        branch=achievement.branch,
        days=part.span,
        scope=metric.scope,
        amount=part.amount,
        label=metric.label,
        is_of_which=metric.is_of_which,
        achievement=achievement.key,
        project=achievement.project,
        states_period=metric.period is not None,
        programme=achievement.programme,
        sources=frozenset(filter(None, (identity(source) for source in achievement.sources))),
        partners=frozenset(achievement.joint_with),
    )


def identity(source: Source) -> str:
    """What two records of one source have in common: its address, else a title long enough to be its own."""
    return source.url or (source.title if len(source.title) >= OWN_TITLE and not GENERIC.search(source.title) else "")
