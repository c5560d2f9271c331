"""A list mark that is no hyphen."""

from collections.abc import Iterator

from showcase.problems import Rule
from showcase.reading.lines import FormError, Line

DASH_WIDE = Rule(
    "dash-wide", "列表项前面的短横不对", "YAML 的列表只认半角短横。", "－ 和正律师事务所", "- 和正律师事务所"
)


def find_wide_dashes(line: Line) -> Iterator[FormError]:
    """List marks that YAML does not know."""
    for mark in line.marks:
        if (sign := line.text[mark.start]) != "-":
            message = f"列表项前面用了“{sign}”，要用半角短横和一个空格"
            yield FormError(line.number, mark.start, mark.end, DASH_WIDE, message, "- ", is_silent=True)
