"""Atomic replacement of files: a crash in the middle leaves the old file, never half of the new one."""

import os
import shutil
import tempfile
from pathlib import Path


def replace_file(path: Path, content: bytes, expected: bytes | None = None, durable: bool = True) -> None:
    """Write ``content`` to a temporary file beside ``path`` and rename it over ``path``.

    The permissions of the old file are kept; a new one gets 0644. A symbolic link at ``path`` is replaced, not
    followed. With ``durable`` the content is on the disk when this returns. Raises OSError, also where the file does
    not hold ``expected``: another program has written it meanwhile.
    """
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        if path.is_file() and not path.is_symlink():
            shutil.copymode(path, name)
        else:
            Path(name).chmod(0o644)
        if expected is not None and path.read_bytes() != expected:
            raise OSError(f"{path} 刚刚被别的程序改过，没有动它")
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    if durable:
        sync(path.parent)


def sync(path: Path) -> None:
    """Flush a file's content, or a folder's entries, to the disk; a folder only where the system can (POSIX)."""
    if os.name != "posix" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
