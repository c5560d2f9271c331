"""A 余, 近 or the like in the ``stated`` words is in the ``qualifier`` too."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.checks.text import numerals, unit_scale
from showcase.model import QUALIFIERS
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "stated-qualifier",
    "原文不是确数，却没有标明",
    "有一个数是余、多、近，合计就要写逾或约。",
    "measure: consultations\nvalue: 1200\nunit: 人次\nstated: 1200余人次",
    "measure: consultations\nvalue: 1200\nunit: 人次\nstated: 1200余人次\nqualifier: over",
    Severity.WARNING,
)


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric = stated.metric
    if metric.value is None:
        return
    value = metric.value * unit_scale(metric.unit)
    written = {numeral.qualifier for numeral in numerals(metric.stated) if numeral.value == value}
    if written and metric.qualifier not in written | {"vague", "undisclosed"} and "exact" not in written:
        right = sorted(written)[0]
        message = f"原文“{metric.stated}”不是确数，qualifier 却是 {metric.qualifier}"
        hint = f"写　qualifier: {right}（{dict(QUALIFIERS)[right]}）"
        yield stated.problem("qualifier", RULE, message, hint)
