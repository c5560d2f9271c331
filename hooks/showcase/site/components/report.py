"""The figures of a report beside those of the year before, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from showcase.catalog import Comparison, Total
from showcase.site.components import sums
from showcase.site.rendering import text

TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """A measure's figures of a year and of the year before, in words; ``apart`` where the two are not compared."""

    name: str
    now: str
    before: str
    change: str
    apart: bool = False


def rows(comparisons: Iterable[Comparison]) -> tuple[ComparisonView, ...]:
    """One row a measure."""
    return tuple(
        ComparisonView(
            item.now.measure.name,
            spoken(item.now),
            spoken(item.before) if item.before else "未收录",
            _change(item),
            bool(item.reason),
        )
        for item in comparisons
    )


def spoken(total: Total) -> str:
    """The sum of a year, ``逾 1,200 人次``; where none can be made, the sources' own words."""
    if not total.parts:
        return "、".join(item.metric.stated for item in total.left_out)
    figure = sums.amount(total.value, total.qualifier, total.measure.unit)
    return " ".join(part for part in (figure.prefix, figure.number, figure.suffix) if part)


def _change(item: Comparison) -> str:
    """``增加 12 件（30%）``, or why there is no comparison."""
    change = item.change
    if change is None or item.before is None:
        return f"不作比较：{item.reason}"
    if not change:
        return "与上年相同"
    verb = "增加" if change > 0 else "减少"
    share = (100 * abs(change) / item.before.value).quantize(TENTH, ROUND_HALF_UP) if item.before.value else None
    percent = f"（{text.number(share)}%）" if share is not None else ""
    return f"{verb} {text.number(abs(change))} {item.now.measure.unit}{percent}"
