"""Which questions were put to a catalog while a file was made."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, MutableMapping
from contextlib import contextmanager
from typing import NamedTuple, TypeVar

Label = TypeVar("Label", bound=Hashable)
Made = TypeVar("Made")


class Question(NamedTuple):
    """One thing that was read: of the group ``label`` of ``field``, from ``start`` to ``stop``, its ``aspect``.

    Aspects: ``record``, what a record says; ``order``, which members there are and in what order; ``count``, how
    many; ``has``, whether there is such a group; ``labels``, the labels of all groups; ``shape``, the name and address
    of a place or a programme; ``file``, the bytes of a photo; ``whole``, everything.
    """

    field: str
    label: Hashable
    aspect: str
    start: int | None = None
    stop: int | None = None


class Watch:
    """Notes the questions put while a file is made."""

    def __init__(self) -> None:
        self._open: list[set[Question]] = []

    def note(self, question: Question) -> None:
        """Remember that this was asked."""
        if self._open:
            self._open[-1].add(question)

    @contextmanager
    def noting(self) -> Iterator[set[Question]]:
        """The questions put within; they are also put by whatever is being made around it."""
        questions: set[Question] = set()
        self._open.append(questions)
        try:
            yield questions
        finally:
            self._open.pop()
            if self._open:
                self._open[-1] |= questions

    def once(
        self, made: MutableMapping[Label, tuple[Made, frozenset[Question]]], key: Label, make: Callable[[], Made]
    ) -> Made:
        """What ``make`` gives, made once and kept in ``made``; the questions it put are put again with each use."""
        if key not in made:
            with self.noting() as questions:
                value = make()
            made[key] = value, frozenset(questions)
        value, asked = made[key]
        if self._open:
            self._open[-1] |= asked
        return value
