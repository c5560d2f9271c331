"""A value has a unit."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.problems import Problem, Rule, Scope

RULE = Rule(
    "unit-missing",
    "有数值没有单位",
    "没有单位的数无法比较。",
    "measure: consultations\nvalue: 1200\nstated: 1200人次",
    "measure: consultations\nvalue: 1200\nunit: 人次\nstated: 1200人次",
    yields_to=Scope.RECORD,
)


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric, measure = stated.metric, stated.measure
    if measure and not measure.any_unit and metric.value is not None and not metric.unit:
        place, hint = stated.record.place(stated.key, stated.index), f"加一行　unit: {measure.unit}"
        yield Problem.at(stated.record.path, place, RULE, f"“{metric.stated}”有数值没有单位", hint)
