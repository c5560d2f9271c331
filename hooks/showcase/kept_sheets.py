"""The sheets of an earlier build, so that a file that has not changed is not read and checked again.

Only sheets without a fault are kept: what was no fault on one day is none on a later one. The file is a pickle, so it
may name nothing but our own records, and it must be the very one that was written: it tells its own time, to the
nanosecond, which no copy out of a version control system has. A file that came with the records is not believed.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from showcase import editions
from showcase.reading import VOCABULARY_PATH, Ground

CODE = Path(__file__).parent
ALLOWED = ("showcase.model.", "showcase.sheets")
Kept = dict[str, tuple[bytes, Any]]
"""By path: the digest of the file's bytes, and its sheet."""


def edition(ground: Ground, anonymous: Mapping[str, str]) -> str:
    """A digest of all that a sheet depends on besides its file: our code and what it uses, the words, the anonymous."""
    vocabulary = ground.root / VOCABULARY_PATH
    files = (*sorted(CODE.rglob("*.py")), *([vocabulary] if vocabulary.is_file() else []))
    return editions.edition(files, sorted(anonymous.items()))


def digest(content: bytes | OSError) -> bytes:
    """By what the bytes of a file are known again; a file that cannot be read is never known."""
    return hashlib.sha256(content).digest() if isinstance(content, bytes) else b""


def read(file: Path, wanted: str) -> Kept:
    """The sheets that the file keeps; none where it is of another edition, torn, or not ours."""
    try:
        with file.open("rb") as stream:
            moment = os.fstat(stream.fileno()).st_mtime_ns
            written, found, kept = _Reader(stream).load()
        return kept if (written, found) == (moment, wanted) else {}
    except (OSError, ValueError, TypeError, EOFError, AttributeError, ImportError, IndexError, pickle.UnpicklingError):
        return {}


def write(file: Path, wanted: str, kept: Kept) -> None:
    """Keep the sheets, all or none of them."""
    moment = time.time_ns()
    stream = io.BytesIO()
    pickle.dump((moment, wanted, kept), stream, protocol=5)
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(".part")
    draft.write_bytes(stream.getvalue())
    os.utime(draft, ns=(moment, moment))
    draft.replace(file)


class _Reader(pickle.Unpickler):
    """Makes nothing but our own records."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("decimal", "Decimal") or (module.startswith(ALLOWED) and name[:1].isupper()):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")
