"""``inferred`` lists keys that the record has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.model import Record
from showcase.problems import Problem


def check(record: Record[Any]) -> Iterator[Problem]:
    """A problem for each listed key that the record does not have."""
    if not record.value.inferred:
        return
    present = {name.text for name, _ in record.node.entries}
    for key in sorted(set(record.value.inferred) - present):
        message, place = f"“推定”里列了“{key}”，这条记录没有这个键", record.place("inferred")
        yield Problem.at(record.path, place, "inferred-unknown", message, "删掉它，或改成记录里有的键名")
