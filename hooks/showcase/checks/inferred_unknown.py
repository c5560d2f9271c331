"""``inferred`` lists keys that the record has."""

from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordCheck
from showcase.model import Record
from showcase.problems import Problem, Rule

RULE = Rule(
    "inferred-unknown",
    "“推定”里列了没有的键",
    "推定要标在写了的内容上。",
    "inferred: [sinse]",
    "inferred: [since]",
)


@RecordCheck.of(RULE)
def check(record: Record[Any]) -> Iterator[Problem]:
    if not record.value.inferred:
        return
    present = {name.text for name, _ in record.node.entries}
    for key in sorted(set(record.value.inferred) - present):
        message, place = f"“推定”里列了“{key}”，这条记录没有这个键", record.place("inferred")
        yield Problem.at(record.path, place, RULE, message, "删掉它，或改成记录里有的键名")
