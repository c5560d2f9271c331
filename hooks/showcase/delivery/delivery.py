"""The work of a delivery, shared among processes.

The processes are forked, so that each has the catalog without reading it; where a process cannot be forked safely
(macOS, Windows, or beside other threads), this one does all the work.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import ForkContext, ForkProcess
from pathlib import Path
from typing import Any

from showcase.delivery.batches import Batch, Entry
from showcase.delivery.kept import Kept, Made, Sources
from showcase.delivery.writer import Writer


class DeliveryError(Exception):
    """A process ended without having said why."""


@dataclass(frozen=True, slots=True)
class _Worker:
    process: ForkProcess
    answer: Connection


class Delivery:
    """One delivery into ``folder``: begun, then finished. Its processes end with this one, if that ends before."""

    def __init__(self, folder: Path, kept: Kept, sources: Sources) -> None:
        self._writer = Writer(folder)
        self._kept, self._sources = kept, sources
        self._batches: Sequence[Batch] = ()
        self._workers: list[_Worker] = []

    def begin(self, batches: Sequence[Batch]) -> None:
        """Start making the batches beside this process, where that can be done."""
        self._batches = batches
        if _can_fork():
            context = multiprocessing.get_context("fork")
            counter = context.Value("l", 0)
            gc.freeze()  # what lives now lives on: no process need look at it, and its memory stays shared
            self._workers = [self._worker(context, counter) for _ in range(min(_cores(), len(batches)))]

    def _worker(self, context: ForkContext, counter: Any) -> _Worker:
        answer, question = context.Pipe(duplex=False)
        process = context.Process(target=self._work, args=(counter, question), daemon=True)
        process.start()
        question.close()
        return _Worker(process, answer)

    def _work(self, counter: Any, answer: Connection) -> None:
        """In a forked process: take batch after batch until none is left, then tell what was made or went wrong."""
        gc.disable()  # a worker lives for seconds and leaves no cycles worth a search
        made: dict[str, Made] = {}
        try:
            while (number := _next(counter)) < len(self._batches):
                made.update(self._make(self._batches[number]))
        except Exception as error:
            error.add_note(traceback.format_exc())  # a traceback cannot be sent, and is wanted
            answer.send(error)
        else:
            answer.send(made)

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
        told = [_answer(worker) for worker in self._workers]
        self._workers = []
        for each in told:
            if isinstance(each, Exception):
                raise each
            made.update(each)
        self._kept.write(made, self._sources.answer)


def _answer(worker: _Worker) -> dict[str, Made] | Exception:
    try:
        told: dict[str, Made] | Exception = worker.answer.recv()
    except EOFError:
        told = DeliveryError("生成网页的进程中途停了，网站没有做完。可能是内存不够，请再试一次。")
    worker.process.join()
    return told


def _next(counter: Any) -> int:
    """The number of the next batch that no process has taken."""
    with counter.get_lock():
        number: int = counter.value
        counter.value += 1
    return number


def _can_fork() -> bool:
    """On Linux, in a process of one thread, where there is a second core to gain."""
    return sys.platform == "linux" and threading.active_count() == 1 and _cores() > 1


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
