"""Fast pickling for the frozen dataclasses of the model, which are sent between processes."""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any


class Noun:
    """Base of a frozen dataclass with several fields: it is pickled as its class and the values of its fields.

    The default of dataclasses with slots, which pickles a state, takes twice as long: 0.20 s instead of 0.10 s for the
    36 000 objects of 1 000 organisations.
    """

    __slots__ = ()

    def __reduce__(self) -> tuple[type[Any], tuple[Any, ...]]:
        noun: Any = type(self)
        return noun, _values(noun)(self)


@cache
def _values(noun: Any) -> Callable[[Any], tuple[Any, ...]]:
    """A getter of all field values, in the order of the constructor's parameters."""
    return attrgetter(*(field.name for field in fields(noun)))
