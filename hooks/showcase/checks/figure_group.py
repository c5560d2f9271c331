"""``figures`` of an organisation are 家底: a service result there would never be added up."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.model import ServicePoint
from showcase.problems import Problem, Rule

RULE = Rule(
    "figure-group",
    "服务成效写在了家底里",
    "家底不计入服务成效的合计。",
    "figures:\n  - {measure: consultations, value: 30, unit: 人次, stated: 30人次}",
    "metrics:\n  - {measure: consultations, value: 30, unit: 人次, stated: 30人次}",
)


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    measure = stated.measure
    if isinstance(stated.record.value, ServicePoint):  # none of its figures is ever added up
        return
    if stated.key == "figures" and measure and measure.group == "service":
        message = f"“{measure.name}”是服务成效，写在家底里不会计入合计"
        hint = "移到 achievements 里那一年的成果的 metrics"
        yield stated.problem("measure", RULE, message, hint)
