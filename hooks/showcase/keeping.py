"""Files that one process keeps for a later one, so that work is not done again.

Such a file is a pickle, so it may name nothing but what its reader allows, and it must be the very one that was
written: it tells its own time, to the nanosecond, which no copy out of a version control system has. A file that came
with the records is not believed.
"""

from __future__ import annotations

import io
import os
import pickle
import time
from pathlib import Path
from typing import Any


def read(file: Path, edition: str, *allowed: str) -> Any:
    """What the file keeps; None where it is of another edition, torn, or not ours.

    It may be made of Python's own values, and of the classes in the modules whose names begin with one of ``allowed``.
    """
    try:
        with file.open("rb") as stream:
            moment = os.fstat(stream.fileno()).st_mtime_ns
            written, found, value = _Reader(stream, allowed).load()
        return value if (written, found) == (moment, edition) else None
    except (OSError, ValueError, TypeError, EOFError, AttributeError, ImportError, IndexError, pickle.UnpicklingError):
        return None


def write(file: Path, edition: str, value: Any) -> None:
    """Keep the value, all or nothing of it."""
    moment = time.time_ns()
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(f"{file.suffix}.part")
    with draft.open("wb") as stream:
        pickle.dump((moment, edition, value), stream, protocol=5)
    os.utime(draft, ns=(moment, moment))
    draft.replace(file)


class _Reader(pickle.Unpickler):
    """Makes nothing but what is allowed."""

    def __init__(self, stream: io.BufferedReader, allowed: tuple[str, ...]) -> None:
        super().__init__(stream)
        self._allowed = allowed

    def find_class(self, module: str, name: str) -> Any:
        if self._allowed and (
            (module, name) == ("decimal", "Decimal") or (module.startswith(self._allowed) and name[:1].isupper())
        ):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")
