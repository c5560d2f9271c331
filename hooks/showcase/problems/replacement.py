"""Parts of a text with what should stand there instead."""

from collections.abc import Iterable
from typing import NamedTuple


class Replacement(NamedTuple):
    """The part of a text from ``start`` to before ``end``, and the text that replaces it."""

    start: int
    end: int
    new: str


def replaced(text: str, replacements: Iterable[Replacement]) -> str:
    """``text`` with all the replacements, which do not overlap."""
    for start, end, new in sorted(replacements, reverse=True):
        text = text[:start] + new + text[end:]
    return text
