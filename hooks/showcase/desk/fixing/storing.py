"""Files replaced as a whole: a crash in the middle leaves the old file, never half of the new one."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path


def replace(path: Path, before: bytes, after: bytes) -> None:
    """Put ``after`` in the place of ``before``, with the same permissions.

    Raises OSError where the file is no longer what was read: another program has saved it meanwhile.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, name)
        if path.read_bytes() != before:
            raise OSError(f"{path} 刚刚被别的程序改过，没有动它")
        os.replace(name, path)  # noqa: PTH105 - Path.replace would do the same; a test stops it here
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _keep_folder(path.parent)


def _keep_folder(folder: Path) -> None:
    """Make the new name last through a power failure, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
