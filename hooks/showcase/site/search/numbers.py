"""Arrays of numbers, as NumPy keeps them: what each kind is for, and where a number begins among its like."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint32]
"""What a browser is told: places, codes."""
Large = NDArray[np.uint64]
"""Two numbers in one, to be sorted together."""
Positions = NDArray[np.int64]
"""Where something stands in another array."""


def begins(numbers: NDArray[Any]) -> Positions:
    """Where another number than the one before stands."""
    changed = np.ones(len(numbers), np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=changed[1:])
    return np.flatnonzero(changed)
