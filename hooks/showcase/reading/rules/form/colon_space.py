"""No space after the colon."""

from collections.abc import Iterator

from showcase.problems import Rule
from showcase.reading.lines import FormError, Line

COLON_SPACE = Rule(
    "colon-space", "冒号后面缺空格", "没有空格，冒号就成了文字的一部分。", "name:和心调解室", "name: 和心调解室"
)


def find_glued_colon(line: Line) -> Iterator[FormError]:
    """A value that begins right after the colon."""
    at = line.colon_at + 1
    if line.key and line.text[line.colon_at] == ":" and at == line.value_at and line.value:
        message = f"“{line.key.rstrip()}:”后面缺一个空格"
        yield FormError(line.number, at, at, COLON_SPACE, message, " ", is_silent=True)
