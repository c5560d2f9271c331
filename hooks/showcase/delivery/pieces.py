"""Pieces of files that tell of all records: what an edit does not concern is not made again, as whole files are not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from showcase import keeping
from showcase.delivery.account import Sources

Value = TypeVar("Value")
FEW = 50
"""One piece in so many may be made again each time before all are written anew."""


class Pieces:
    """Pieces kept in ``file``: of Python's own values, each as long as the answers to what its making asked are the
    same. Those of another ``edition`` are of no use, nor is what was made while the edition was not ``is_current``.
    """

    def __init__(self, file: Path, edition: str, sources: Sources, is_current: Callable[[], bool]) -> None:
        self._file, self._edition, self._sources, self._is_current = file, edition, sources, is_current
        self._questions: list[Any]
        self._kept: dict[str, tuple[Sequence[int], Any]]
        self._questions, answers, self._kept = keeping.read(file, edition) or ([], [], {})
        asked = enumerate(zip(self._questions, answers, strict=True))
        self._changed = {number for number, (question, before) in asked if sources.answer(question) != before}
        self._used: set[str] = set()
        self._made: dict[str, tuple[Sequence[int], Any]] = {}

    def of(self, key: str, make: Callable[[], Value]) -> Value:
        """The piece of this key, as ``make`` makes it of nothing but what it asks the catalog."""
        self._used.add(key)
        asked, value = self._kept.get(key, ((), None))
        if key not in self._kept or not self._changed.isdisjoint(asked):
            with self._sources.noting() as questions:
                value = make()
            self._made[key] = tuple(questions), value
        known: Value = value
        return known

    def keep(self) -> None:
        """Keep the pieces that were used, once many are others than those kept."""
        others = len(self._made) + len(self._kept.keys() - self._used)
        if others <= len(self._used) // FEW or not self._is_current():
            return
        numbers: dict[Any, int] = {}
        kept: dict[str, tuple[tuple[int, ...], Any]] = {}
        old = self._kept.keys() & self._used - self._made.keys()
        sources = ((old, self._kept, self._questions), (self._made.keys(), self._made, self._sources.questions))
        for keys, pieces, questions in sources:
            for key in keys:
                asked, value = pieces[key]
                told = [numbers.setdefault(tuple(questions[number]), len(numbers)) for number in asked]
                kept[key] = tuple(told), value
        keeping.write(self._file, self._edition, (list(numbers), list(map(self._sources.answer, numbers)), kept))
