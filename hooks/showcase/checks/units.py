"""A metric's unit is one that its measure can be counted in, so that totals add like with like."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.checks.metrics import Stated
from showcase.problems import Problem


def check(stated: Stated) -> Iterator[Problem]:
    """A problem for a value whose unit the measure does not know, or that has none."""
    metric, measure = stated.metric, stated.measure
    if measure is None or measure.any_unit or metric.value is None:
        return
    if not metric.unit:
        hint = f"加一行　unit: {measure.unit}"
        place = stated.record.place(stated.key, stated.index)
        yield Problem.at(stated.record.path, place, "unit-missing", f"“{metric.stated}”有数值没有单位", hint)
    elif measure.factor(metric.unit) is None:
        known = "、".join([measure.unit, *measure.units])
        message = f"指标“{measure.name}”没有“{metric.unit}”这个单位"
        yield stated.problem("unit", "unit-unknown", message, f"可以用：{known}；或换一个指标")
