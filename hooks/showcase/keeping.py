"""Files that one process keeps for a later one, so that work is not done again.

Such a file is a head and a pickle. The head tells the file's own time, to the nanosecond, which no copy out of a
version control system has: a file that came with the records is not believed, and its pickle not looked at. Nor is one
of another edition, or one whose bytes are not those written.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import struct
import time
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

HEAD = struct.Struct("<QI32s")
"""The file's time in nanoseconds, the CRC-32 of the pickle, the SHA-256 of the edition."""
SETTLED = 2_000_000_000
"""Nanoseconds after which a file's times tell of any further change: some count in steps of two seconds."""


def read(file: Path, edition: str, *allowed: str) -> Any:
    """What the file keeps; None where it is of another edition, torn, or not ours.

    It may be made of Python's own values, and of the classes in the modules and packages ``allowed``.
    """
    try:
        if not file.is_file():
            return None
        with file.open("rb") as stream:
            moment, head, content = os.fstat(stream.fileno()).st_mtime_ns, stream.read(HEAD.size), stream.read()
        return _Reader(content, allowed).load() if head == _head(moment, content, edition) else None
    except Exception:  # whatever is wrong with it, the work is done again
        return None


def write(file: Path, edition: str, value: Any) -> None:
    """Keep the value, all or nothing of it; nothing where files cannot be written."""
    content = pickle.dumps(value, protocol=5)
    moment = time.time_ns()
    draft = file.with_name(f"{file.name}.{os.getpid()}.part")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        for left in file.parent.glob(f"{file.name}.*.part"):  # by a process that was killed
            left.unlink()
        with draft.open("xb") as stream:
            stream.write(_head(moment, content, edition) + content)
        os.utime(draft, ns=(moment, moment))
        draft.replace(file)


def _head(moment: int, content: bytes, edition: str) -> bytes:
    return HEAD.pack(moment, zlib.crc32(content), hashlib.sha256(edition.encode()).digest())


class _Reader(pickle.Unpickler):
    """Makes nothing but what is allowed."""

    def __init__(self, content: bytes, allowed: tuple[str, ...]) -> None:
        super().__init__(io.BytesIO(content))
        self._allowed = allowed

    def find_class(self, module: str, name: str) -> Any:
        if "." not in name and any(f"{module}.".startswith(f"{package}.") for package in self._allowed):
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")
