"""The sheets of an earlier survey, so that a file that has not changed is not read and checked again.

Only sheets without a fault are kept: what was no fault on one day is none on a later one.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from showcase import editions, keeping
from showcase.keeping import SETTLED
from showcase.reading import Ground, load

ALLOWED = ("decimal", "showcase.model", "showcase.sheets")
FEW = 50
"""One file in so many may be read again each time before all are written anew: that takes as long as reading a hundred.
"""
Kept = dict[str, tuple[bytes, Any]]
"""By path: the digest of the file's bytes, and its sheet."""
State = tuple[int, int, int, int]
"""What is known of a file without opening it: which it is, its size, the times of its last change."""
States = dict[str, State | None]


@dataclass(slots=True)
class Sorted:
    """The files of one survey: the sheets of those that have not changed, and the bytes of those to be read."""

    known: dict[str, Any] = field(default_factory=dict)
    others: dict[str, bytes | OSError] = field(default_factory=dict)
    states: States = field(default_factory=dict)


class KeptSheets:
    """Sheets kept in ``file`` from one process to the next, and in memory from one survey to the next."""

    def __init__(self, file: Path) -> None:
        self.anonymous: Mapping[str, str] | None = None
        """The anonymous organisations that the last survey found."""
        self._file = file
        self._edition = ""
        self._kept: Kept = {}
        self._states: States = {}
        self._stored: States = {}
        """The states that are in the file."""
        self._unwritten: set[str] = set()
        self.digests: dict[str, bytes] = {}
        """By path: the :func:`digest` of the bytes of each file that the last survey found."""

    def sort(self, ground: Ground, anonymous: Mapping[str, str], paths: Iterable[str]) -> Sorted:
        """Sort the files. A file in the state in which it was last read is not opened, as 5 000 take 0.15 s."""
        wanted = edition(ground, anonymous)
        if wanted != self._edition:
            self._edition = wanted
            self._kept, self._states = keeping.read(self._file, wanted, *ALLOWED) or ({}, {})
            self._stored = self._states
            self._unwritten.clear()
        found, now = Sorted(), time.time_ns()
        for path in paths:
            then, sheet = self._kept.get(path, (b"", None))
            state = found.states[path] = _state(f"{ground.root}/{path}", now)
            if sheet and state and state == self._states.get(path):
                found.known[path] = sheet
                continue
            content = load(ground.root, path)  # after its state: a change in between makes that out of date, not this
            if sheet and digest(content) == then:
                found.known[path] = sheet
            else:
                found.others[path] = content
        return found

    def keep(self, files: Sorted, read: Mapping[str, Any]) -> None:
        """Keep what was ``read`` of the others too.

        All is written once the file is wrong about many: what they say, or in which state they can do without a look.
        """
        gone = self._kept.keys() - files.states.keys()
        for path in (*files.others, *gone):
            self._kept.pop(path, None)
        self.digests = {path: known for path, (known, _) in self._kept.items()}
        for path, content in files.others.items():
            self.digests[path] = digest(content)
            if not (read[path].problems or read[path].found):
                self._kept[path] = self.digests[path], read[path]
        self._states = files.states
        self._unwritten |= files.others.keys() | gone
        opened = sum(state is not None and state != self._stored.get(path) for path, state in files.states.items())
        if max(len(self._unwritten), opened) > len(files.states) // FEW:
            keeping.write(self._file, self._edition, (self._kept, self._states))
            self._stored = self._states
            self._unwritten.clear()


def _state(path: str, now: int) -> State | None:
    """The file's state; None where it changed just now, and may change again without its times telling.

    None on Windows as well, where no time tells of a change that sets the other one back.
    """
    if os.name == "nt":
        return None
    try:
        told = os.stat(path)  # noqa: PTH116 - a Path takes longer than the look
    except OSError:
        return None
    last = max(told.st_mtime_ns, told.st_ctime_ns)
    return (told.st_ino, told.st_size, told.st_mtime_ns, told.st_ctime_ns) if last + SETTLED < now else None


def edition(ground: Ground, anonymous: Mapping[str, str]) -> str:
    """A digest of all that a sheet depends on besides its file: our code and what it uses, the words, the anonymous."""
    told = editions.code(), digest(ground.words), sorted(anonymous.items())
    return hashlib.sha256(repr(told).encode()).hexdigest()


def digest(content: bytes | OSError) -> bytes:
    """By what the bytes of a file are known again; a file that cannot be read is never known."""
    return hashlib.sha256(content).digest() if isinstance(content, bytes) else b""
