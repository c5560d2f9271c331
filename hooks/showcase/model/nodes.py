"""The tree of a YAML file: its nodes, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol


class Place(NamedTuple):
    """Line and column, both from 1, counted in characters; ``end_column`` is the column after the last character."""

    line: int = 1
    column: int = 1
    end_column: int = 1


class ParserMark(Protocol):
    """A point in a text as YAML's parser marks it, counted from 0."""

    line: int
    column: int


class ParserEvent(Protocol):
    """A parse event of YAML's parser, between two marks."""

    start_mark: ParserMark
    end_mark: ParserMark


At = Place | ParserEvent
"""The position of a node. Its :class:`Place` is computed on demand: to compute it for each of the fifty nodes of a file
took a seventh of the time of reading. Nodes are named tuples, because a frozen dataclass takes three times as long to
make."""


def placed(at: At) -> Place:
    """The place of a node or event: it ends on the line where it begins, or at that line's end."""
    if isinstance(at, Place):
        return at
    start, end = at.start_mark, at.end_mark
    line, column = start.line, start.column
    last = end.column if end.line == line and end.column > column else column + 1
    return Place(line + 1, column + 1, last + 1)


class ScalarNode(NamedTuple):
    """One value of a YAML file as text; ``style`` is the YAML style mark (``""`` for a plain scalar)."""

    text: str
    at: At
    style: str = ""

    @property
    def place(self) -> Place:
        """Where it stands."""
        return placed(self.at)


class SequenceNode(NamedTuple):
    """A YAML list."""

    items: tuple[Node, ...]
    at: At

    @property
    def place(self) -> Place:
        """Where it begins."""
        return placed(self.at)


class MappingNode(NamedTuple):
    """A YAML mapping in the file's order; keys are scalars and appear once (the reader sees to both)."""

    entries: tuple[tuple[ScalarNode, Node], ...]
    at: At

    @property
    def place(self) -> Place:
        """Where it begins."""
        return placed(self.at)

    def get(self, key: str) -> Node | None:
        """The value under ``key``, or None."""
        for name, value in self.entries:
            if name.text == key:
                return value
        return None


Node = ScalarNode | SequenceNode | MappingNode


def scalars(node: Node, *keys: str | int) -> Iterator[tuple[tuple[str | int, ...], ScalarNode]]:
    """Every value of ``node`` with the keys that lead to it, in the file's order."""
    if isinstance(node, ScalarNode):
        yield keys, node
    elif isinstance(node, SequenceNode):
        for index, item in enumerate(node.items):
            yield from scalars(item, *keys, index)
    else:
        for name, value in node.entries:
            if isinstance(value, ScalarNode):  # as most are: at half the cost of another iterator
                yield (*keys, name.text), value
            else:
                yield from scalars(value, *keys, name.text)
