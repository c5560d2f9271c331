"""``inferred`` lists keys that the record has."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.problems import Problem
from showcase.records import Records


def check(records: Records) -> Iterator[Problem]:
    """A problem for each listed key that the record does not have."""
    for record in records:
        listed = record.node.get("inferred")
        if listed is None:
            continue
        present = {name.text for name, _ in record.node.entries}
        for key in sorted(set(record.value.inferred) - present):
            message = f"“推定”里列了“{key}”，这条记录没有这个键"
            yield Problem.at(record.path, listed.place, "inferred-unknown", message, "删掉它，或改成记录里有的键名")
