"""The views of totals: the number and its 统计口径. The catalog adds up."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from functools import partial

from showcase.catalog import LeftOut, Part, Total
from showcase.model import PREFIXES, Measure
from showcase.site.components import figures
from showcase.site.components.cards import Cards
from showcase.site.components.views import FigureView, LinkView
from showcase.site.rendering import text

SCALES = ((Decimal(10**8), Decimal(10**6), "亿"), (Decimal(10**4), Decimal(10**3), "万"))
"""The threshold of each scale, the step to round down to, and the scale's character."""
STATED_SHOWN = 3
"""The number of parts that are listed beside their total; more are only counted."""


@dataclass(frozen=True, slots=True)
class TotalView:
    """A total; where only one record counts, that one (``single``); where none does, neither."""

    name: str
    url: str
    figure: FigureView | None
    basis: str
    excluded: str = ""
    years: str = ""
    single: LinkView | None = None
    by: LinkView | None = None


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


def amount(value: Decimal, qualifier: str, unit: str, label: str = "") -> FigureView:
    """A sum in figures: ``逾 14.4 万人次``. What is not exact is rounded down; large round numbers are shortened."""
    for size, step, scale in SCALES:
        if value >= size:
            rounded = (value / step).to_integral_value(ROUND_FLOOR) * step
            if qualifier != "exact" or rounded == value:
                return FigureView(label, "", PREFIXES[qualifier], text.number(rounded / size), scale + unit)
            break
    return FigureView(label, "", PREFIXES[qualifier], text.number(value), unit)


def shown(cards: Cards, total: Total) -> FigureView | None:
    """The sum; a single part as its source states it; nothing where there is no part."""
    if len(total.parts) == 1:
        return figures.figure(total.parts[0].metric, cards.vocabulary)
    return amount(total.value, total.qualifier, total.measure.unit, total.measure.name) if total.parts else None


def view(cards: Cards, total: Total) -> TotalView:
    """A total with its basis, and its parts and exclusions in words."""
    single = total.parts[0].achievement if len(total.parts) == 1 else None
    return TotalView(
        name=total.measure.name,
        url=f"figures/{total.measure.slug}/",
        figure=shown(cards, total),
        basis=basis(total),
        excluded=excluded(total),
        years=years(total),
        single=cards.link(single) if single else None,
        by=cards.link(cards.catalog.branch[single.branch]) if single else None,
    )


def basis(total: Total) -> str:
    """How many records were added, a few of them by their wording, the unit, and the units converted to it."""
    count = len(total.parts)
    if not count:
        return "没有可以相加的数。"
    if count == 1:
        return f"只有 1 条记录，不作合计。单位：{total.measure.unit}{_merged(total)}。"
    named = "：" + "、".join(part.metric.stated for part in total.parts) if count <= STATED_SHOWN else ""
    return f"{count} 条记录相加{named}。单位：{total.measure.unit}{_merged(total)}。"


def excluded(total: Total) -> str:
    """How many figures were left out for which reason."""
    return "、".join(f"{reason} {count} 条" for reason, count in total.reasons.items())


def years(total: Total) -> str:
    """The years of the parts, marked 非同期 where they differ, and the number of undated parts."""
    every_year = total.years
    undated = sum(1 for part in total.parts if not part.span)
    span = ""
    if len(every_year) == 1:
        span = f"{every_year[0]}年"
    elif every_year:
        same = len({(part.years[0], part.years[-1]) for part in total.parts if part.span}) == 1
        between = "—" if len(every_year) > 2 or every_year[1] == every_year[0] + 1 else "、"
        span = f"{every_year[0]}{between}{every_year[-1]}年" + ("" if same else "，非同期")
    return "；".join(part for part in (span, f"{undated} 条年份未载" if undated else "") if part)


def parts(cards: Cards, items: Iterable[Part | LeftOut], measure: Measure) -> tuple[PartView, ...]:
    """The figures of a list, each linked to its record."""
    return tuple(cards.once("part", _key(item), partial(_part, cards, item, measure)) for item in items)


def _key(item: Part | LeftOut) -> tuple[str, str, int]:
    """A unique key of a figure: whether it counts, its record, its index there."""
    return type(item).__name__, item.achievement.key, item.achievement.metrics.index(item.metric)


def _part(cards: Cards, item: Part | LeftOut, measure: Measure) -> PartView:
    achievement, metric = item.achievement, item.metric
    counted = f"{text.number(item.amount)} {measure.unit}" if isinstance(item, Part) else item.reason
    when = metric.period
    return PartView(
        link=cards.link(achievement),
        branch=cards.link(cards.catalog.branch[achievement.branch]),
        date=text.period(when)
        if when
        else text.dates(achievement.date, achievement.end_date)
        if achievement.date
        else "日期未载",
        datetime="" if when else str(achievement.date or ""),
        label=metric.label,
        stated=metric.stated,
        counts=counted,
    )


def _merged(total: Total) -> str:
    """Which other units were treated as the base unit, or converted into it."""
    unit = total.measure.unit
    others = [other for other in total.units if other != unit]
    same = "".join(f"“{other}”" for other in others if total.measure.factor(other) == 1)
    scaled = "".join(f"“{other}”" for other in others if total.measure.factor(other) != 1)
    remarks = [f"{same}并作“{unit}”" if same else "", f"{scaled}折算为“{unit}”" if scaled else ""]
    return "".join(f"，{part}" for part in remarks if part)
