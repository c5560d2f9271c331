"""No space after the hyphen of a list."""

from collections.abc import Iterator

from showcase.problems import Rule
from showcase.reading.lines import FormError, Line

DASH_SPACE = Rule(
    "dash-space", "短横后面缺空格", "没有空格，短横就成了文字的一部分。", "-和正律师事务所", "- 和正律师事务所"
)


def find_glued_dashes(line: Line) -> Iterator[FormError]:
    """List marks without their space."""
    for mark in line.marks:
        if line.text[mark.start : mark.end] == "-" and line.text[mark.end :]:
            message = "短横后面缺一个空格"
            yield FormError(line.number, mark.start, mark.end, DASH_SPACE, message, "- ", is_silent=True)
