"""A second colon in an unquoted value."""

import re

from showcase.problems import Rule
from showcase.reading import corrected_lines
from showcase.reading.lines import FormError, Line

COLON_TWICE = Rule(
    "colon-twice",
    "一行有两个半角冒号",
    "后面的冒号会被当成又一个键。",
    "slogan: 热线: 12348",
    "slogan: '热线: 12348'",
)


def divided(line: Line) -> FormError | None:
    """A second colon in a value without quotation marks and brackets."""
    if line.body[0] in "\"'[{" or not re.search(r":(?:\s|$)", line.body):
        return None
    message = f"这一行有两个半角冒号，“{line.body.split(':')[0]}:”会被当成又一个键"
    wide = corrected_lines.with_wide_colons(line.body)
    return line.value_error(COLON_TWICE, message, None if re.search(r":(?:\s|$)", wide) else wide)
