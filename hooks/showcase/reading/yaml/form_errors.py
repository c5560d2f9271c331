"""The errors in the form of one line, by the rules of form in the order in which they are looked for."""

import re
from collections.abc import Iterator

from showcase.reading.lines import HEADER, FormError, Line
from showcase.reading.rules.characters import find_wide_spaces
from showcase.reading.rules.form import (
    MARK_LEADING,
    YAML_FEATURE,
    anchored,
    divided,
    escaped,
    find_cut_value,
    find_features,
    find_glued_colon,
    find_glued_dashes,
    find_hash,
    find_missing_colon,
    find_wide_colon,
    find_wide_commas,
    find_wide_dashes,
    followed,
    listed,
    marked,
    open_bracket,
    starred,
)

OF_LINE = (
    find_hash,
    find_wide_dashes,
    find_glued_dashes,
    find_features,
    find_missing_colon,
    find_wide_colon,
    find_wide_spaces,
    find_glued_colon,
    find_cut_value,
)
OF_VALUE = (listed, starred, anchored, followed, escaped, marked, divided)
"""Of these the first that finds an error is right."""


def in_line(line: Line) -> Iterator[FormError]:
    """The errors of a line that is no continuation of a text."""
    for find in OF_LINE:
        yield from find(line)
    if not line.body or line.key == "<<" or line.text[line.key_at :].startswith("? ") or HEADER.fullmatch(line.body):
        return
    error = next(filter(None, (of_value(line) for of_value in OF_VALUE)), None)
    if error:
        yield error


def in_brackets(line: Line, end: int | None) -> Iterator[FormError]:
    """The errors of a value in brackets; ``end`` is where they close, None where they never do."""
    rest = line.body[end:].strip()
    if end is None:
        yield open_bracket(line)
    elif rest.startswith(":"):
        stop, message = line.value_at + len(line.body), "冒号前面只能是一个词，不能是括号"
        hint = "照模板写：键: 值"
        yield FormError(line.number, line.value_at, stop, YAML_FEATURE, message, None, hint=hint)
    elif rest:
        message = f"值以“{line.body[0]}”开头，YAML 会当作列表，要给整段文字加引号"
        yield line.value_error(MARK_LEADING, message, is_silent=True)
    else:
        yield from find_wide_commas(line)


def bracket_end(text: str) -> int | None:
    """Where the bracket that opens ``text`` is closed: the place after it; None where it is not."""
    depth = 0
    for match in re.finditer(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|[\[\]{}]", text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(match.group(), 0)
        if depth == 0:
            return match.end()
    return None
