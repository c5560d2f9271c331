"""Files that one process keeps for a later one, so that work is not done again.

Such a file is made of two pickles: a head of plain values, and the value kept. The head tells the file's own time, to
the nanosecond, which no copy out of a version control system has: a file that came with the records is not believed,
and nothing of its value is looked at. Nor is one of another edition, or one whose bytes are not those written.
"""

from __future__ import annotations

import io
import os
import pickle
import time
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

SETTLED = 2_000_000_000
"""Nanoseconds after which a file's times tell of any further change: some count in steps of two seconds."""


def read(file: Path, edition: str, *allowed: str) -> Any:
    """What the file keeps; None where it is of another edition, torn, or not ours.

    It may be made of Python's own values, and of the classes in the modules and packages ``allowed``.
    """
    try:
        with file.open("rb") as stream:
            moment = os.fstat(stream.fileno()).st_mtime_ns
            head = _Reader(stream, ()).load()
            content = stream.read()
            if head != (moment, edition, zlib.crc32(content)):
                return None
            return _Reader(io.BytesIO(content), allowed).load()
    except Exception:  # whatever is wrong with it, the work is done again
        return None


def write(file: Path, edition: str, value: Any) -> None:
    """Keep the value, all or nothing of it; nothing where files cannot be written."""
    content = pickle.dumps(value, protocol=5)
    moment = time.time_ns()
    draft = file.with_suffix(f"{file.suffix}.{os.getpid()}.part")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as stream:
            pickle.dump((moment, edition, zlib.crc32(content)), stream, protocol=5)
            stream.write(content)
        os.utime(draft, ns=(moment, moment))
        draft.replace(file)


class _Reader(pickle.Unpickler):
    """Makes nothing but what is allowed."""

    def __init__(self, stream: Any, allowed: tuple[str, ...]) -> None:
        super().__init__(stream)
        self._allowed = allowed

    def find_class(self, module: str, name: str) -> Any:
        if "." not in name and any(f"{module}.".startswith(f"{package}.") for package in self._allowed):
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")
