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
        meant = stated.quantities
        hint = "补上 value，写下限"
        if len(meant) == 1 and meant[0].high is not None:
            hint = stated.mend({"value": stated.number(meant[0].low)})
        yield stated.problem("value_max", RULE, f"有上限 {high}，没有数值", hint)
    elif high < low:
        swapped = stated.mend({"value": f"{high:f}", "value_max": f"{low:f}"})
        yield stated.problem("value_max", RULE, f"上限 {high} 小于数值 {low}", f"多半是写反了，对调。\n{swapped}")
