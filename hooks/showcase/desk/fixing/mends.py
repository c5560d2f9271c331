"""The mends of a line: each takes a line in parts and gives it back put right. None looks beyond its line."""

from __future__ import annotations

import re
from dataclasses import replace

from showcase.checks.scars import repaired
from showcase.desk.fixing.outline import Line
from showcase.desk.fixing.plain import plain
from showcase.reading.keys import HONOUR, SOURCE, Choice, Kind, Listed, Shape, Slug, Table, Text

FLOW = str.maketrans({"［": "[", "］": "]", "【": "[", "】": "]", "，": ", ", "、": ", "})

VERBATIM = (SOURCE.key("title"), SOURCE.key("publisher"), HONOUR.key("name"))
"""Keys whose text is another's, and stays as it was copied."""


def punctuation(line: Line) -> Line:
    """Half-width colon, list mark and comment sign where YAML wants them, with the space they need."""
    if line.role == "comment":
        return replace(line, value=re.sub("^＃", "#", line.value))
    if line.role != "entry":
        return line
    goes_on = bool(line.key or line.value)
    marks = tuple(mark if re.fullmatch("- +", mark) or not goes_on else "- " for mark in line.marks)
    colon = line.colon
    if colon and not re.fullmatch(":[ \t]+" if line.value else ":[ \t]*", colon):
        colon = ": " if line.value else ":"
    return replace(line, marks=marks, colon=colon, value=_marks_in(line.kind, line.value))


def value(line: Line) -> Line:
    """A number, date or word in its plain form; quotation marks and a comment after it stay."""
    if line.role != "entry" or line.kind is None or isinstance(line.kind, Text | Shape | Table):
        return line
    match = re.fullmatch(r"(['\"]?)(.*?)(\1(?:\s+#.*)?)", line.value)
    if match is None or not match[2]:
        return line
    return replace(line, value=match[1] + plain(line.kind, match[2]) + match[3])


def scars(line: Line) -> Line:
    """A text without what copying from web pages left in it."""
    kind = line.kind.of if isinstance(line.kind, Listed) else line.kind
    if line.role not in ("entry", "text") or not isinstance(kind, Text) or line.owner in VERBATIM:
        return line
    text, comment = re.fullmatch(r"(.*?)(\s+#.*)?", line.value).groups("")  # type: ignore[union-attr]
    return replace(line, value=repaired(text) + comment)


def _marks_in(kind: Kind | None, text: str) -> str:
    """A value that is no text may hold a full-width comment sign, or be a list in full-width brackets."""
    of = kind.of if isinstance(kind, Listed) else kind
    if of is None or isinstance(of, Text | Shape | Table):
        return text
    text = re.sub(r"(?<=\S)\s+＃", " #", text)
    if isinstance(kind, Listed) and isinstance(of, Choice | Slug) and text[:1] in ("[", "［", "【"):
        text = re.sub(r"\s+\]", "]", re.sub(r", +", ", ", text.translate(FLOW)))
    return text
