"""Bit-packed columns of numbers, with run-length encoding."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from showcase.site.search.numbers import Numbers, begins

PLAIN, RUNS = 0, 1


def column(numbers: Sequence[int] | NDArray[np.integer]) -> bytes:
    """The numbers, all of one width in bits, after their form, width and count.

    Where it is shorter, two columns: the numbers of the runs, and the lengths of the runs.
    """
    every = np.asarray(numbers, np.uint32)
    plain, runs = _packed(every), begins(every)
    if 2 * len(runs) >= len(every):
        return plain
    short = bytes((RUNS,)) + _packed(every[runs]) + _packed(np.diff(runs, append=len(every)).astype(np.uint32))
    return short if len(short) < len(plain) else plain


def _packed(numbers: Numbers) -> bytes:
    width = int(numbers.max(initial=0)).bit_length()
    digits = numbers[:, np.newaxis] >> np.arange(width, dtype=np.uint32)[::-1] & np.uint32(1)
    head = bytes((PLAIN, width)) + len(numbers).to_bytes(4, "little")
    return head + np.packbits(digits.astype(np.bool_)).tobytes()
