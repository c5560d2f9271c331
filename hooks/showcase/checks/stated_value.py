"""A metric's ``value`` in its ``unit`` is one of the numbers that its ``stated`` words give."""

import re
from collections.abc import Iterator
from decimal import Decimal

from showcase.checks.engine import MetricCheck, Stated
from showcase.problems import Problem, Rule

RULE = Rule(
    "stated-value",
    "数值与原文不符",
    "页面显示原文，合计用数值，两者必须一致。",
    "measure: other\nvalue: 43\nunit: 万元\nstated: 34万余元\nqualifier: over",
    "measure: other\nvalue: 34\nunit: 万元\nstated: 34万余元\nqualifier: over",
)

BOTH_ENDS = re.compile(r"[由从原][^，。]*?(?:增|升|发展|调整|减|降|扩|变|至|到)|调整为|增[加至长]*[至到为]")
"""Wording that names both ends of a change."""
NONE = re.compile("没有|无|未|零|不")
"""Wording of 0 that has no number, or another: 十年没有一例."""


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric = stated.metric
    written = {end for quantity in stated.quantities for end in quantity.ends}
    if metric.value is None or not written or (metric.value == 0 and NONE.search(metric.stated)):
        return
    if not metric.unit and stated.stated_unit:
        return  # 1.2 of 1.2万人次: what is missing is the unit
    numbers = [("value", metric.value), ("value_max", metric.value_max)]
    numbers += [("from", metric.from_value)] if BOTH_ENDS.search(metric.stated) else []
    for key, number in numbers:
        if number is not None and number * stated.factor not in written:
            message = f"原文是“{metric.stated}”，{key} 却是 {number}{metric.unit}"
            yield stated.problem(key, RULE, message, _hint(stated, key, written))


def _hint(stated: Stated, key: str, written: set[Decimal]) -> str:
    """The line with the right number, where the wording tells which."""
    if len(stated.changes) == 1:
        change = stated.changes[0]
        right = {"value": change.after.low, "from": change.before.low}.get(key)
    elif len(stated.quantities) == 1:
        low, high = stated.quantities[0].low, stated.quantities[0].high
        if key == "value" and high is not None and stated.metric.value_max is None:
            return stated.mend({"value": stated.number(low), "value_max": stated.number(high)})
        right = {"value": low, "value_max": high}.get(key)
    else:
        right = None
    if right is None:
        numbers = "、".join(stated.number(number) for number in sorted(written))
        return f"对照原文，改成其中一个数：{numbers}（单位是{stated.metric.unit or '空的'}）"
    return f"单位是{stated.metric.unit or '空的'}。{stated.mend({key: stated.number(right)})}"
