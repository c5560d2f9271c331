"""Nothing is listed twice in one list of names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.model import Record, ScalarNode, SequenceNode
from showcase.problems import Problem


def check(record: Record[Any]) -> Iterator[Problem]:
    """A problem for each repetition, at its place."""
    for _, node in record.node.entries:
        if not isinstance(node, SequenceNode):
            continue
        seen: set[str] = set()
        for item in node.items:
            if not isinstance(item, ScalarNode):
                continue
            if item.text in seen:
                yield Problem.at(record.path, item.place, "list-repeated", f"“{item.text}”列了两次", "删掉这一行")
            seen.add(item.text)
