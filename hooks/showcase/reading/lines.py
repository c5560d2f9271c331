"""One line of a record as people write it: indentation, list marks, key, colon, value, each with its column from 0."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.model import dataclass
from showcase.problems import Rule
from showcase.reading import keys
from showcase.reading.keys import Kind, Listed, Shape, Table, Text

WIDE = "\u3000\xa0\u1680\u2000-\u200a\u202f\u205f"
"""Spaces that are none for YAML: ideographic, no-break and typographic ones, from input methods and Word."""
SPACES = f" \t{WIDE}"
COLONS = ":：︰﹕∶"
INDENT = re.compile(rf"[{SPACES}]*")
BULLETS = "－–—―•·●○◆■▪"
MARK = re.compile(rf"-(?:[{SPACES}]+|$)|-(?=[^\s\d{SPACES}-])|[{BULLETS}]+[{SPACES}]*(?=\S)|[*+] +(?=\S)")
"""A list mark, or what people take for one."""
PROPER = re.compile("- +|-$")
"""A list mark as YAML has it, matched where it stands in the line."""
KEY = re.compile(
    rf"""("[^"]*"|'[^']*'|[^\s"'\[\]{{}}#,][^{COLONS}#]{{0,40}}?)[{SPACES}]*([{COLONS}])([{SPACES}]*)(.*)"""
)
HEADER = re.compile(r"[|>][-+0-9]{0,2}")
"""What begins a block of text."""
DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"')
SINGLE = re.compile(r"'(?:[^']|'')*'")
COMMENT = re.compile(rf"(?:^|[{SPACES}])#")


def _named(kind: Kind) -> Iterator[keys.Key]:
    """Every key that a record of this kind can have, at any depth."""
    if isinstance(kind, Shape):
        for key in kind.keys:
            yield key
            yield from _named(key.kind)
    elif isinstance(kind, Listed | Table):
        yield from _named(kind.of)


KEYS = tuple(key for shape in (keys.BRANCH, keys.PROJECT, keys.ACHIEVEMENT, keys.VOCABULARY) for key in _named(shape))
NAMES = frozenset(key.name for key in KEYS) | {"to"}
KNOWN = NAMES | {key.label for key in KEYS}
NAMES_ABOVE = frozenset(
    key.name for shape in (keys.BRANCH, keys.PROJECT, keys.ACHIEVEMENT, keys.METRIC) for key in shape.keys
)
LISTS = {
    word: isinstance(key.kind.of, Shape)
    for key in KEYS
    if isinstance(key.kind, Listed)
    for word in (key.name, key.label)
}
"""Keys and labels of lists, each with whether its items have keys of their own."""
INSIDE = {
    word: frozenset(inner.name for inner in key.kind.keys) - NAMES_ABOVE
    for key in KEYS
    if isinstance(key.kind, Shape)
    for word in (key.name, key.label)
}
"""Keys that hold keys of their own, with those that no record has anywhere else."""
OF_WORDS = frozenset(
    word
    for key in KEYS
    if isinstance(key.kind, Listed) and not isinstance(key.kind.of, Shape | Text)
    for word in (key.name, key.label)
)
"""Those whose items are single words."""
TEXTS = NAMES - {key.name for key in KEYS if not isinstance(key.kind, Text)} - {"to"}
"""Keys after which text follows in every kind of record: lines below them go on with that text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A list mark from ``start`` to before ``end``; ``column`` is where it stands once what is before it is mended."""

    start: int
    end: int
    column: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line's parts. ``key`` is empty where the line has none; ``column`` is the key's or the value's, mended."""

    number: int
    text: str
    indent: int
    width: int
    """The indentation in columns as it is meant: a tab and an ideographic space stand for two."""
    marks: tuple[Mark, ...]
    column: int
    key: str
    key_at: int
    colon_at: int
    value: str
    value_at: int

    @property
    def is_blank(self) -> bool:
        """Whether it holds nothing, or only a comment."""
        return not self.text.strip() or self.text.lstrip().startswith(("#", "＃"))

    @property
    def body(self) -> str:
        """Its value without a comment after it."""
        cut = COMMENT.search(self.value)
        return (self.value[: cut.start()] if cut else self.value).rstrip()

    def value_error(
        self, rule: Rule, message: str, right: str | None = None, is_silent: bool = False, hint: str = ""
    ) -> FormError:
        """An error of the whole value, by default corrected by quotation marks around it."""
        end = self.value_at + len(self.body)
        right = quote(self.body) if right is None else right
        return FormError(self.number, self.value_at, end, rule, message, right, is_silent, hint)

    def is_entry(self) -> bool:
        """Whether it is certainly meant as a list item or a key, even where it could be more of a text."""
        colon = self.text[self.colon_at : self.colon_at + 2] if self.key else ""
        is_item = bool(self.marks) and PROPER.match(self.text, self.indent) is not None
        return is_item or self.key.strip("“”\"'") in NAMES or colon in (": ", ":")


def width(indent: str) -> int:
    """How many columns an indentation is meant to have."""
    return sum(2 if char in "\t\u3000" else 1 for char in indent)


def parse(number: int, text: str) -> Line:
    """The parts of line ``number``, from 0. A colon counts where a known key stands before it or a space behind it."""
    found = INDENT.match(text)
    indent = at = found.end() if found else 0
    column = width(text[:indent])
    marks = []
    while mark := MARK.match(text, at):
        marks.append(Mark(at, mark.end(), column))
        column += mark.end() - at if PROPER.fullmatch(text, at, mark.end()) and mark.end() > at + 1 else 2
        at = mark.end()
    head = (number, text, indent, width(text[:indent]), tuple(marks), column)
    key = KEY.match(text, at)
    if key and _is_key(key, bool(marks)):
        return Line(*head, key[1], at, key.start(2), key[4], key.start(4))
    return Line(*head, "", at, -1, text[at:], at)


def _is_key(found: re.Match[str], in_list: bool) -> bool:
    """Whether a colon makes what stands before it a key: 时间：周三 in a list is a text, 姓名:张 and a URL are none."""
    name, colon, space, value = found.groups()
    is_known = name.strip("“”\"'") in (NAMES if in_list else KNOWN)
    if colon == ":":
        return bool(space) or not value or (is_known and not value.startswith("//"))
    return is_known or not in_list


@dataclass(frozen=True, slots=True)
class FormError:
    """A part of a line, from ``start`` to before ``end``, that should read ``right``; None where that is not certain.

    ``is_silent`` marks what YAML takes without complaint, to mean something else than was meant. ``hint`` is given
    where ``right`` only lets the reader go on.
    """

    line: int
    start: int
    end: int
    rule: Rule
    message: str
    right: str | None
    is_silent: bool = False
    hint: str = ""


def quote(text: str) -> str:
    """``text`` as YAML in quotation marks, every character for itself."""
    return "'" + text.replace("'", "''") + "'"


def quoted_end(text: str) -> int | None:
    """Where the quotation that opens ``text`` is closed: the place after it; None where there is none."""
    quoted = (DOUBLE if text[0] == '"' else SINGLE).match(text)
    return quoted.end() if quoted else None
