"""A metric's unit is one that its measure is counted in, so that totals add like with like."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.model import Measure
from showcase.problems import Problem, Rule

RULE = Rule(
    "unit-unknown",
    "指标没有这个单位",
    "不同单位的数不能相加。",
    "measure: consultations\nvalue: 1200\nunit: 公斤\nstated: 1200公斤",
    "measure: consultations\nvalue: 1200\nunit: 人次\nstated: 1200人次",
)


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric, measure = stated.metric, stated.measure
    if measure is None or metric.value is None or not metric.unit or stated.takes(metric.unit):
        return
    message = f"指标“{measure.name}”没有“{metric.unit}”这个单位"
    yield stated.problem("unit", RULE, message, _hint(stated, measure))


def _hint(stated: Stated, measure: Measure) -> str:
    """The unit of the wording where the measure has it; otherwise its units, and the measures that have this one."""
    known = "、".join([measure.unit, *measure.units])
    if stated.takes(stated.stated_unit):
        return f"可以用：{known}。{stated.mend({'unit': stated.stated_unit})}"
    others = stated.others(stated.metric.unit)
    return f"可以用：{known}；或换一个指标" + (f"，按“{stated.metric.unit}”计的有：{others}" if others else "")
