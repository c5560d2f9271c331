"""The work of a delivery, shared among processes where there may be several."""

from __future__ import annotations

import multiprocessing
from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from showcase.delivery.batches import Batch, Entry, Volume, batches
from showcase.delivery.kept import Kept, Made, Sources
from showcase.delivery.writer import Writer
from showcase.processes import Worker, side_by_side


class Delivery:
    """One delivery into ``folder``: started, begun, then finished. Its processes end when this one does.

    The volumes start first: what takes longest goes on beside all that this process does.
    """

    def __init__(self, folder: Path, kept: Kept, sources: Sources) -> None:
        self._writer = Writer(folder)
        self._kept, self._sources = kept, sources
        self._batches: list[Batch] = []
        self._workers: list[Worker[dict[str, Made]]] = []

    def start(self, volumes: Sequence[Volume]) -> None:
        """Start making the volumes, each in a process of its own; what was in their folders goes."""
        self._kept.bring_back(volume.prefix for volume in volumes)
        for volume in volumes:
            if side_by_side() > 1:
                self._workers.append(Worker(partial(self._make, volume.entries)))
            else:
                self._batches.append(volume.entries)

    def begin(self, entries: Sequence[Entry], slugs: Collection[str]) -> None:
        """Start making the entries beside this process, where that can be done, in :func:`batches` by ``slugs``."""
        self._kept.sort_out((entry.uri for entry in entries if entry.lasting), self._sources)
        self._batches += batches(entries, slugs)
        if side_by_side() > 1:
            number = multiprocessing.get_context("fork").Value("l", 0)
            self._workers += [Worker(lambda: self._work(number)) for _ in range(side_by_side())]

    def _work(self, number: Any) -> dict[str, Made]:
        """Make batch after batch, until none is left that no process has taken."""
        made: dict[str, Made] = {}
        while (taken := _next(number)) < len(self._batches):
            made.update(self._make(self._batches[taken]))
        return made

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
        return Made(*self._writer.write(entry.uri, content), given, frozenset(questions))

    def finish(self) -> None:
        """Wait until everything is written. Raises the first error of any process."""
        made: dict[str, Made] = {}
        for batch in () if self._workers else self._batches:
            made.update(self._make(batch))
        for worker in self._workers:
            made.update(worker.result())
        self._kept.write(made, self._sources.answer)


def _next(number: Any) -> int:
    """The number of the next batch that no process has taken."""
    with number.get_lock():
        taken: int = number.value
        number.value += 1
    return taken
