"""Columns of numbers as short texts: a few characters a record, and made for gzip."""

from __future__ import annotations

from collections.abc import Sequence

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def column(numbers: Sequence[int]) -> str:
    """The numbers in digits of base 64, all of one width, which comes first."""
    most, width = max(numbers, default=0), 1
    while most >= 64**width:
        width += 1
    places = range(6 * (width - 1), -1, -6)
    return str(width) + "".join([DIGITS[number >> place & 63] for number in numbers for place in places])
