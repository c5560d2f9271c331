"""``mkdocs serve``: notices an edit soon. It polls every file: not every disk sends notifications."""

import time

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent
from watchdog.observers.api import BaseObserver, EventEmitter
from watchdog.observers.polling import PollingObserver

from .snapshot import snapshot

INTERVAL = 0.1
"""Seconds between two snapshots, at least. MkDocs' own take 0.11 s for 8 000 files, every half second; these 0.03 s."""
SHARE = 5
"""The wait is at least this many times as long as a snapshot takes: very many files must not keep a processor busy."""


class SnapshotEmitter(EventEmitter):
    """Reports each file that is new, gone or another; not moves and folders, which a server need not know."""

    def on_thread_start(self) -> None:
        self._took = 0.0
        self._last = snapshot(self.watch.path, self.watch.is_recursive)

    def queue_events(self, timeout: float) -> None:
        """Wait, take a snapshot, and report what differs."""
        if self.stopped_event.wait(max(timeout, SHARE * self._took)):
            return
        began = time.monotonic()
        last, self._last = self._last, snapshot(self.watch.path, self.watch.is_recursive)
        self._took = time.monotonic() - began
        if last != self._last:
            for path in dict(last.items() ^ self._last.items()):
                self.queue_event(FileModifiedEvent(path))


class Observer(PollingObserver):
    """As MkDocs has it, with another emitter."""

    def __init__(self) -> None:
        BaseObserver.__init__(self, SnapshotEmitter, timeout=INTERVAL)


def observe(server: LiveReloadServer) -> None:
    """Have the server watch its paths with our observer."""
    paths = list(server._watched_paths)
    for path in paths:
        server.unwatch(path)
    server.observer = Observer()
    for path in paths:
        server.watch(path)
