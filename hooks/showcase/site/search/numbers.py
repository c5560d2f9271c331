"""The NumPy array types of the index."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint32]
"""Numbers that are written: places, codes."""
Large = NDArray[np.uint64]
"""Two numbers packed into one, for sorting."""
Positions = NDArray[np.int64]
"""Indexes into another array."""


def begins(numbers: NDArray[Any]) -> Positions:
    """The indexes at which a number differs from the one before."""
    changed = np.ones(len(numbers), np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=changed[1:])
    return np.flatnonzero(changed)
