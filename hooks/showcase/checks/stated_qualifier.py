"""A 余, 近, 以上 or the like in the ``stated`` words is in the ``qualifier`` too."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.model import QUALIFIERS
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "stated-qualifier",
    "原文不是确数，却没有标明",
    "有一个数是余、多、近，合计就要写逾或约。由甲增至乙的，看乙。",
    "measure: consultations\nvalue: 1200\nunit: 人次\nstated: 1200余人次",
    "measure: consultations\nvalue: 1200\nunit: 人次\nstated: 1200余人次\nqualifier: over",
    Severity.WARNING,
)


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric, meant = stated.metric, stated.meant
    written = {name for quantity in meant for name in quantity.qualifiers}
    if written and metric.qualifier not in written | {"vague", "undisclosed"} and "exact" not in written:
        right = meant[0].qualifier
        message = f"原文“{metric.stated}”不是确数，qualifier 却是 {metric.qualifier}"
        hint = f"{right} 就是{dict(QUALIFIERS)[right]}。{stated.mend({'qualifier': right})}"
        yield stated.problem("qualifier", RULE, message, hint)
