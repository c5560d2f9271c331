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
    metric, told = stated.metric, stated.changes
    if metric.basis == "change" and metric.from_value is None and metric.qualifier != "undisclosed":
        hint = "补上 from，写原来的数；原文没有原来的数，把 basis 改成 snapshot"
        if told:
            hint = stated.mend({"from": stated.number(told[0].before.low)})
        yield stated.problem("from", RULE, f"“{metric.stated}”是由甲增至乙，缺原来的数", hint)
    elif metric.basis not in ("change", "ratio") and metric.from_value is not None:
        message = f"写了原来的数 {metric.from_value}，basis 却不是 change"
        hint = (
            stated.mend({"basis": "change"}) if told else "是由甲增至乙的，写 basis: change；不是的，删去 from 这一行"
        )
        yield stated.problem("basis" if told else "from", RULE, message, hint)
