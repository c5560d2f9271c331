"""``measure: other`` is for what no measure counts: a weight that has a measure belongs there."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "other-unit",
    "这个单位有自己的指标",
    "写在“其他”里的数不会合计。确实是另一回事，在 note 里写明。",
    "measure: other\nlabel: 捐赠大米\nvalue: 500\nunit: 公斤\nstated: 500公斤",
    "measure: donated-goods-weight\nlabel: 捐赠大米\nvalue: 500\nunit: 公斤\nstated: 500公斤",
    Severity.WARNING,
)
MEASURING = ("吨", "公斤", "千克", "斤", "克", "平方米", "亩", "公里")
"""Units of weight and size. What 个 or 家 counts may be anything, and 48 小时 may be a limit."""


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric, measure = stated.metric, stated.measure
    if measure is None or not measure.any_unit or metric.note or metric.unit not in MEASURING:
        return
    others = [each for each in stated.measures.values() if not each.any_unit and each.factor(metric.unit) is not None]
    if len(others) == 1:
        other = others[0]
        message = f"“{metric.unit}”是指标“{other.name}”的单位，这里却写在“{measure.name}”里"
        hint = f"确实是另一回事，在 note 里写明数的是什么。不是的，{stated.mend({'measure': other.slug})}"
        yield stated.problem("measure", RULE, message, hint)
