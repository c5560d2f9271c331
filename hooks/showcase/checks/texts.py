"""The one walk over every text of a file's records; the rules of what a text may say are run on it.

A rule names its candidates first, a pattern over all of them together, so that a sound file costs one search a rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from showcase.model import MappingNode, Node, Place, Record, ScalarNode, SequenceNode, scalars
from showcase.problems import Problem

PROSE_KEYS = ("summary", "story")
"""Keys whose text is the small Markdown, with bold marks and links."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a record: the keys that lead to it, and where it stands in the file."""

    record: Record[Any]
    keys: tuple[str | int, ...]
    scalar: ScalarNode

    @property
    def text(self) -> str:
        """The text itself."""
        return self.scalar.text

    @property
    def key(self) -> str:
        """The name of the key whose value it is, or in whose list it stands."""
        return next((key for key in reversed(self.keys) if isinstance(key, str)), "")

    def sibling(self, name: str) -> str:
        """The text under ``name`` in the same mapping, ``""`` where there is none."""
        node: Node | None = self.record.node
        for key in self.keys[:-1]:
            node = node.items[int(key)] if isinstance(node, SequenceNode) else _value(node, str(key))
        found = _value(node, name)
        return found.text if isinstance(found, ScalarNode) else ""

    @property
    def is_quoted(self) -> bool:
        """Whether the words are another's and copied as they were: the title of a source, the name of an honour."""
        if "sources" in self.keys:
            return self.key in ("title", "publisher")
        return "honours" in self.keys and self.key == "name"

    def place(self, start: int, end: int) -> Place:
        """Line and column of a part of the text; the line alone in a block, the whole value where it is folded."""
        whole = self.scalar.place
        style, quote = self.scalar.style, int(self.scalar.style in ("'", '"'))
        if whole.end_column - whole.column == len(self.text) + 2 * quote and style in ("", "'", '"'):
            column = whole.column + quote
            return Place(whole.line, column + start, column + end)
        if style == "|":
            return Place(whole.line + 1 + self.text.count("\n", 0, start), 1, 1)
        return whole

    def problem(self, rule: str, start: int, end: int, message: str, hint: str = "") -> Problem:
        """A problem of a part of the text."""
        return Problem.at(self.record.path, self.place(start, end), rule, message, hint)

    def around(self, start: int, end: int, width: int = 4) -> str:
        """The part of the text with a few characters on both sides, so that it can be found again."""
        return self.text[max(0, start - width) : end + width].replace("\n", " ")


@dataclass(frozen=True, slots=True)
class TextRule:
    """A rule of texts: ``candidate`` is cheap and may say yes too often, ``find`` looks closely."""

    candidate: Callable[[str], object]
    find: Callable[[Passage], Iterable[Problem]]
    reads_urls: bool = False


def check(records: Iterable[Record[Any]], rules: Iterable[TextRule]) -> Iterator[Problem]:
    """Every problem that the rules find in the texts of the records, which are those of one file."""
    trees = [(record, record.node) for record in records]
    words, urls = _texts(node for _, node in trees)
    every = [*words, *urls]
    all_words, whole = "\n".join(words), "\n".join(every)
    for rule in rules:
        if not rule.candidate(whole if rule.reads_urls else all_words):
            continue
        # Texts that stand together may look like more than each of them: no passage is made before one looks so.
        if any(map(rule.candidate, every if rule.reads_urls else words)):
            for record, node in trees:
                yield from _in_passages(record, node, rule)


def _in_passages(record: Record[Any], node: Node, rule: TextRule) -> Iterator[Problem]:
    for keys, scalar in scalars(node):
        if rule.candidate(scalar.text):
            passage = Passage(record, keys, scalar)
            if rule.reads_urls or passage.key != "url":
                yield from rule.find(passage)


def _texts(nodes: Iterable[Node]) -> tuple[list[str], list[str]]:
    """The texts below the nodes: those of words, and web addresses."""
    words: list[str] = []
    urls: list[str] = []
    for node in nodes:
        _collect(node, "", words, urls)
    return words, urls


def _collect(node: Node, key: str, words: list[str], urls: list[str]) -> None:
    if isinstance(node, ScalarNode):
        (urls if key == "url" else words).append(node.text)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            _collect(item, key, words, urls)
    else:
        for name, value in node.entries:
            _collect(value, name.text, words, urls)


def branch_of(record: Record[Any]) -> str:
    """Slug of the organisation whose record it is."""
    slug: str = getattr(record.value, "branch", "") or record.value.key
    return slug


def _value(node: Node | None, name: str) -> Node | None:
    return node.get(name) if isinstance(node, MappingNode) else None
