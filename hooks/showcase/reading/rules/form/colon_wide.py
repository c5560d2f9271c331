"""A full-width colon after a key."""

from collections.abc import Iterator

from showcase.problems import Rule
from showcase.reading.lines import FormError, Line

COLON_WIDE = Rule(
    "colon-wide",
    "用了全角冒号",
    "YAML 只认半角冒号，这一行会和上一行连成一片。",
    "name：和心调解室",
    "name: 和心调解室",
)


def find_wide_colon(line: Line) -> Iterator[FormError]:
    """A colon after the key that YAML does not know."""
    if line.key and (colon := line.text[line.colon_at]) != ":":
        start, right = line.key_at + len(line.key.rstrip()), ": " if line.value else ":"
        message = f"第 {line.number + 1} 行用了全角冒号“{colon}”，要用半角冒号和一个空格"
        yield FormError(line.number, start, line.value_at, COLON_WIDE, message, right, is_silent=True)
