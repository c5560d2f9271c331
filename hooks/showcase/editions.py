"""Which edition of the code made something: what another edition made, or other words, is not used again."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

CODE = Path(__file__).parent


def edition(files: Iterable[Path], *told: object) -> str:
    """A digest of the files, of what is ``told`` besides, of Python and of the packages that are installed."""
    digest = hashlib.sha256(repr((sys.version, sorted(_installed()), told)).encode())
    for file in files:
        digest.update(f"{file}\n".encode() + file.read_bytes())
    return digest.hexdigest()


@cache
def code() -> str:
    """The edition of our code as it was when this process first asked, whatever becomes of its files."""
    return edition(path for path in sorted(CODE.rglob("*.py")) if path.is_file())


def _installed() -> Iterator[str]:
    """The packages that are installed, by the names of their folders, which have the version."""
    folders = (Path(folder) for folder in sys.path if Path(folder).is_dir())
    return (path.name for folder in folders for path in folder.glob("*.dist-info"))
