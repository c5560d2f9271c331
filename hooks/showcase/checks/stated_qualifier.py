"""A 余, 近, 以上 or the like in the ``stated`` words is in the ``qualifier`` too."""

import re
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

UNCOUNTED = re.compile(r"(?<![人次件总户场个家案票分指基倍单少天年页岁])[数几][十百千万亿]{1,2}[余多]?(?![\d之分])")
"""A number of which only the size is told: 数十, 几百."""
COUNTED = re.compile(r"\d|[一二两三四五六七八九](?!致|些)")


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric, meant = stated.metric, stated.meant
    if metric.value is not None and metric.qualifier == "exact" and _is_uncounted(metric.stated):
        message = f"原文“{metric.stated}”没有说是多少，value 却写了 {metric.value}"
        yield stated.problem("value", RULE, message, "删掉 value 这一行，写上 qualifier: vague")
        return
    written = {name for quantity in meant for name in quantity.qualifiers}
    if written and metric.qualifier not in written | {"vague", "undisclosed"} and "exact" not in written:
        right = meant[0].qualifier
        message = f"原文“{metric.stated}”不是确数，qualifier 却是 {metric.qualifier}"
        hint = f"{right} 就是{dict(QUALIFIERS)[right]}。{stated.mend({'qualifier': right})}"
        yield stated.problem("qualifier", RULE, message, hint)


def _is_uncounted(text: str) -> bool:
    """Whether the text tells only the size of a number, and no other number."""
    return UNCOUNTED.search(text) is not None and COUNTED.search(text) is None
