"""What can be mended in the text of a record: each function finds places, and what should stand there instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from showcase.checks import repaired
from showcase.desk.fixing.plain import plain
from showcase.desk.fixing.values import Value, composed, values
from showcase.model import ScalarNode
from showcase.problems import Replacement
from showcase.reading.keys import HONOUR, SOURCE, Choice, Kind, Slug, Text
from showcase.reading.yaml import mojibake, scan

FORM = frozenset(
    {
        *("tab", "space-wide", "colon-wide", "colon-space", "dash-wide", "dash-space"),
        *("hash-wide", "comma-wide"),
    }
)
"""Rules of form whose mend is certain: the signs of YAML itself, typed with a Chinese keyboard."""
VERBATIM = (SOURCE.key("title"), SOURCE.key("publisher"), HONOUR.key("name"))
"""Keys whose text is another's, and stays as it was copied."""
COMMENT = re.compile(r"(.*?\S)\s+＃(.*)")


def form(kind: Kind, text: str) -> Iterator[Replacement]:
    """Full-width signs where YAML wants its own, and blanks that are none; as the check itself would have them."""
    is_yaml = composed(text)[1] == 0
    starts = _line_starts(text.split("\n"))
    last = (-1, 0)
    for fault in scan(text):
        is_certain = fault.rule.id in FORM and fault.right is not None and not fault.hint
        if is_certain and (fault.is_silent or not is_yaml) and (fault.line, fault.start) >= last:
            last = (fault.line, fault.end)
            start = starts[fault.line]
            yield Replacement(start + fault.start, start + fault.end, fault.right or "")


def content(kind: Kind, text: str) -> Iterator[Replacement]:
    """Numbers, dates and words in their plain form, and texts without what copying from web pages left in them."""
    root = composed(text)[0]
    lines = text.split("\n")
    starts = _line_starts(lines)
    for value in values(kind, root) if root else ():
        for line, start, old in _pieces(value.scalar, lines):
            new = _mended(value, old)
            if new != old:
                yield Replacement(starts[line] + start, starts[line] + start + len(old), new)


def _line_starts(lines: list[str]) -> list[int]:
    """Where each line begins in the whole text."""
    return [0, *accumulate(len(line) + 1 for line in lines)]


def normal(kind: Kind, text: str) -> str:
    """The other form in which a value may stand after a mend."""
    if isinstance(kind, Text):
        return "\n".join(_healed(re.sub("\t+", " ", line)) for line in text.split("\n"))
    first = re.split("[，、]", text)[0].strip() if isinstance(kind, Choice | Slug) else text
    return plain(kind, COMMENT.sub(r"\1", first))


def _mended(value: Value, text: str) -> str:
    if isinstance(value.kind, Text):
        return text if value.owner in VERBATIM else _healed(text)
    comment = COMMENT.fullmatch(text)
    if comment and not value.scalar.style:
        return f"{plain(value.kind, comment[1])} #{comment[2]}"
    return plain(value.kind, text)


def _healed(text: str) -> str:
    """``text`` without scars; a garbled one as it is, since what it once said can be told from it as it is only."""
    return text if mojibake.GARBLED.search(text) else repaired(text)


def _pieces(scalar: ScalarNode, lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """Line, column and text of each piece of a value that stands in the file as it is read."""
    if scalar.style == "|":
        for number, piece in enumerate(scalar.text.split("\n"), scalar.place.line):
            if piece and number < len(lines) and lines[number].endswith(piece):
                yield number, len(lines[number]) - len(piece), piece
        return
    number, start = scalar.place.line - 1, scalar.place.column - 1 + bool(scalar.style)
    if "\n" not in scalar.text and lines[number].startswith(scalar.text, start):
        yield number, start, scalar.text
