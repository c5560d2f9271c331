"""Nothing is listed twice in one list of names."""

from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordCheck
from showcase.model import Record, ScalarNode, SequenceNode
from showcase.problems import Problem, Rule

RULE = Rule(
    "list-repeated",
    "列表里有重复",
    "同一个组织或领域只列一次。",
    "fields: [mediation, mediation]",
    "fields: [mediation]",
)


@RecordCheck.of(RULE)
def check(record: Record[Any]) -> Iterator[Problem]:
    for _, node in record.node.entries:
        if not isinstance(node, SequenceNode):
            continue
        seen: set[str] = set()
        for item in node.items:
            if not isinstance(item, ScalarNode):
                continue
            if item.text in seen:
                yield Problem.at(record.path, item.place, RULE, f"“{item.text}”列了两次", "删掉这一行")
            seen.add(item.text)
