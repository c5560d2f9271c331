"""The upper end of a range is not below its lower end, and does not stand alone."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.checks import metrics
from showcase.problems import Problem
from showcase.records import Records


def check(records: Records) -> Iterator[Problem]:
    """A problem for each range that is upside down or has no beginning."""
    for stated in metrics.of_all(records):
        low, high = stated.metric.value, stated.metric.value_max
        if high is None:
            continue
        if low is None:
            yield stated.problem("value_max", "value-range", f"有上限 {high}，没有数值", "补上　value: 下限")
        elif high < low:
            hint = f"对调：value: {high}，value_max: {low}"
            yield stated.problem("value_max", "value-range", f"上限 {high} 小于数值 {low}", hint)
