"""Changes of one value in the text of a record; all other lines stay as they are, with their comments and order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from showcase.editor import layout
from showcase.editor.layout import Value
from showcase.model import LIMITS, MappingNode, Node, Place, ScalarNode, SequenceNode
from showcase.reading.keys import Kind
from showcase.reading.yaml import compose

Keys = Sequence[str | int]
"""The way to a value: names of keys, and numbers of items."""
BEHIND = re.compile(r"[\]}](\s+#.*)?$")
"""The comment behind a list or mapping in brackets."""


def put(text: str, kind: Kind, keys: Keys, value: Value | None) -> str:
    """The text with ``value`` at ``keys``; with None or nothing in it, without that entry or item.

    Raises :class:`Refused` where the text is no YAML.
    """
    root = compose("", text, keys=LIMITS.nodes).root
    if root is None:
        return text + "\n".join(_lines(_nested(keys, value), kind)) + "\n" if value else text
    editor = _Editor(text)
    editor.put(root, kind, list(keys), value or None)
    return "\n".join(editor.lines)


def _nested(keys: Keys, value: Value | None) -> Value | None:
    """The value inside the mappings and lists that lead to it."""
    for key in reversed(keys):
        value = [value or ""] if isinstance(key, int) else {key: value or ""}
    return value


def _lines(value: Value | None, kind: Kind | None) -> list[str]:
    return layout.items(value, kind) if isinstance(value, list) else layout.keys(dict(value or {}), kind)  # type: ignore[arg-type]


class _Editor:
    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")

    def put(self, node: Node, kind: Kind | None, keys: list[str | int], value: Value | None) -> None:
        """Change what stands at ``keys`` below ``node``, a block whose entries or items have lines of their own."""
        key, further = keys[0], keys[1:]
        below = layout.kind_of(kind, key)
        child = _child(node, key)
        if child is None:
            if value is not None:
                self._insert(node, kind, key, _nested(further, value) or "")
        elif further and _is_block(child):
            if value is None and _is_last(child, further):
                self._remove(node, key)  # what would be left is an empty list or mapping
            else:
                self.put(child, below, further, value)
        elif further:
            self._replace(node, key, child, below, changed(layout.plain(child), further, value))
        elif value is None:
            self._remove(node, key)
        else:
            self._replace(node, key, child, below, value)

    def _replace(self, node: Node, key: str | int, child: Node, kind: Kind | None, value: Value) -> None:
        """Write another value in the place of one; the comment behind it stays where it is one line."""
        if not value:
            return self._remove(node, key)
        if layout.plain(child) == value:
            return None
        start, end = self._span(node, key)
        if isinstance(value, str) and "\n" not in value and isinstance(child, ScalarNode) and end == start + 1:
            first, last = child.place.column - 1, child.place.end_column - 1
            line = self.lines[start]
            if child.text or child.style:
                self.lines[start] = line[:first] + layout.scalar(value) + line[last:]
                return None
        if not _is_block(child) and not isinstance(child, ScalarNode) and _is_flat(value):
            first, line = child.place.column - 1, self.lines[start]
            tail = BEHIND.search(line)
            written = ", ".join(map(layout.scalar, value))  # type: ignore[arg-type]
            self.lines[start] = f"{line[:first]}[{written}]{(tail and tail[1]) or ''}"
            return None
        lines = layout.item(value, kind) if isinstance(key, int) else layout.entry(key, value, kind)
        self.lines[start:end] = self._indented(node, start, lines)
        return None

    def _indented(self, node: Node, start: int, written: list[str]) -> list[str]:
        """The lines of an entry or item of ``node``, the first behind the dash that stands before it."""
        column = node.place.column - 1
        head = self.lines[start][:column]
        return [(head if number == 0 else " " * column) + line if line else "" for number, line in enumerate(written)]

    def _insert(self, node: Node, kind: Kind | None, key: str | int, value: Value) -> None:
        """A new item at the end of a list, or a new entry where the table of keys has it."""
        column = node.place.column - 1
        below = layout.kind_of(kind, key)
        written = layout.item(value, below) if isinstance(key, int) else layout.entry(key, value, below)
        order = layout.names(kind)
        rank = order.index(str(key)) if key in order else len(order)
        before = [
            name for name in _parts(node) if isinstance(name, int) or (name in order and order.index(name) < rank)
        ]
        if before:
            at = self._span(node, before[-1])[1]
            self.lines[at:at] = [" " * column + line if line else "" for line in written]
            return
        start = node.place.line - 1
        first = self._indented(node, start, written)
        self.lines[start] = " " * column + self.lines[start][column:]
        self.lines[start:start] = first

    def _remove(self, node: Node, key: str | int) -> None:
        """Delete an entry or item. Where the first entry of an item goes, the next one takes its dash."""
        start, end = self._span(node, key)
        column = node.place.column - 1
        if isinstance(node, MappingNode) and len(node.entries) > 1 and node.entries[0][0].text == key:
            head = self.lines[start][:column]
            following = node.entries[1][0].place.line - 1
            self.lines[following] = head + self.lines[following][column:]
        del self.lines[start:end]

    def _span(self, node: Node, key: str | int) -> tuple[int, int]:
        """The lines of an entry or item: the first, and the one after the last."""
        column = node.place.column - 1
        place, value = _parts(node)[key]
        start = place.line - 1
        while isinstance(key, int) and not self.lines[start][column:].startswith("-"):
            start -= 1
        return start, self._last(value, column) + 1

    def _last(self, node: Node, column: int) -> int:
        """The last line of a node that stands in a block at ``column``."""
        first = last = node.place.line - 1
        if _is_block(node):
            values = [value for _, value in _parts(node).values()]
            return self._last(values[-1], node.place.column - 1) if values else first
        if isinstance(node, ScalarNode) and node.style in ("|", ">"):
            while last + 1 < len(self.lines) and not self.lines[last + 1][: column + 1].strip():
                last += 1
        elif isinstance(node, ScalarNode):
            last = max(last, node.at.end_mark.line)  # type: ignore[union-attr]
        while last > first and not self.lines[last].strip():
            last -= 1
        return last


def _parts(node: Node) -> dict[str | int, tuple[Place, Node]]:
    """Where each entry or item begins, and its value."""
    if isinstance(node, SequenceNode):
        return {number: (item.place, item) for number, item in enumerate(node.items)}
    return {name.text: (name.place, value) for name, value in node.entries} if isinstance(node, MappingNode) else {}


def _child(node: Node, key: str | int) -> Node | None:
    return _parts(node).get(key, (None, None))[1]


def _is_block(node: Node) -> bool:
    """Whether it is a list or mapping whose parts stand on lines of their own."""
    return not isinstance(node, ScalarNode) and not node.at.flow_style  # type: ignore[union-attr]


def _is_last(node: Node, keys: list[str | int]) -> bool:
    """Whether nothing is left of a node without the value at ``keys``."""
    child = _child(node, keys[0])
    return len(_parts(node)) == 1 and child is not None and (len(keys) == 1 or _is_last(child, keys[1:]))


def _is_flat(value: Value) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) and "," not in each for each in value)


def changed(value: Value, keys: list[str | int], new: Value | None) -> Value:
    """A value of a form with another one at ``keys``."""
    if not keys:
        return new or ""
    key, rest = keys[0], keys[1:]
    if isinstance(key, int):
        values: list[Value] = list(value) if isinstance(value, list) else [value] if value else []
        old: Value = values[key] if key < len(values) else ({} if rest else "")
        item = changed(old, rest, new)
        values[key : key + 1] = [item] if item else []
        return values
    mapping = dict(value) if isinstance(value, dict) else {}
    mapping[key] = changed(mapping.get(key, {} if rest else ""), rest, new)
    return {name: each for name, each in mapping.items() if each}
