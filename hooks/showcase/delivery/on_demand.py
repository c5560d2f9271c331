"""Delivery while the site is being edited: a file is made when it is asked for, and not before."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path

from showcase.delivery.batches import Entry, Volume
from showcase.delivery.writer import Writer


class OnDemand:
    """One edition of a site in ``folder``, made bit by bit."""

    def __init__(self, folder: Path, entries: Iterable[Entry], volumes: Iterable[Volume]) -> None:
        self._writer = Writer(folder)
        self._entries = {entry.uri: entry for entry in entries}
        self._volumes = list(volumes)
        self._lock = threading.Lock()  # a server answers several requests at a time

    def deliver(self, uri: str) -> None:
        """See to it that the file is there, if the site has such a file. Raises what its making raises."""
        with self._lock:
            if uri in self._entries:
                self._write(self._entries[uri])
                return
            for volume in [volume for volume in self._volumes if uri.startswith(volume.prefix)]:
                for entry in volume.entries():
                    self._write(entry)
                self._volumes.remove(volume)

    def _write(self, entry: Entry) -> None:
        self._writer.write(entry.uri, entry.make())
        self._entries.pop(entry.uri, None)
