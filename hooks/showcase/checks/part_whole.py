"""A part is not more than its whole, where one record states both for the same time and scope."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from showcase.checks.engine import MetricsCheck, Stated
from showcase.problems import Problem, Rule

RULE = Rule(
    "part-whole",
    "部分大于整体",
    "两个数里至少有一个是错的。",
    "figures:\n  - {measure: lawyers, value: 80, unit: 人, stated: 80人}\n"
    "  - {measure: lawyers, label: 其中党员, value: 90, unit: 人, stated: 90人}",
    "figures:\n  - {measure: lawyers, value: 80, unit: 人, stated: 80人}\n"
    "  - {measure: lawyers, label: 其中党员, value: 9, unit: 人, stated: 9人}",
)


@MetricsCheck.of(RULE)
def check(stated: Sequence[Stated]) -> Iterator[Problem]:
    listed = [each for each in stated if each.metric.value is not None]
    for position, part in enumerate(listed):
        whole = _whole(part, listed, position)
        if whole is None:
            continue
        small, large = _amount(part), _amount(whole)
        if small is not None and large is not None and small > large:
            message = f"部分“{_said(part)}”大于整体“{_said(whole)}”"
            yield part.problem("value", RULE, message, "对照原文，改正其中一个数")


def _whole(part: Stated, listed: list[Stated], position: int) -> Stated | None:
    """The metric that ``part`` is a part of: named 其中, the last before it; otherwise by the measures."""
    measure = part.metric.measure
    if part.metric.is_of_which:
        wholes = [s for s in listed[:position] if s.metric.measure == measure and not s.metric.is_of_which]
        return next((s for s in reversed(wholes) if _is_comparable(s, part)), None)
    if not part.measure or not part.measure.part_of or part.measure.part_if not in part.metric.label:
        return None
    return next((s for s in listed if s.metric.measure == part.measure.part_of and _is_comparable(s, part)), None)


def _is_comparable(one: Stated, other: Stated) -> bool:
    """Whether both speak of the same time and the same circle of organisations."""
    keys = ("scope", "period", "basis")
    return one.key == other.key and all(getattr(one.metric, key) == getattr(other.metric, key) for key in keys)


def _amount(stated: Stated) -> Decimal | None:
    measure, metric = stated.measure, stated.metric
    factor = measure.factor(metric.unit) if measure else None
    return None if factor is None or metric.value is None else metric.value * factor


def _said(stated: Stated) -> str:
    return f"{stated.metric.label}{stated.metric.stated}"
