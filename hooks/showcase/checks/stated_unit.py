"""The ``unit`` counts what the ``stated`` words count: 29场 are no 名, 一千对 no 件, 39人次 no 人."""

import re
from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.checks.text import is_alike
from showcase.problems import Problem, Rule

RULE = Rule(
    "stated-unit",
    "单位与原文的量词不是一回事",
    "场次当成人数，人次当成人，合计就是假的。",
    "measure: other\nvalue: 29\nunit: 名\nstated: 29场",
    "measure: other\nvalue: 29\nunit: 场\nstated: 29场",
)

FOREIGN = re.compile("[\\d十百千万亿余多]\\s?([美日欧港澳]元|英镑|港币|美金)")
"""Money of another country."""


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric, meant = stated.metric, stated.meant
    money = (
        FOREIGN.search(metric.stated)
        if metric.unit.endswith("元") and metric.unit[-2:-1] not in tuple("美日欧港澳")
        else None
    )
    if money and "人民币" not in metric.stated:
        message = f"原文是“{metric.stated}”，数的是“{money[1]}”，单位却是“{metric.unit}”"
        yield stated.problem(
            "unit", RULE, message, "原文折算了人民币的，写人民币的数；没有的，用 other（其他），单位照原文"
        )
        return
    if not stated.takes(metric.unit) or not meant or any(is_alike(metric.unit, quantity.word) for quantity in meant):
        return
    word = meant[0].word
    message = f"原文是“{metric.stated}”，数的是“{word}”，单位却是“{metric.unit}”"
    yield stated.problem("unit", RULE, message, _hint(stated, word))


def _hint(stated: Stated, word: str) -> str:
    """The line with the unit; where the measure does not have it, the measures that do."""
    unit = stated.metric.unit[: -len(stated.metric.unit.lstrip("十百千万亿"))] + word
    if stated.takes(unit):
        return stated.mend({"unit": unit})
    name = stated.measure.name if stated.measure else ""
    if others := stated.others(unit):
        return f"先核对是不是抄错了；“{name}”不按“{word}”计，可以换成按它计的指标：{others}"
    return f"先核对是不是抄错了；“{name}”不按“{word}”计，没有合适的指标就用 other（其他）"
