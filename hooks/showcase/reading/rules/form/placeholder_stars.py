"""Asterisks in place of a value."""

import re

from showcase.problems import Rule
from showcase.reading.lines import FormError, Line, quote

PLACEHOLDER_STARS = Rule("placeholder-stars", "用星号代替了内容", "没有填的内容不能公开。", "city: ***市", "city: 澄江")

STARS = re.compile(r"\*{2,}[^*]*|\*[^\s*A-Za-z]+")


def starred(line: Line) -> FormError | None:
    """A value of asterisks."""
    message, hint = f"“{line.body}”用星号代替了内容，还没有填", "查明后写出实际内容；原文没有就删掉这一行"
    error = line.value_error(PLACEHOLDER_STARS, message, quote("（空）"), hint=hint)
    return error if STARS.fullmatch(line.body) else None
