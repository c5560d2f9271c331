"""A backslash in double quotes that is no escape."""

import re

from showcase.problems import Rule
from showcase.reading.lines import FormError, Line, quote, quoted_end

MARK_ESCAPE = Rule(
    "mark-escape", "双引号里用了反斜线", "双引号里的反斜线是特殊记号。", 'note: "甲\\乙"', "note: '甲\\乙'"
)

ESCAPE = re.compile(r"\\(?![0abtnvfre \"/\\N_LP\t]|x[0-9A-Fa-f]{2}|u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})")


def escaped(line: Line) -> FormError | None:
    """A whole value in double quotes with a backslash that begins no escape of YAML."""
    body = line.body
    wrong = ESCAPE.search(body) if body[0] == '"' and quoted_end(body) is not None else None
    if wrong is None:
        return None
    message = f"双引号里的反斜线“{body[wrong.start() : wrong.start() + 2]}”是特殊记号，改用单引号"
    return line.value_error(MARK_ESCAPE, message, quote(body[1:-1].replace('\\"', '"')))
