"""A full-width number sign before a comment."""

from collections.abc import Iterator

from showcase.problems import Rule
from showcase.reading.lines import FormError, Line

HASH_WIDE = Rule(
    "hash-wide", "说明前面用了全角井号", "全角井号不是说明的记号，这一行会被当成内容。", "＃ 以下待核", "# 以下待核"
)


def find_hash(line: Line) -> Iterator[FormError]:
    """A full-width number sign at the beginning of the line."""
    at = line.indent
    if line.text[at : at + 1] == "＃":
        message = "说明前面用了全角井号“＃”，要用半角 #"
        yield FormError(line.number, at, at + 1, HASH_WIDE, message, "#", is_silent=True)
