"""Delivery for ``mkdocs build``: every file is written, by all processors at once."""

import gc
from collections.abc import Callable, Collection, Iterable
from concurrent.futures import BrokenExecutor, Executor, Future
from pathlib import Path

from showcase.delivery.entry import GENERAL, Entry, FileSet, batches
from showcase.delivery.previous import take_back
from showcase.delivery.processes import process_pool, processors, release_memory, run
from showcase.delivery.writer import Writer

STOPPED = "生成网站的进程中途停了。可能是内存不够，请再试一次。"


class BuildError(Exception):
    """A process of the build ended without having said why; the message is a Chinese sentence for the person who
    builds.
    """


class Delivery:
    """Writes all files below ``folder``: other processes begin, and this one helps once it has nothing else to do, so
    that one process fewer holds the records. The others end when this one does.

    What :func:`put_aside` kept of an earlier site and comes out the same is not written again. ``forget`` is called
    after each batch that covers all records: what it kept for others of its kind is let go.
    """

    def __init__(
        self,
        folder: Path,
        entries: Iterable[Entry],
        sets: Iterable[FileSet],
        slugs: Collection[str],
        forget: Callable[[], None] = lambda: None,
    ) -> None:
        entries, sets = [*entries], [*sets]
        self._writer = Writer(folder, take_back(folder, (entry.uri for entry in entries)))
        self._batches = batches(entries, sets, slugs)
        self._general = len(sets) + GENERAL
        self._forget = forget
        self._pool: Executor | None = None
        self._futures: list[Future[None]] = []

    def begin(self) -> None:
        """Start writing beside this process, where processes can be forked. Raises BuildError if one ends at once."""
        if processors() > 1:
            gc.freeze()  # keeps the collector of each process off the records, so that their memory stays shared
            self._pool = process_pool(self._write, processors() - 1)
            try:
                self._futures = [self._pool.submit(run, number) for number in range(len(self._batches))]
            except BrokenExecutor:  # one that began ended before all was handed out
                raise BuildError(STOPPED) from None

    def finish(self) -> None:
        """Wait until everything is written. Raises the first error of any process."""
        if self._pool is None:
            for number in range(len(self._batches)):
                self._write(number)
            return
        with self._pool:
            try:
                # From the end: the batches that take longest come first, and one that has begun cannot be taken back.
                for number, future in reversed([*enumerate(self._futures)]):
                    if future.cancel():
                        self._write(number)
                for future in self._futures:
                    if not future.cancelled():
                        future.result()
            except BrokenExecutor:
                raise BuildError(STOPPED) from None

    def _write(self, number: int) -> None:
        batch, self._batches[number] = self._batches[number], tuple  # what was written is let go
        for entry in batch():
            self._writer.write(entry.uri, entry.make())
        if number < self._general:
            self._forget()
            release_memory()
