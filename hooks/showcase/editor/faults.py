"""Problems as the form shows them: at the field they belong to, in its words, with the change that mends them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from showcase.desk.fix import line_starts, proposal
from showcase.editor import edits
from showcase.editor.edits import Keys
from showcase.model import MappingNode, Node, SequenceNode
from showcase.problems import Problem, replaced
from showcase.reading.keys import Kind

NAMED = re.compile(r"缺“[^”]*”（([a-z_]+)）")
"""The key that a record lacks."""
ADDED = re.compile(r"加一行　([a-z_]+): (.+)$")
WRITTEN = re.compile(r"写成\n((?:[a-z_]+: .+\n?)+)$")
LINE = re.compile(r"([a-z_]+): (.+)")
TOKEN = re.compile(r"(?<![\w/.:#-])[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*(?![\w/.-]|:(?! ))")
REPEATED = re.compile(r"(?<=“)([^”]+)(”)（\1）|([^\s、：，；“”（）]+)()（\3）")
ADDRESS = re.compile(r"https?://\S+")


def keys_at(root: Node | None, line: int, column: int) -> list[str | int]:
    """The way to the innermost entry or item that begins at or before a place."""
    found: list[str | int] = []
    node = root
    while node is not None and not _is_scalar(node):
        parts: list[tuple[str | int, Node, tuple[int, int]]] = []
        if isinstance(node, SequenceNode):
            parts = [(number, item, item.place[:2]) for number, item in enumerate(node.items)]
        elif isinstance(node, MappingNode):
            parts = [(name.text, value, name.place[:2]) for name, value in node.entries]
        before = [part for part in parts if part[2] <= (line, column)]
        if not before:
            break
        key, child, place = before[-1]
        if isinstance(node, MappingNode) and place[0] < line and column <= node.place.column:
            break  # a line of its own, between the entries
        found.append(key)
        node = child
    return found


def shown(
    problem: Problem, number: int, text: str, root: Node | None, kind: Kind, names: Mapping[str, str]
) -> dict[str, Any]:
    """One problem for the form. ``names`` are the Chinese names of keys, words and records."""
    keys = keys_at(root, problem.line, problem.column)
    if missing := NAMED.search(problem.message):
        while keys and not _is_mapping(root, keys):
            keys.pop()
        keys.append(missing[1])
    return {
        "number": number,
        "path": problem.path,
        "line": problem.line,
        "keys": keys,
        "rule": problem.rule,
        "severity": str(problem.severity),
        "message": readable(problem.message, names),
        "hint": readable(problem.hint, names),
        "mends": mended(problem, text, root, kind) is not None,
    }


def readable(text: str, names: Mapping[str, str]) -> str:
    """A text with Chinese names in the place of English keys and words, but for addresses."""
    addresses = ADDRESS.findall(text)
    plain = ADDRESS.sub("\0", text)
    plain = TOKEN.sub(lambda match: names.get(match.group(), match.group()), plain)
    plain = REPEATED.sub(r"\1\2\3", plain)
    for address in addresses:
        plain = plain.replace("\0", address, 1)
    return plain


def mended(problem: Problem, text: str, root: Node | None, kind: Kind) -> str | None:
    """The file's text with what the hint proposes; None where it proposes nothing that can be copied."""
    lines = text.split("\n")
    if found := proposal(problem, lines, line_starts(lines)):
        return replaced(text, [found[1]])
    added = ADDED.search(problem.hint)
    written = WRITTEN.search(problem.hint)
    if root is None or not (added or written):
        return None
    pairs = [added.groups()] if added else LINE.findall(written[1]) if written else []
    keys = keys_at(root, problem.line, problem.column)
    while keys and not _is_mapping(root, keys):
        keys.pop()
    for key, value in pairs:
        if value == "…" or "例如" in problem.hint:
            return None
        text = edits.put(text, kind, [*keys, key], value.strip("\"'"))
    return text


def node_at(root: Node | None, keys: Keys) -> Node | None:
    """The node at the end of a way."""
    node = root
    for key in keys:
        if isinstance(node, SequenceNode) and isinstance(key, int):
            node = node.items[key] if key < len(node.items) else None
        else:
            node = node.get(str(key)) if isinstance(node, MappingNode) else None
    return node


def _is_mapping(root: Node | None, keys: Keys) -> bool:
    return isinstance(node_at(root, keys), MappingNode)


def _is_scalar(node: Node) -> bool:
    return not isinstance(node, MappingNode | SequenceNode)
