"""A value has a unit."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.checks.text import is_alike
from showcase.model import Measure
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
        yield stated.problem("unit", RULE, f"“{metric.stated}”有数值没有单位", _hint(stated, measure))


def _hint(stated: Stated, measure: Measure) -> str:
    """The unit of the wording; the measure's where the wording has none, and no line where it has another."""
    unit = stated.stated_unit
    if stated.takes(unit):
        return stated.mend({"unit": unit})
    word = next((each.word for each in stated.meant if each.word), "")
    if is_alike(measure.unit, word) and not unit:
        return stated.mend({"unit": measure.unit})
    return f"原文数的是“{word or unit}”，“{measure.name}”不按它计；核对原文，或换一个指标"
