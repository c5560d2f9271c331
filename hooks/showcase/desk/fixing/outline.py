"""The lines of a record as their writer meant them: marks, key, colon, value, and the kind of value expected there.

YAML's own parser gives up at the first full-width colon. The outline does not: it follows indentation and the table of
keys, and takes ``名称：``-like forms for what they stand for. It decides nothing about right and wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from showcase.reading.keys import Key, Kind, Listed, Shape, Slug, Span, Table
from showcase.reading.parsing import SPAN

LEAD = re.compile(r"[ \t\u3000\xa0]*")
MARK = re.compile(r"-(?:[ \t\u3000\xa0]+|$)|[－—–•](?![－—–•])[ \t\u3000\xa0]*|-(?=[^-\s])")
"""A list mark as YAML wants it, a full-width one, or one that lacks its space."""
PROPER_MARK = re.compile(r"- +|-$")
COLON = r"[ \u3000\xa0]*(?:[:：](?:[ \t\u3000\xa0]+|$)|[:：])"
SHAPE_KEY = re.compile(rf"([A-Za-z_]+)({COLON})")
SLUG_KEY = re.compile(rf"({Slug().pattern})({COLON})".replace("(-", "(?:-"))
FREE_KEY = re.compile(r"([^\s:：#'\"]+)([:：] |[:：]$)")
ROLES = ("blank", "comment", "entry", "text", "unknown")


@dataclass(frozen=True, slots=True)
class Line:
    """One line in parts, which joined are the line. ``role`` is one of ``ROLES``.

    ``kind`` is that of the value, ``owner`` the key it belongs to, which may stand lines above.
    """

    role: str
    lead: str = ""
    marks: tuple[str, ...] = ()
    key: str = ""
    colon: str = ""
    value: str = ""
    kind: Kind | None = None
    owner: Key | None = None

    def __str__(self) -> str:
        return "".join((self.lead, *self.marks, self.key, self.colon, self.value))


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is open: the column of its items or keys."""

    column: int
    kind: Kind | None
    owner: Key | None = None


class Outline:
    """Reads a record line by line, from the first to the last."""

    def __init__(self, kind: Kind) -> None:
        self._frames: list[_Frame] = []
        self._pending: _Frame | None = _Frame(-1, kind)
        self._text: _Frame | None = None
        """The value that goes on over deeper lines; its column is that of the key or list mark above it."""
        self._block = False
        self._quote = ""

    def holds(self, line: str) -> bool:
        """Whether ``line`` would be the inside of a text, whatever it starts with."""
        if self._quote:
            return True
        return self._block and self._text is not None and len(line) - len(line.lstrip(" ")) > self._text.column

    def read(self, text: str) -> Line:
        """The parts of the next line."""
        lead = LEAD.match(text)[0]  # type: ignore[index]
        rest = text[len(lead) :]
        if self._quote:
            return self._quoted(lead, rest)
        if not rest:
            return Line("blank", lead)
        if self._text is not None and len(lead) > self._text.column:
            return Line("text", lead, value=rest, kind=self._text.kind, owner=self._text.owner)
        self._text = None
        if rest[0] in "#＃":
            return Line("comment", lead, value=rest)
        return self._entry(lead, rest)

    def _quoted(self, lead: str, rest: str) -> Line:
        text = self._text or _Frame(0, None)
        if _closes(rest, self._quote):
            self._quote = ""
        return Line("text", lead, value=rest, kind=text.kind, owner=text.owner)

    def _entry(self, lead: str, rest: str) -> Line:
        top = self._container(len(lead), bool(MARK.match(rest)))
        column, kind, owner = len(lead), top.kind, top.owner
        outer, marks = -1, []
        while isinstance(kind, Listed) and (mark := _mark(kind, rest)):
            outer = column
            marks.append(mark)
            rest = rest[len(mark) :]
            column += max(2, len(mark))
            kind = kind.of
            self._frames.append(_Frame(column, kind, owner))
        if kind is None or (isinstance(kind, Listed) and not marks and not kind.single):
            return Line("unknown", lead, tuple(marks), value=rest)
        if isinstance(kind, Shape | Table | Span):
            return self._keyed(Line("entry", lead, tuple(marks), owner=owner), rest, kind, column)
        self._begin(rest, _Frame(outer, kind, owner))
        return Line("entry", lead, tuple(marks), value=rest, kind=kind, owner=owner)

    def _keyed(self, line: Line, rest: str, kind: Shape | Table | Span, column: int) -> Line:
        match = _pattern(kind).match(rest)
        if match is None:
            self._text = _Frame(column, None)
            return Line("unknown", line.lead, line.marks, value=rest)
        name, colon, value = match[1], match[match.lastindex or 2], rest[match.end() :]
        known, of, owner = _meaning(kind, name, line.owner)
        self._begin(value, _Frame(column, of, owner))
        return Line("entry" if known else "unknown", line.lead, line.marks, name, colon, value, of, owner)

    def _begin(self, value: str, frame: _Frame) -> None:
        """Note what the next lines may belong to: more of this value, or a list or mapping below it."""
        self._block = bool(re.match(r"[|>][-+0-9]*\s*(#.*)?$", value))
        if not value or value.startswith("#"):
            self._pending = frame
            return
        self._text = frame
        if value[0] in "'\"" and not _closes(value[1:], value[0]):
            self._quote = value[0]

    def _container(self, column: int, is_marked: bool) -> _Frame:
        """The list, mapping or value that a line at ``column`` is part of; of no kind where that cannot be told."""
        pending, self._pending = self._pending, None
        is_item = is_marked and pending is not None and isinstance(pending.kind, Listed)
        if pending and (column > pending.column or (column == pending.column and is_item)):
            self._frames.append(_Frame(column, pending.kind, pending.owner))
        while self._frames and self._frames[-1].column > column:
            self._frames.pop()
        while len(self._frames) > 1 and self._frames[-2].column == column and not self._continues(is_marked):
            self._frames.pop()
        top = self._frames[-1] if self._frames else None
        return top if top and top.column == column else _Frame(column, None)

    def _continues(self, is_marked: bool) -> bool:
        return is_marked and isinstance(self._frames[-1].kind, Listed)


def _mark(kind: Listed, rest: str) -> str:
    """The list mark at the start of ``rest``; where text may stand without one, only a proper mark is one."""
    match = (PROPER_MARK if kind.single else MARK).match(rest)
    return match[0] if match else ""


def _pattern(kind: Shape | Table | Span) -> re.Pattern[str]:
    if isinstance(kind, Table):
        return FREE_KEY if kind.free else SLUG_KEY
    return SHAPE_KEY


def _meaning(kind: Shape | Table | Span, name: str, owner: Key | None) -> tuple[bool, Kind | None, Key | None]:
    """Whether ``name`` may be a key here, the kind of its value, and whose value it is."""
    if isinstance(kind, Table):
        return True, kind.of, owner
    keys: tuple[Key, ...] = SPAN if isinstance(kind, Span) else kind.keys
    key = next((key for key in keys if key.name == name), None)
    return key is not None, key.kind if key else None, key


def _closes(text: str, quote: str) -> bool:
    """Whether the quotation that ``text`` goes on with ends in it."""
    bare = re.sub(r"\\.", "", text) if quote == '"' else text.replace("''", "")
    return quote in bare
