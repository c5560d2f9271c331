"""Snapshots of the watched files: what tells a server that something was edited."""

import os
from contextlib import suppress

from mkdocs.config.defaults import MkDocsConfig

Snapshot = dict[str, tuple[int, int, int]]
"""Every file by its path: its inode, its size, the time of its last change."""


def snapshot(path: str, recursive: bool = True) -> Snapshot:
    """The file; or the files of a folder, and of those below it. Links are followed, as MkDocs does."""
    found: Snapshot = {}
    folders = [path]
    if os.path.isfile(path):  # noqa: PTH113 - a Path for each of 5 000 files takes longer than the snapshot
        found[path] = _state(os.stat(path))  # noqa: PTH116 - as above
        folders = []
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                with suppress(OSError):
                    if entry.name == "__pycache__":  # Python writes there while a page is made
                        continue
                    if not entry.is_dir():
                        found[entry.path] = _state(entry.stat())
                    elif recursive:
                        folders.append(entry.path)
    return found


def _state(file: os.stat_result) -> tuple[int, int, int]:
    return file.st_ino, file.st_size, file.st_mtime_ns


def watched_files(config: MkDocsConfig) -> list[Snapshot]:
    """Everything that a server of this site watches."""
    return [snapshot(path) for path in (config.docs_dir, config.config_file_path, *config.watch)]
