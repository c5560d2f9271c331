"""Delivery for ``mkdocs serve``: a file is made when the browser asks for it, and not before."""

import threading
from collections.abc import Iterable
from pathlib import Path

from showcase.delivery.entry import Entry, FileSet
from showcase.delivery.writer import Writer


class OnDemand:
    """The files of one build below ``folder``, each written on its first request."""

    def __init__(self, folder: Path, entries: Iterable[Entry], sets: Iterable[FileSet]) -> None:
        self._writer = Writer(folder)
        self._entries = {entry.uri: entry for entry in entries}
        self._sets = list(sets)
        self._lock = threading.Lock()  # a server answers several requests at a time

    def deliver(self, uri: str) -> None:
        """Write the file, if the site has one of this URI that is not yet written. Raises what its making raises."""
        with self._lock:
            if uri in self._entries:
                self._write(self._entries[uri])
                return
            for each in [each for each in self._sets if uri.startswith(each.prefix)]:
                for entry in each.entries():
                    self._write(entry)
                self._sets.remove(each)

    def _write(self, entry: Entry) -> None:
        self._writer.write(entry.uri, entry.make())
        self._entries.pop(entry.uri, None)
