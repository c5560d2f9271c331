"""Columns of numbers in few bits each: as they are, as runs, or as the steps between them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from showcase.site.search.numbers import Numbers, begins

PLAIN, RUNS, STEPS = 0, 1, 2


def column(numbers: Sequence[int] | NDArray[np.integer]) -> bytes:
    """The numbers in the shortest of three forms, after that form.

    - plain: all of one width in bits, after the width and how many they are;
    - runs: two columns, the numbers of the runs and the lengths of the runs;
    - steps: the differences between neighbours, for numbers that mostly ascend, as exponential Golomb codes.
    """
    every = np.asarray(numbers, np.uint32)
    runs = begins(every)
    forms = [_packed(every), _steps(every)]
    if 2 * len(runs) < len(every):
        lengths = np.diff(runs, append=len(every)).astype(np.uint32)
        forms.append(bytes((RUNS,)) + _packed(every[runs]) + _packed(lengths))
    return min(forms, key=len)


def _packed(numbers: Numbers) -> bytes:
    width = int(numbers.max(initial=0)).bit_length()
    digits = numbers[:, np.newaxis] >> np.arange(width, dtype=np.uint32)[::-1] & np.uint32(1)
    return _head(PLAIN, width, len(numbers)) + np.packbits(digits.astype(np.bool_)).tobytes()


def _steps(numbers: Numbers) -> bytes:
    """Each step, modulo the width of the numbers, plus 2 ** order: its binary digits after as many zeros less order."""
    width = int(numbers.max(initial=0)).bit_length()
    steps = np.diff(numbers, prepend=np.uint32(0)) & np.uint32((1 << width) - 1)
    order = max(0, int(np.median(steps)).bit_length() - 1) if len(steps) else 0
    coded = steps + np.uint64(1 << order)
    sizes = np.frexp(coded.astype(np.float64))[1]  # a double's exponent is how many binary digits it has
    ends = np.cumsum(2 * sizes - 1 - order)
    bits = np.zeros(ends[-1] if len(ends) else 0, np.bool_)
    for place in range(sizes.max(initial=0)):
        has = np.flatnonzero(sizes > place)
        bits[ends[has] - 1 - place] = coded[has] >> np.uint64(place) & np.uint64(1)
    return _head(STEPS, width, len(numbers)) + bytes((order,)) + np.packbits(bits).tobytes()


def _head(form: int, width: int, count: int) -> bytes:
    return bytes((form, width)) + count.to_bytes(4, "little")
