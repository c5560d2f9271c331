"""The work of a delivery, shared among processes where there may be several.

It is started before MkDocs empties the site's folder, begun when pages can be made, and then finished. In between,
while this process lists the pages, others make the volumes, whose files are written once there is a place for them, and
find out what of the last delivery is left.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from showcase.delivery.account import Made, Noted, Sources, told
from showcase.delivery.batches import Batch, Entry, Volume, batches
from showcase.delivery.kept import Kept
from showcase.delivery.pieces import Pieces
from showcase.delivery.volumes import fill
from showcase.delivery.writer import Writer
from showcase.processes import Signal, Worker, side_by_side, turns

Result = TypeVar("Result")


class Delivery:
    """One delivery into ``folder``. Its processes end when this one does."""

    def __init__(self, folder: Path, kept: Kept, sources: Sources) -> None:
        self._folder, self._writer = folder, Writer(folder)
        self._kept, self._sources = kept, sources
        self._left: Callable[[], dict[str, str]] | None = None
        self._ready: list[Signal] = []
        self._volumes: list[Callable[[], list[str]]] = []
        self._share: Callable[[], str] = str  # nothing to make, and so nothing to tell
        self._others: list[Worker[str]] = []

    def start(self, volumes: Sequence[Volume]) -> None:
        """Start making the volumes and sorting out the last delivery, each in a process of its own."""
        if self._kept.set_aside([volume.prefix for volume in volumes]):
            self._left = _begun(partial(self._kept.sort_out, self._sources))
        before = self._kept.in_volumes
        for volume in volumes:
            self._ready.append(ready := Signal())
            self._volumes.append(_begun(partial(fill, volume, self._folder, before, ready)))

    def pieces(self, name: str) -> Pieces:
        """The pieces of this name, as earlier deliveries made them."""
        return self._kept.pieces(name, self._sources)

    def begin(self, entries: Sequence[Entry], slugs: Collection[str]) -> None:
        """Start making the entries beside this process, where that can be done, in :func:`batches` by ``slugs``.

        This process takes its share when it has nothing else to do.
        """
        if self._left:
            self._kept.bring_back(self._left(), {entry.uri for entry in entries if entry.lasting})
        for ready in self._ready:
            ready.give()
        several = batches(entries, slugs)
        self._share = partial(self._make, several, turns(len(several)))
        self._others = [Worker(self._share) for _ in range(1, side_by_side())]

    def finish(self) -> None:
        """Make what is left to make, and wait until everything is written. Raises the first error of any process."""
        made = [self._share(), *(other.result() for other in self._others)]
        self._kept.write(made, [uri for result in self._volumes for uri in result()])

    def _make(self, several: Sequence[Batch], taken: Iterable[int]) -> str:
        """Make and write the entries of the batches whose turn it is, but for those that still hold.

        Gives the account of them.
        """
        made = {}
        for entry in (entry for turn in taken for entry in several[turn]()):
            if not entry.lasting:
                self._writer.write(entry.uri, entry.make())
            elif not self._kept.holds(entry.uri, given := self._sources.given(entry)):
                made[entry.uri] = self._noted(entry, given)
        return told(made, self._sources.questions, self._sources.answer)

    def _noted(self, entry: Entry, given: str) -> Made:
        with self._sources.noting() as questions:
            content = entry.make()
        return Made(Noted(*self._writer.write(entry.uri, content), given), array("l", questions))


def _begun(work: Callable[[], Result]) -> Callable[[], Result]:
    """What gives the result of ``work``: begun in a process of its own, or still to be done by this one."""
    return Worker(work).result if side_by_side() > 1 else work
