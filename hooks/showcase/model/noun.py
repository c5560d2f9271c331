"""The dataclasses of records and of what is made of them: quick to define, to fill and to send between processes."""

import dataclasses
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True, order: bool = False) -> Any:
        """As that of the standard library, but that mypy alone keeps an object of a frozen class from being changed.

        That one writes and compiles six methods for each of 200 classes whenever Python starts, which takes 0.15 s;
        five of them can be the same for every class. And to fill guarded fields takes four times as long.
        """
        if order or not (frozen and slots):
            return dataclasses.dataclass(frozen=frozen, slots=slots, eq=eq, order=order)

        def defined(class_: Any) -> Any:
            class_.__repr__ = _repr
            if eq:
                class_.__eq__, class_.__hash__ = _eq, _hash
            made: Any = dataclasses.dataclass(class_, eq=False, repr=False, slots=True)
            compared = [field.name for field in dataclasses.fields(made) if field.compare]
            made._compared = attrgetter(*compared or ["__class__"])
            return made

        return defined


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
    return attrgetter(*(field.name for field in dataclasses.fields(noun)))


def _eq(self: Any, other: Any) -> Any:
    return self._compared(self) == other._compared(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(self._compared(self))


def _repr(self: Any) -> str:
    shown = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"
