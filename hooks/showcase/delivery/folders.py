"""What is in a folder, and taking it out again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path


def remove(site: Path, uri: str) -> None:
    """Delete a file, and the folders above it that are then empty."""
    path = site / uri
    path.unlink()
    with suppress(OSError):  # of the first that is not empty
        for folder in path.parents[: uri.count("/")]:
            folder.rmdir()


def walk(folder: str, above: str = "") -> Iterator[tuple[str, tuple[int, int]]]:
    """Every file below the folder by its address, with its size in bytes and its time in nanoseconds.

    Links are not followed. Raises OSError where there is no such folder.
    """
    folders = [(folder, above)]
    for path, prefix in folders:
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append((entry.path, f"{prefix}{entry.name}/"))
                else:
                    told = entry.stat(follow_symlinks=False)
                    yield prefix + entry.name, (told.st_size, told.st_mtime_ns)
