"""Files that tell of all records are made of pieces, one for each record; most are the same after an edit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

Value = TypeVar("Value")


class Making(Protocol):
    """Gives the piece of this key: as ``make`` makes it, or as it was made before of the same parts of the catalog."""

    def __call__(self, key: str, make: Callable[[], Value], /) -> Value: ...


def anew(_: str, make: Callable[[], Value]) -> Value:
    """Makes each piece."""
    return make()
