"""The search index: small documents in a folder, and Pagefind's command at work on them beside the build."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from showcase.writing import search

UNUSED = (
    "pagefind-ui.*",
    "pagefind-modular-ui.*",
    "pagefind-component-ui.*",
    "pagefind-highlight.js",
)
"""Parts of Pagefind's output that no page loads."""


class IndexingError(RuntimeError):
    """Pagefind failed; the message is what it printed."""


class Indexing:
    """Pagefind's command, started when made; either :meth:`finish` or :meth:`stop` must follow."""

    _unfinished: ClassVar[set[Indexing]] = set()
    """Processes are the operating system's, not a build's: whoever ends the program must be able to end them."""

    def __init__(self, documents: Iterable[search.Document]) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="showcase-index-"))
        source = self._folder / "documents"
        for document in documents:
            path = source / search.path(document.key)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(search.html(document), encoding="utf-8")
        source.mkdir(exist_ok=True)
        command = [
            sys.executable,
            "-m",
            "pagefind",
            "--site",
            str(source),
            "--output-path",
            str(self._folder / "index"),
        ]
        self._process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace"
        )
        Indexing._unfinished.add(self)

    def finish(self, target: Path) -> None:
        """Wait for the index and put it at ``target``. Raises :class:`IndexingError` where Pagefind failed."""
        output, _ = self._process.communicate()
        Indexing._unfinished.discard(self)
        index = self._folder / "index"
        if self._process.returncode or not (index / "pagefind.js").exists():
            shutil.rmtree(self._folder, ignore_errors=True)
            raise IndexingError(f"检索索引没有建成：{output.strip()}")
        for pattern in UNUSED:
            for path in index.glob(pattern):
                path.unlink()
        shutil.rmtree(target, ignore_errors=True)
        shutil.move(index, target)
        shutil.rmtree(self._folder, ignore_errors=True)

    def stop(self) -> None:
        """End the command and leave nothing behind."""
        Indexing._unfinished.discard(self)
        self._process.kill()
        self._process.communicate()
        shutil.rmtree(self._folder, ignore_errors=True)

    @classmethod
    def stop_all(cls) -> None:
        """End every command that was started and not finished."""
        for indexing in list(cls._unfinished):
            indexing.stop()
