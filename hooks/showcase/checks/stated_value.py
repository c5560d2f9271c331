"""A metric's ``value`` in its ``unit`` is one of the numbers that its ``stated`` words give."""

import re
from collections.abc import Iterator
from decimal import Decimal

from showcase.checks.engine import MetricCheck, Stated
from showcase.checks.text import numerals, unit_scale
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


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric, factor = stated.metric, unit_scale(stated.metric.unit)
    written = {numeral.value for numeral in numerals(metric.stated)}
    if metric.value is None or not written:
        return
    numbers = [("value", metric.value), ("value_max", metric.value_max)]
    numbers += [("from", metric.from_value)] if BOTH_ENDS.search(metric.stated) else []
    for key, value in numbers:
        if value is not None and value * factor not in written:
            message = f"原文是“{metric.stated}”，{key} 却是 {value}{metric.unit}"
            right = "或 ".join(_plain(number / factor) for number in sorted(written))
            yield stated.problem(key, RULE, message, f"按原文改成　{key}: {right}（单位是{metric.unit or '空的'}）")


def _plain(number: Decimal) -> str:
    """The number without trailing zeros and without an exponent."""
    return f"{number.normalize():f}"
