"""Wording that gives a range (20至30名, 三四十人) has both ends: ``value`` and ``value_max``."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.problems import Problem, Rule

RULE = Rule(
    "stated-range",
    "原文是一个范围，只写了一头",
    "只写一头，读的人会当成确数。",
    "measure: other\nvalue: 20\nunit: 名\nstated: 20至30名",
    "measure: other\nvalue: 20\nvalue_max: 30\nunit: 名\nstated: 20至30名",
)


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric, meant = stated.metric, stated.meant
    if metric.value is None or metric.value_max is not None or not meant or meant[0].high is None:
        return
    low, high = meant[0].low, meant[0].high
    value = metric.value * stated.factor
    if value not in (low, high) or any(each.high is None for each in meant):
        return  # the number is another one's
    ends = {"value_max": stated.number(high)}
    if value == high:
        ends = {"value": stated.number(low), **ends}
    message = f"原文“{metric.stated}”是从 {stated.number(low)} 到 {stated.number(high)}，只写了一头"
    yield stated.problem("value_max", RULE, message, stated.mend(ends))
