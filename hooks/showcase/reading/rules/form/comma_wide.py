"""A full-width comma between the items in brackets."""

import re
from collections.abc import Iterator

from showcase.problems import Rule
from showcase.reading.lines import FormError, Line

COMMA_WIDE = Rule(
    "comma-wide",
    "方括号里用了全角逗号或顿号",
    "几项会连成一项。",
    "fields: [mediation，legal-aid]",
    "fields: [mediation, legal-aid]",
)

COMMA = re.compile(r"\s*([，、])\s*")
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")


def find_wide_commas(line: Line) -> Iterator[FormError]:
    """Wide commas in a value in brackets, outside quotation marks."""
    for match in COMMA.finditer(QUOTED.sub(lambda quoted: "x" * len(quoted[0]), line.body)):
        start, end = line.value_at + match.start(), line.value_at + match.end()
        message = f"方括号里用了全角“{match[1]}”分开，要用半角逗号和一个空格"
        yield FormError(line.number, start, end, COMMA_WIDE, message, ", ", is_silent=True)
