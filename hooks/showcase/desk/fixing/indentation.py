"""Indentation by tabs, ideographic and no-break spaces, put into plain spaces."""

from __future__ import annotations

import re

from showcase.desk.fixing.outline import LEAD, Outline
from showcase.desk.fixing.proof import is_yaml
from showcase.reading.keys import Kind

TAB_WIDTHS = (2, 4, 8)
ODD = re.compile(r"^ *[\t\u3000\xa0]", re.MULTILINE)


def indentation(kind: Kind, text: str) -> str:
    """``text`` indented by spaces; as it was where no width of a tab makes it a record whose keys are all known."""
    if not ODD.search(text):
        return text
    tried = [_spaced(kind, text, width) for width in TAB_WIDTHS]
    readable = [(strange, candidate) for strange, candidate in tried if is_yaml(candidate)]
    return min(readable, key=lambda pair: pair[0], default=(0, text))[1]


def _spaced(kind: Kind, text: str, tab: int) -> tuple[int, str]:
    """The text with a tab as ``tab`` spaces, and how many of its lines then have no place among the keys."""
    outline, lines, strange = Outline(kind), [], 0
    for line in text.split("\n"):
        plain = line if outline.holds(line) or not line.strip() else _plain(line, tab)
        strange += outline.read(plain).role == "unknown"
        lines.append(plain)
    return strange, "\n".join(lines)


def _plain(line: str, tab: int) -> str:
    lead = LEAD.match(line)[0]  # type: ignore[index]
    return lead.replace("\t", " " * tab).replace("\u3000", "  ").replace("\xa0", " ") + line[len(lead) :]
