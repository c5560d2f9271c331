"""Columns of numbers in few bits each, as a browser reads them one after another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

PLAIN, RUNS = 0, 1


def column(numbers: Sequence[int]) -> bytes:
    """The numbers, all of one width in bits, after their form, their width and their count.

    Where numbers repeat one another it is two columns: the numbers of the runs, and how often each stands.
    """
    runs = [(number, sum(1 for _ in run)) for number, run in groupby(numbers)]
    plain = _packed(numbers)
    if 2 * len(runs) >= len(numbers):
        return plain
    values, counts = (_packed(part) for part in zip(*runs, strict=True))
    short = bytes((RUNS,)) + values + counts
    return short if len(short) < len(plain) else plain


def _packed(numbers: Sequence[int]) -> bytes:
    width = max(numbers, default=0).bit_length()
    digits = "".join([f"{number:0{width}b}" for number in numbers]) if width else ""
    packed = int(digits or "0", 2) << -len(digits) % 8
    head = bytes((PLAIN, width)) + len(numbers).to_bytes(4, "little")
    return head + packed.to_bytes(-(-len(digits) // 8), "big")
