"""The upper end of a range is not below its lower end, and does not stand alone."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.problems import Problem, Rule

RULE = Rule(
    "value-range",
    "上限小于数值",
    "多半是写反了。",
    "measure: other\nvalue: 3\nvalue_max: 1\nunit: 家\nstated: 1至3家",
    "measure: other\nvalue: 1\nvalue_max: 3\nunit: 家\nstated: 1至3家",
)


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    low, high = stated.metric.value, stated.metric.value_max
    if high is None:
        return
    if low is None:
        yield stated.problem("value_max", RULE, f"有上限 {high}，没有数值", "补上　value: 下限")
    elif high < low:
        hint = f"对调：value: {high}，value_max: {low}"
        yield stated.problem("value_max", RULE, f"上限 {high} 小于数值 {low}", hint)
