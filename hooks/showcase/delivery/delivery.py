"""The work of a delivery, shared among processes where there may be several."""

from __future__ import annotations

import multiprocessing
from array import array
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from showcase.delivery.batches import Batch, Entry, Volume, batches
from showcase.delivery.kept import Kept, Made, Sources
from showcase.delivery.writer import Writer
from showcase.processes import Worker, side_by_side


@dataclass(frozen=True, slots=True)
class _Told:
    """What a process made, and the questions that got a number there, from ``known`` on."""

    made: dict[str, Made]
    known: int
    questions: Sequence[Any]


class Delivery:
    """One delivery into ``folder``: started, begun, then finished. Its processes end when this one does.

    The volumes start first: what takes longest goes on beside all that this process does.
    """

    def __init__(self, folder: Path, kept: Kept, sources: Sources) -> None:
        self._writer = Writer(folder)
        self._kept, self._sources = kept, sources
        self._left: list[Batch] = []  # to this process
        self._workers: list[Worker[_Told]] = []

    def start(self, volumes: Sequence[Volume]) -> None:
        """Start making the volumes, each in a process of its own; what was in their folders goes."""
        self._kept.bring_back(volume.prefix for volume in volumes)
        for volume in volumes:
            if side_by_side() > 1:
                self._set_to_work(volume.entries)
            else:
                self._left.append(volume.entries)

    def begin(self, entries: Sequence[Entry], slugs: Collection[str]) -> None:
        """Start making the entries beside this process, where that can be done, in :func:`batches` by ``slugs``."""
        self._kept.sort_out((entry.uri for entry in entries if entry.lasting), self._sources)
        several = batches(entries, slugs)
        if side_by_side() > 1:
            number = multiprocessing.get_context("fork").Value("l", 0)
            for _ in range(side_by_side()):
                self._set_to_work(partial(_untaken, several, number))
        else:
            self._left += several

    def _set_to_work(self, batch: Batch) -> None:
        known = len(self._sources.questions)
        self._workers.append(Worker(lambda: _Told(self._make(batch), known, self._sources.questions[known:])))

    def _make(self, batch: Batch) -> dict[str, Made]:
        """Make and write the batch's entries, but for those that still hold."""
        made = {}
        for entry in batch():
            if not entry.lasting:
                self._writer.write(entry.uri, entry.make())
            elif not self._kept.holds(entry.uri, given := self._sources.given(entry)):
                made[entry.uri] = self._noted(entry, given)
        return made

    def _noted(self, entry: Entry, given: str) -> Made:
        with self._sources.noting() as questions:
            content = entry.make()
        return Made(*self._writer.write(entry.uri, content), given, array("l", questions))

    def finish(self) -> None:
        """Wait until everything is written. Raises the first error of any process."""
        made: dict[str, Made] = {}
        for batch in self._left:
            made.update(self._make(batch))
        for worker in self._workers:
            told = worker.result()
            numbers = [self._sources.number(question) for question in told.questions]
            made.update((uri, _renumbered(each, told.known, numbers)) for uri, each in told.made.items())
        self._kept.write(made, self._sources)


def _renumbered(made: Made, known: int, numbers: Sequence[int]) -> Made:
    """With the numbers that this process has for the questions that were new to another."""
    if max(made.questions, default=0) < known:
        return made
    questions = (number if number < known else numbers[number - known] for number in made.questions)
    return replace(made, questions=array("l", questions))


def _untaken(several: Sequence[Batch], number: Any) -> Iterator[Entry]:
    """The entries of batch after batch, until none is left that no process has taken."""
    while (taken := _next(number)) < len(several):
        yield from several[taken]()


def _next(number: Any) -> int:
    """The number of the next batch that no process has taken."""
    with number.get_lock():
        taken: int = number.value
        number.value += 1
    return taken
