"""A metric's unit is one that its measure is counted in, so that totals add like with like."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.problems import Problem, Rule

RULE = Rule(
    "unit-unknown",
    "指标没有这个单位",
    "不同单位的数不能相加。",
    "measure: consultations\nvalue: 1200\nunit: 公斤\nstated: 1200公斤",
    "measure: consultations\nvalue: 1200\nunit: 人次\nstated: 1200人次",
)


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric, measure = stated.metric, stated.measure
    if measure is None or measure.any_unit or metric.value is None or not metric.unit:
        return
    if measure.factor(metric.unit) is None:
        known = "、".join([measure.unit, *measure.units])
        message = f"指标“{measure.name}”没有“{metric.unit}”这个单位"
        yield stated.problem("unit", RULE, message, f"可以用：{known}；或换一个指标")
