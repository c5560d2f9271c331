"""Which questions were put to a catalog while a file was made."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, MutableMapping
from contextlib import contextmanager
from typing import Any, NamedTuple, TypeVar

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


Asked = frozenset[int]
"""Questions by their numbers."""


class Watch:
    """Notes the questions put while a file is made, each by a number: a page puts fifty, and numbers are small."""

    def __init__(self) -> None:
        self.questions: list[Question] = []
        """Every question that has a number, in the order of the numbers."""
        self._numbers: dict[Question, int] = {}
        self.records: dict[int, int] = {}
        """What is asked when a record is read, by the record's identity: the catalog holds it as long as this lives."""
        self.asked: set[int] = set()
        """The numbers of what was asked since the innermost noting began; of no use where there is none."""

    def number(self, question: Question) -> int:
        """The question's number, a new one where it has none."""
        found = self._numbers.setdefault(question, len(self.questions))
        if found == len(self.questions):
            self.questions.append(question)
        return found

    def ask(self, *question: Any) -> None:
        """Remember that the :class:`Question` of these parts was asked."""
        self.asked.add(self.number(Question(*question)))

    @contextmanager
    def noting(self) -> Iterator[set[int]]:
        """The questions put within; they are also put by whatever is being made around it."""
        around, self.asked = self.asked, set()
        try:
            yield self.asked
        finally:
            around |= self.asked
            self.asked = around

    def once(self, made: MutableMapping[Label, tuple[Made, Asked]], key: Label, make: Callable[[], Made]) -> Made:
        """What ``make`` gives, made once and kept in ``made``; the questions it put are put again with each use."""
        if key not in made:
            with self.noting() as asked:
                value = make()
            made[key] = value, frozenset(asked)
            return value
        value, before = made[key]
        self.asked |= before
        return value
