"""The upper end of a range is not below its lower end, and does not stand alone."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.checks.metrics import Stated
from showcase.problems import Problem


def check(stated: Stated) -> Iterator[Problem]:
    """A problem for a range that is upside down or has no beginning."""
    low, high = stated.metric.value, stated.metric.value_max
    if high is None:
        return
    if low is None:
        yield stated.problem("value_max", "value-range", f"有上限 {high}，没有数值", "补上　value: 下限")
    elif high < low:
        hint = f"对调：value: {high}，value_max: {low}"
        yield stated.problem("value_max", "value-range", f"上限 {high} 小于数值 {low}", hint)
