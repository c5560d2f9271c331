"""A line without a colon, or a key without one."""

import re
from collections.abc import Iterator

from showcase.problems import Rule
from showcase.reading.lines import KNOWN, NAMES, FormError, Line

COLON_MISSING = Rule("colon-missing", "缺一个冒号", "没有冒号，就分不出键和值。", "name 和心调解室", "name: 和心调解室")

GLUED = re.compile(rf"({'|'.join(sorted(KNOWN, key=len, reverse=True))})\s*[；;=＝\s]\s*(\S.*)")
"""A known key and its value without a colon between them."""


def find_missing_colon(line: Line) -> Iterator[FormError]:
    """A known key with another sign, or none, in place of the colon."""
    glued = None if line.key else GLUED.fullmatch(line.text, line.value_at)
    if glued and (not line.marks or glued[1] in NAMES):
        message = f"“{glued[1]}”后面缺一个冒号"
        yield FormError(line.number, glued.end(1), glued.start(2), COLON_MISSING, message, ": ")
