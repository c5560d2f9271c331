"""A bracket that is never closed."""

from showcase.problems import Rule
from showcase.reading.lines import FormError, Line

BRACKETS_OPEN = Rule(
    "brackets-open", "括号没有成对", "括号不结束，后面的行都会被当成列表。", "fields: [mediation", "fields: [mediation]"
)


def open_bracket(line: Line) -> FormError:
    """The error of a value whose bracket is never closed."""
    closing = "]" if line.body[0] == "[" else "}"
    message = f"括号 {line.body[0]} 没有成对，缺结尾的 {closing}"
    return line.value_error(BRACKETS_OPEN, message, line.body.rstrip("］】」") + closing)
