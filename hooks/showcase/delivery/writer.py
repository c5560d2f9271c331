"""Writes contents into a folder."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from showcase.delivery.entry import Content

NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
"""How a file is opened; the last two are of POSIX and of Windows."""


class Writer:
    """Writes files below ``folder`` and creates the folders on the way, each once.

    With ``again``, files of an earlier site are there: one that holds the same is left as it is.
    """

    def __init__(self, folder: Path, again: bool = False) -> None:
        self._folder, self._again = str(folder), again
        self._created: set[str] = set()

    def write(self, uri: str, content: Content) -> None:
        """Write one file. Raises OSError."""
        if self._again and self._is_there(f"{self._folder}/{uri}", content):
            return
        parent, _, name = uri.rpartition("/")
        path = f"{self._create(parent)}/{name}"
        if isinstance(content, Path):
            shutil.copyfile(content, path)
            return
        # os.open rather than a file object, which asks for the state of each file that it opens.
        left = memoryview(content.encode() if isinstance(content, str) else content)
        descriptor = os.open(path, NEW, 0o666)
        try:
            while left:
                left = left[os.write(descriptor, left) :]
        finally:
            os.close(descriptor)

    @staticmethod
    def _is_there(path: str, content: Content) -> bool:
        """Whether the file holds that already; if it is another one, it is deleted: what is linked to it stays."""
        new = content.read_bytes() if isinstance(content, Path) else content
        try:
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a Path takes longer
                if file.read() == (new.encode() if isinstance(new, str) else new):
                    return True
            os.unlink(path)  # noqa: PTH108 - as above
        except FileNotFoundError:
            pass
        return False

    def _create(self, parent: str) -> str:
        """The folder of a URI, created with those above it; another process may create any of them meanwhile."""
        path = f"{self._folder}/{parent}" if parent else self._folder
        if parent not in self._created:
            if parent:
                self._create(parent.rpartition("/")[0])
            with suppress(FileExistsError):
                os.mkdir(path)  # noqa: PTH102 - as above
            self._created.add(parent)
        return path
