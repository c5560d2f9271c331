"""The YAML Test Suite: what is no YAML is refused; what is YAML is refused as more than a record needs, or read right.

The event trees of the suite are compared, every scalar as text; blanks at the end of a text do not count in a record.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from showcase.model.nodes import Node, ScalarNode, SequenceNode
from showcase.reading.yaml import gate
from showcase.reading.yaml.parser import parse_yaml

SUITE = Path(__file__).parent / "cases" / "yaml-test-suite" / "cases.jsonl"
CASES = {case["id"]: case for case in map(json.loads, SUITE.read_text(encoding="utf-8").splitlines())}
READ = 100
"""At least so many of the suite's valid cases lie within what a record may use."""


def read(text: str) -> list[str] | None:
    """The events of a text as the suite writes them; None where it is refused."""
    try:
        tree = parse_yaml("case.yml", gate.decode("case.yml", text.encode()))
    except gate.Refused:
        return None
    return None if tree.problems else list(events(tree.root))


def events(node: Node | None) -> list[str]:
    """A tree as events; no event for a file without content."""
    if node is None:
        return []
    if isinstance(node, ScalarNode):
        escapes = {"\\": r"\\", "\n": r"\n", "\t": r"\t", "\b": r"\b", "\r": r"\r"}
        return [f"=VAL {node.style or ':'}{node.text.rstrip().translate(str.maketrans(escapes))}"]
    if isinstance(node, SequenceNode):
        return ["+SEQ", *(event for item in node.items for event in events(item)), "-SEQ"]
    return ["+MAP", *(event for entry in node.entries for part in entry for event in events(part)), "-MAP"]


def expected(tree: str) -> list[str]:
    """The suite's events less those of streams and documents, and what marks brackets."""
    lines = [line.strip().removesuffix(" []").removesuffix(" {}") for line in tree.splitlines()]
    found = [line for line in lines if line[:4] not in ("+STR", "-STR", "+DOC", "-DOC")]
    return [] if found == ["=VAL :"] else [_bare(line) for line in found]


def _bare(event: str) -> str:
    while event.startswith("=VAL") and event.endswith((" ", r"\n")):
        event = event.removesuffix(r"\n").rstrip(" ")
    return event


@pytest.mark.parametrize("case", [case for case in CASES.values() if case.get("fail")], ids=lambda case: case["id"])
def test_what_is_no_yaml_is_refused(case: dict[str, str]) -> None:
    assert read(case["yaml"]) is None


@pytest.mark.parametrize("case", [case for case in CASES.values() if "tree" in case], ids=lambda case: case["id"])
def test_what_is_yaml_is_refused_or_read_rightly(case: dict[str, str]) -> None:
    found = read(case["yaml"])
    assert found is None or found == expected(case["tree"])


def test_enough_of_the_suite_is_read() -> None:
    assert sum(read(case["yaml"]) is not None for case in CASES.values()) >= READ
