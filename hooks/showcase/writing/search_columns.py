"""Columns of numbers as short texts: a few characters a record, and made for gzip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def column(numbers: Sequence[int]) -> str:
    """The numbers in digits of base 64, all of one width, which comes first.

    Where numbers repeat one another, ``~`` and a width begin a column of runs: a number, then how often it stands.
    """
    most, width = max(numbers, default=0), 1
    while most >= 64**width:
        width += 1
    plain = _digits(numbers, width)
    runs = [part for number, run in groupby(numbers) for part in _runs(number, len(list(run)), 64**width - 1)]
    return f"~{width}{_digits(runs, width)}" if len(runs) < len(numbers) else f"{width}{plain}"


def _runs(number: int, count: int, most: int) -> Iterator[int]:
    """A run as number and count; one longer than digits can say is several."""
    while count:
        yield number
        yield min(count, most)
        count -= min(count, most)


def _digits(numbers: Sequence[int], width: int) -> str:
    places = range(6 * (width - 1), -1, -6)
    return "".join([DIGITS[number >> place & 63] for number in numbers for place in places])
