"""What all nouns have in common: how they are sent to another process, or kept in a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any


class Noun:
    """A frozen dataclass of several fields that pickle takes to its parts and makes again of them.

    The way that dataclasses with slots have of themselves, state and all, takes twice as long: 0.20 s instead of 0.10
    for the 36 000 nouns of 1 000 organisations.
    """

    __slots__ = ()

    def __reduce__(self) -> tuple[type[Any], tuple[Any, ...]]:
        noun: Any = type(self)
        return noun, _parts(noun)(self)


@cache
def _parts(noun: Any) -> Callable[[Any], tuple[Any, ...]]:
    """What gives all parts of such a noun, in the order in which it is made of them."""
    return attrgetter(*(field.name for field in fields(noun)))
