"""Texts that leave with the site or its repository and are no values of records: comments, names, pages, settings."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from showcase.model import LIMITS, MappingNode, PlainText, Record, ScalarNode, scalars
from showcase.reading.files import Folder
from showcase.reading.names import printable
from showcase.reading.record_files import load
from showcase.reading.yaml import parse_yaml

SETTINGS = "mkdocs.yml"
NUMBERS = frozenset({"personal-id", "personal-mobile", "bank-card", "travel-document"})
PRIVATE = NUMBERS | {"telephone-place", "personal-contact", "plate-number", "secret-mark", "placeholder"}
IN_ADDRESSES = frozenset({"personal-id"})
"""Rules that apply to web addresses too: other numbers there name a page."""
TELEPHONE = frozenset({"telephone-place", "personal-mobile"})
ALLOWED = {"contact": frozenset({"telephone-place"}), "security_contact": frozenset({"personal-contact"})}
"""Settings that are meant for what a rule forbids elsewhere: the office's telephone, the address for reports."""

COMMENT = re.compile(r"(?:^|(?<=\s))#(?![ ]?yaml-language-server:)(?P<text>[^\n]*)", re.MULTILINE)
UNUSED_PHONE = re.compile(r"#?\s*(?:- )?phone:\s")
"""A key with a public telephone that was commented out, as new records have it."""
KEY = re.compile(r"\s*(?:- )?(?P<key>[a-z_]+):(?=\s|$)")
URL = re.compile(r"https?://[^\s<>\"'）)\]}，。；、`]+")
FENCE = re.compile(r"\s*(?P<fence>`{3,}|~{3,})")
CODE = re.compile(r"(?<!`)(?P<ticks>`{1,3})(?!`)[^`]+(?P=ticks)(?!`)")
RULE_LINE = re.compile(r"[\s*_-]*|[\s|:-]*")
"""A line across the page, or between the head and the rows of a table."""
GROUPED = re.compile(
    r"(?<![0-9])(?:1[3-9]\d([-_.])\d{4}\1\d{4}|\d{4}([-_.])\d{4}(?:\2\d{4}){2}(?:\2\d{1,3})?)(?![0-9])"
)
"""Numbers written in groups, as people write mobile and card numbers. Other groups in a name are dates or counts."""
WORD_BEFORE = re.compile(
    r"(?<![0-9A-Za-z])[A-Za-z]{0,40}[g-zG-Z][A-Za-z]{0,40}(?=\d{11}(?:\d{6}[\dXx])?(?![0-9A-Za-z]))"
)
"""A word that touches a number, as in ``tel13800138000``; letters up to f may be part of a digest."""
BLANK = "文"


def beside_records(root: Path, folder: Folder, redirects: Record[dict[str, str]] | None) -> Iterator[PlainText]:
    """Everything that leaves besides the records and their comments."""
    yield from names(folder.paths)
    for path in sorted(folder.top):
        content = load(root, path)
        yield from comments_of(path, content)
        if path.endswith("/vocabulary.yml"):
            yield from values(path, content)
    if redirects:
        yield from addresses(redirects.path, redirects.node)
    for path in folder.pages:
        yield from page(path, _text(load(root, path)))
    yield from settings(SETTINGS, _text(load(root, SETTINGS)))


def comments_of(path: str, content: bytes | OSError) -> Iterator[PlainText]:
    """The comments of a file; a file too large to be read has none."""
    if isinstance(content, bytes) and b"#" in content and len(content) <= LIMITS.file_bytes:
        yield from comments(path, _text(content))


def comments(path: str, source: str) -> Iterator[PlainText]:
    """The comments of a YAML file. A ``#`` inside a value may be taken for one."""
    line, at = 1, 0
    for match in COMMENT.finditer(source):
        text = match["text"]
        if text.strip():
            start = match.start("text")
            line, at = line + source.count("\n", at, start), start
            column = start - source.rfind("\n", 0, start)
            rules = PRIVATE - TELEPHONE if UNUSED_PHONE.match(text) else PRIVATE
            yield from _addressed(PlainText(path, line, column, text, rules, is_comment=True))


def names(paths: Iterable[str]) -> Iterator[PlainText]:
    """The name of each file and folder that leads to one of the paths, each once; not that of the top folder."""
    seen: set[str] = set()
    for path in paths:
        parts = path.split("/")
        for length in range(2, len(parts) + 1):
            part = "/".join(parts[:length])
            if part not in seen:
                seen.add(part)
                yield PlainText(printable(part), 1, 1, as_words(parts[length - 1]), NUMBERS, is_name=True)


def values(path: str, content: bytes | OSError) -> Iterator[PlainText]:
    """The texts of the vocabulary; one that cannot be read has none."""
    root = parse_yaml(path, _text(content), LIMITS.words).root
    for _, scalar in scalars(root) if root else ():
        yield from _addressed(PlainText(path, scalar.place.line, _column(scalar), scalar.text, PRIVATE))


def addresses(path: str, node: MappingNode) -> Iterator[PlainText]:
    """Both addresses of each redirect."""
    for name, target in node.entries:
        for scalar in (name, target):
            if isinstance(scalar, ScalarNode):
                yield PlainText(path, scalar.place.line, _column(scalar), as_words(scalar.text), NUMBERS)


def page(path: str, source: str) -> Iterator[PlainText]:
    """The lines of a hand-written page, less what stands there as code."""
    fence = ""
    for number, line in enumerate(source.split("\n"), 1):
        mark = FENCE.match(line)
        if fence or mark:
            if mark and not fence:
                fence = mark["fence"]
            elif mark and mark["fence"].startswith(fence) and not line.strip(" `~"):
                fence = ""
        elif not RULE_LINE.fullmatch(line):
            yield from _addressed(PlainText(path, number, 1, CODE.sub(_blotted, line), PRIVATE, is_page=True))


def settings(path: str, source: str) -> Iterator[PlainText]:
    """The lines of ``mkdocs.yml`` and their comments."""
    for number, line in enumerate(source.split("\n"), 1):
        match = COMMENT.search(line)
        end = match.start() if match else len(line)
        key = KEY.match(line)
        rules = PRIVATE - ALLOWED.get(key["key"] if key else "", frozenset())
        if text := line[:end].rstrip():
            yield from _addressed(PlainText(path, number, 1, text, rules))
    yield from comments(path, source)


def as_words(name: str) -> str:
    """A name or address with its words parted, so that only the digits of one number are taken for one."""
    kept = {place for match in GROUPED.finditer(name) for place in range(*match.span())}
    parted = "".join(BLANK if char in "-_./#" and place not in kept else char for place, char in enumerate(name))
    return WORD_BEFORE.sub(_blotted, parted)


def _addressed(text: PlainText) -> Iterator[PlainText]:
    """The text without its web addresses; where it has any, all of it besides, for the rules that apply to these."""
    without = URL.sub(_blotted, text.text)
    if without == text.text:
        yield text
        return
    yield text._replace(text=without, rules=text.rules - IN_ADDRESSES)
    yield text._replace(rules=text.rules & IN_ADDRESSES)


def _text(content: bytes | OSError) -> str:
    """The text of a file; of one that cannot be read, none."""
    text = content.decode("utf-8-sig", "replace") if isinstance(content, bytes) else ""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _column(scalar: ScalarNode) -> int:
    return scalar.place.column + (scalar.style in ("'", '"'))


def _blotted(match: re.Match[str]) -> str:
    return BLANK * len(match.group())
