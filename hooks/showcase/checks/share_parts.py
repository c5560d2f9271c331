"""A share stands with both its numbers, ``part`` of ``whole``, and is what they give; a growth stands with its base.

Sources round or cut off: 15 of 21 is 71.43%, and 71.42% is accepted as well.
"""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from showcase.checks.engine import MetricCheck, Stated
from showcase.model import Metric
from showcase.problems import Problem, Rule

RULE = Rule(
    "share-parts",
    "占比与两个数对不上",
    "占比就是部分数除以总数，三个数必须一致。",
    'measure: ratio\nvalue: 42\nunit: "%"\nstated: 42%\nbasis: ratio\npart: 74\nwhole: 233',
    'measure: ratio\nvalue: 32\nunit: "%"\nstated: 32%\nbasis: ratio\npart: 74\nwhole: 233',
)

PER = {"%": 100, "％": 100, "‰": 1000}
ABOUT, OVER = Decimal("0.1"), Decimal(10)
"""How far 近 and 约 may be from the share, as a part of it; how many percent 余 and 超过 may leave out."""


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric, name = stated.metric, stated.metric.label or stated.metric.stated
    part, whole = metric.part, metric.whole
    if part is None and whole is None:
        return
    if part is None or whole is None:
        key, lacking, words = ("part", "whole", "总数") if whole is None else ("whole", "part", "部分数")
        message = f"“{name}”只写了 {key}，没有写{words} {lacking}"
        yield stated.problem(key, RULE, message, f"补上　{lacking}: 原文的{words}；原文没有就删去 {key}")
    elif metric.basis != "ratio":
        message = f"“{name}”不是占比，却写了 part 和 whole"
        yield stated.problem("part", RULE, message, "加一行　basis: ratio，或删去 part 和 whole 两行")
    elif not 0 <= part <= whole or not whole:
        message = f"“{name}”的部分数 {part} 大于总数 {whole}" if whole else f"“{name}”的总数是 0"
        yield stated.problem("part", RULE, message, "对照原文改正：part 写部分，whole 写总数")
    elif not _agrees(metric, exact := part * PER.get(metric.unit, 100) / whole):
        right = exact.quantize(_step(metric.value or exact), ROUND_HALF_UP).normalize()
        message = f"{part} 除以 {whole} 是 {right:f}{metric.unit}，“{name}”写的却是 {metric.value}{metric.unit}"
        yield stated.problem("value", RULE, message, "对照原文，改正 value、part、whole 中写错的一个")


def _step(value: Decimal) -> Decimal:
    """One unit of the last digit that a number states."""
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(min(int(exponent), 0))


def _agrees(metric: Metric, exact: Decimal) -> bool:
    """Whether the share is what its two numbers give, by the digits it states and by 近 and 余."""
    if metric.value is None or metric.unit not in PER or metric.qualifier in ("vague", "undisclosed"):
        return True
    low = metric.value
    high = metric.value_max or low
    step = _step(low)
    if metric.qualifier == "about":
        step = max(step, low * ABOUT)
    elif metric.qualifier == "over":
        high += OVER
    elif metric.qualifier == "at_most":
        low = Decimal(0)
    return low - step < exact < high + step
