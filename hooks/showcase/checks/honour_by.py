"""Each body that gave an honour is an item of ``by``: 甲、乙、丙 in one are counted as one body."""

import re
from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordCheck
from showcase.model import MappingNode, Place, Record, ScalarNode, SequenceNode, lazy
from showcase.problems import Problem, Rule

RULE = Rule(
    "honour-by",
    "几个授予单位写成了一个",
    "一个单位一项，才数得清、查得到。",
    "by: 澄江市司法局、澄江市律师协会",
    "by: [澄江市司法局, 澄江市律师协会]",
)
SEPARATOR = re.compile(r"[、，,；;/]\s*|\s{1,4}(?=[\u4e00-\u9fff])")
BODY = lazy(
    r"(?:委|部|局|厅|会|院|府|社|处|办|办公室|报|台|中心|团|组|所|校|网|司|室|盟|署|行|公司|组织部|宣传部|工委|党委|党组|总工会"
    r"|妇联|工商联|律协|团委|中央|国务院|政协|人大|政府|法院|检察院)(?:（[^（）]{1,12}）)?$"
)
"""The last characters of a body's name. What else follows 、 may belong to the name: 新闻、出版局."""
PLAIN = re.compile(r"[^\[\]{}#:&*!|>'\"%@`,]+")


@RecordCheck.of(RULE)
def check(record: Record[Any]) -> Iterator[Problem]:
    for index, honour in enumerate(record.value.honours):
        for number, name in enumerate(honour.by):
            bodies = [part.strip() for part in SEPARATOR.split(name)]
            if len(bodies) > 1 and all(len(body) > 1 and BODY.search(body) for body in bodies):
                place, hint = _mend(record, index, number, bodies)
                yield Problem.at(record.path, place, RULE, f"“{name}”是 {len(bodies)} 个单位，写成了一个", hint)


def _mend(record: Record[Any], index: int, number: int, bodies: list[str]) -> tuple[Place, str]:
    """The place, and the line or lines to write."""
    is_plain = all(PLAIN.fullmatch(body) for body in bodies)
    listed = record.node.get("honours")
    honour = listed.items[index] if isinstance(listed, SequenceNode) and index < len(listed.items) else None
    node = honour.get("by") if isinstance(honour, MappingNode) else None
    if not is_plain:
        hint = "一个单位一行，各以短横和空格开头"
    elif isinstance(node, ScalarNode):
        hint = f"这一行改成　by: [{', '.join(bodies)}]"
    else:
        hint = "\n".join(["这一行改成", *(f"- {body}" for body in bodies)])
    return record.place("honours", index, "by", number), hint
