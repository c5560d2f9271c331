"""A full-width or typographic space where YAML wants its own."""

from collections.abc import Iterator

from showcase.problems import Rule
from showcase.reading.lines import FormError, Line

SPACE_WIDE = Rule(
    "space-wide", "用了全角空格", "YAML 不把全角空格当作空格，这一行会变成别的内容。", "　　city: 澄江", "  city: 澄江"
)


def find_wide_spaces(line: Line) -> Iterator[FormError]:
    """Wide spaces after a list mark or a colon; those of an indentation are found by the scanner."""
    for mark in line.marks:
        text = line.text[mark.start : mark.end]
        if text[0] == "-" and text[1:].strip(" \t"):
            message = "短横后面是全角空格，要用半角空格"
            yield FormError(line.number, mark.start + 1, mark.end, SPACE_WIDE, message, " ", is_silent=True)
    start, end = line.colon_at + 1, line.value_at
    if line.key and line.text[line.colon_at] == ":" and line.text[start:end].strip(" \t"):
        right, message = " " if line.value else "", "冒号后面是全角空格，要用半角空格"
        yield FormError(line.number, start, end, SPACE_WIDE, message, right, is_silent=True)
