"""A number that is only planned (计划举办30场, 力争达到30场) has ``basis: target``: it has not happened yet."""

import re
from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.model import lazy
from showcase.problems import Problem, Rule

RULE = Rule(
    "stated-target",
    "计划的数当成了完成的数",
    "计划、目标还没有做到，不能算进合计。",
    "measure: consultations\nvalue: 1200\nunit: 人次\nstated: 计划服务1200人次",
    "measure: consultations\nvalue: 1200\nunit: 人次\nstated: 计划服务1200人次\nbasis: target",
)

NUMBER = r"[\d０-９零〇一二两三四五六七八九十百千万]"
PLANNED = re.compile(
    r"(?<![按原成超])(?:计划(?:[到于在]?\d{4}年底?前?)?(?:再|新增|新)?(?:举办|开展|组织|提供|服务|办理|捐[款赠]|完成|建立|达到|覆盖)"
    rf"|力争(?:达到|完成|实现|突破)?(?={NUMBER})|预计(?:将|全年|可|年底)?(?:举办|开展|提供|服务|办理|达到?)?(?={NUMBER}))"
)
DONE = lazy("已|完成[了率]|实际|超额")
"""What says that the plan was carried out."""


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric = stated.metric
    if metric.value is None or metric.basis != "period":
        return
    for text in (metric.stated, metric.label):
        if PLANNED.search(text) and not DONE.search(text):
            message = f"“{text}”是计划的数，basis 却是 period（当期）"
            yield stated.problem("basis", RULE, message, stated.mend({"basis": "target"}))
            return
