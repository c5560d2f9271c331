"""Texts that leave with the site or its repository and are no values of records: comments, names, pages, settings."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from showcase.model import LIMITS, MappingNode, Node, PlainText, Record, ScalarNode, Vocabulary, scalars
from showcase.reading.files import Folder
from showcase.reading.names import printable
from showcase.reading.plain_texts.lines import comments, page, settings
from showcase.reading.plain_texts.rule_ids import NUMBERS, PRIVATE
from showcase.reading.plain_texts.words import addressed, as_words
from showcase.reading.record_files import load

SETTINGS = "mkdocs.yml"
EIGHT = re.compile("[0-9](?:[^0-9/]?[0-9]){7}")
"""What every name with a personal number has, and next to no other."""


def beside_records(
    root: Path, folder: Folder, words: Record[Vocabulary], redirects: Record[dict[str, str]] | None
) -> Iterator[tuple[str, Iterator[PlainText]]]:
    """Everything that leaves besides the records and their comments, by the file or folder where it stands."""
    yield "brands", _names(folder.paths)
    for path in sorted(folder.top):
        yield path, comments_of(path, load(root, path))
    yield words.path, _values(words.path, words.node)
    if redirects:
        yield redirects.path, _addresses(redirects.path, redirects.node)
    for path in folder.pages:
        yield path, page(path, _text(load(root, path)))
    yield SETTINGS, settings(SETTINGS, _text(load(root, SETTINGS)))


def comments_of(path: str, content: bytes | OSError) -> Iterator[PlainText]:
    """The comments of a file; a file too large to be read has none."""
    if isinstance(content, bytes) and b"#" in content and len(content) <= LIMITS.file_bytes:
        yield from comments(path, _text(content))


def _names(paths: Iterable[str]) -> Iterator[PlainText]:
    """The name of each file and folder that leads to one of the paths, each once; not that of the top folder."""
    seen: set[str] = set()
    for path in filter(EIGHT.search, paths):
        parts = path.split("/")
        for length in range(2, len(parts) + 1):
            part = "/".join(parts[:length])
            if part not in seen:
                seen.add(part)
                yield PlainText(printable(part), 1, 1, as_words(parts[length - 1]), NUMBERS, is_name=True)


def _values(path: str, root: Node) -> Iterator[PlainText]:
    """The texts of the vocabulary."""
    for name in _keys(root):
        yield PlainText(path, name.place.line, _column(name), as_words(name.text), NUMBERS)
    for _, scalar in scalars(root):
        yield from addressed(PlainText(path, scalar.place.line, _column(scalar), scalar.text, PRIVATE))


def _keys(node: Node) -> Iterator[ScalarNode]:
    """The keys below a node: the words of the vocabulary stand in addresses."""
    if isinstance(node, MappingNode):
        for name, value in node.entries:
            yield name
            yield from _keys(value)


def _addresses(path: str, node: MappingNode) -> Iterator[PlainText]:
    """Both addresses of each redirect."""
    for name, target in node.entries:
        for scalar in (name, target):
            if isinstance(scalar, ScalarNode):
                yield PlainText(path, scalar.place.line, _column(scalar), as_words(scalar.text), NUMBERS)


def _text(content: bytes | OSError) -> str:
    """The text of a file; of one that cannot be read, none."""
    text = content.decode("utf-8-sig", "replace") if isinstance(content, bytes) else ""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _column(scalar: ScalarNode) -> int:
    return scalar.place.column + (scalar.style in ("'", '"'))


__all__ = ["beside_records", "comments_of"]
