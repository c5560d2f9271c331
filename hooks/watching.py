"""``mkdocs serve``: sees an edit soon. Looks at every file, as notices of the system do not come from every disk."""

from __future__ import annotations

import os
from contextlib import suppress

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent
from watchdog.observers.api import BaseObserver, EventEmitter
from watchdog.observers.polling import PollingObserver

PAUSE = 0.25
"""Seconds between two looks. MkDocs' own take 0.11 s for 8 000 files and folders, every half second; these 0.03 s."""
Look = dict[str, tuple[int, int, int]]
"""Every file by its path: which it is, its size, the time of its last change."""


class Looking(EventEmitter):
    """Tells of each file that is new, gone or another; not of moves and folders, which a server needs not know."""

    def on_thread_start(self) -> None:
        self._last = look(self.watch.path, self.watch.is_recursive)

    def queue_events(self, timeout: float) -> None:
        """Wait, look, and tell."""
        if self.stopped_event.wait(timeout):
            return
        last, self._last = self._last, look(self.watch.path, self.watch.is_recursive)
        if last != self._last:
            for path in dict(last.items() ^ self._last.items()):
                self.queue_event(FileModifiedEvent(path))


class Observer(PollingObserver):
    """As MkDocs has it, with another emitter."""

    def __init__(self) -> None:
        BaseObserver.__init__(self, Looking, timeout=PAUSE)


def look(path: str, below: bool = True) -> Look:
    """The file; the files of a folder, and of those ``below``. Links are followed, as MkDocs does."""
    found: Look = {}
    folders = [path]
    if os.path.isfile(path):  # noqa: PTH113 - a Path for each of 5 000 files takes longer than the look
        found[path] = _told(os.stat(path))  # noqa: PTH116 - as above
        folders = []
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                with suppress(OSError):
                    if entry.name == "__pycache__":  # Python writes there while a page is made
                        continue
                    if not entry.is_dir():
                        found[entry.path] = _told(entry.stat())
                    elif below:
                        folders.append(entry.path)
    return found


def _told(file: os.stat_result) -> tuple[int, int, int]:
    return file.st_ino, file.st_size, file.st_mtime_ns


def look_at_all(config: MkDocsConfig) -> list[Look]:
    """Everything that a server of this site watches."""
    return [look(path) for path in (config.docs_dir, config.config_file_path, *config.watch)]


def look_closely(server: LiveReloadServer) -> None:
    """Have the server look at what it watches with our observer."""
    paths = list(server._watched_paths)
    for path in paths:
        server.unwatch(path)
    server.observer = Observer()
    for path in paths:
        server.watch(path)
