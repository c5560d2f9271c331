"""Tabs and wide spaces outside the structure of a record: before comments, and in values."""

import re
from collections.abc import Iterator, Mapping, Sequence

from showcase.reading.lines import FormError, Line
from showcase.reading.rules.characters import SPACE_WIDE, TAB


def in_comments(lines: Sequence[Line], columns: Mapping[int, int]) -> Iterator[FormError]:
    """Comments that tabs or wide spaces set in: they stay with the line below them.

    ``columns`` are the columns of those lines that were meant to begin elsewhere than they do.
    """
    below = None
    for line in reversed(lines):
        indent = line.text[: line.indent]
        if not line.is_blank:
            below = line
        elif indent.strip(" ") and line.text[line.indent :].startswith("#"):
            is_same = below and below.text[: below.indent] == indent
            column = columns.get(below.number, line.width) if below and is_same else line.width
            rule, what = (TAB, "制表符（Tab）") if "\t" in indent else (SPACE_WIDE, "全角空格")
            message = f"说明前面用了{what}，要用半角空格"
            yield FormError(line.number, 0, line.indent, rule, message, " " * column, is_silent=True)


def tabs(lines: Sequence[Line], errors: Sequence[FormError]) -> Iterator[FormError]:
    """The tabs, which nothing in a record needs, where no other error covers them."""
    covered = {(error.line, at) for error in errors for at in range(error.start, error.end)}
    for line in lines:
        for match in re.finditer("\t+", line.text):
            if (line.number, match.start()) not in covered:
                message = "这里有制表符（Tab），要用空格"
                yield FormError(line.number, *match.span(), TAB, message, " ", is_silent=True)
