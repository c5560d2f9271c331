"""``basis: change`` (由甲增至乙) has the number it began from, and only it has one."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.problems import Problem, Rule

RULE = Rule(
    "change-from",
    "由甲增至乙，缺了甲",
    "没有原来的数，看不出变化。",
    "measure: other\nvalue: 16\nunit: 个\nstated: 由13个增至16个\nbasis: change",
    "measure: other\nfrom: 13\nvalue: 16\nunit: 个\nstated: 由13个增至16个\nbasis: change",
)


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric = stated.metric
    if metric.basis == "change" and metric.from_value is None and metric.qualifier != "undisclosed":
        hint = "补上　from: 原来的数；没有原来的数就改　basis: snapshot"
        yield stated.problem("basis", RULE, f"“{metric.stated}”是由甲增至乙，缺原来的数", hint)
    elif metric.basis not in ("change", "ratio") and metric.from_value is not None:
        message = f"写了原来的数 {metric.from_value}，basis 却不是 change"
        yield stated.problem("from", RULE, message, "加一行　basis: change，或删去 from")
