"""``basis: ratio`` (占比) is counted in %, from 0 to 100; growth may be more."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.model import Metric, lazy
from showcase.problems import Problem, Rule

RULE = Rule(
    "ratio-unit",
    "占比的单位或大小不对",
    "占比用 %，在 0 到 100 之间。",
    'measure: ratio\nvalue: 120\nunit: "%"\nstated: 120%\nbasis: ratio',
    'measure: ratio\nvalue: 12\nunit: "%"\nstated: 12%\nbasis: ratio',
)

PERCENT = ("%", "％", "‰")
GROWTH = lazy("增|升|涨|长|倍|降|减")


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric = stated.metric
    if metric.basis != "ratio":
        return
    if metric.unit not in PERCENT:
        message = f"“{metric.stated}”是占比，单位却是“{metric.unit}”" if metric.unit else "占比没有写单位"
        yield stated.problem("unit", RULE, message, '改成　unit: "%"；不是占比就改 basis')
    elif metric.value is not None and not 0 <= metric.value <= 100 and not _is_growth(metric):
        message = f"占比 {metric.value}% 不在 0 到 100 之间"
        yield stated.problem("value", RULE, message, "对照原文改正；是增长幅度的，在 label 里写明")


def _is_growth(metric: Metric) -> bool:
    return bool(GROWTH.search(metric.label + metric.stated))
