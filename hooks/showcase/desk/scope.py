"""The scope of a command: the folder it works on, and the files and folders that were named on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from showcase.desk.arguments import UsageError


class Scope:
    """``root`` holds ``brands/``. ``path in scope`` is true for the named paths and all below them, or for every path
    where none was named.
    """

    def __init__(self, root: Path, named: Iterable[Path] = ()) -> None:
        self.root = root.resolve()
        if not (self.root / "brands").is_dir():
            raise UsageError(f"{root} 里没有 brands 文件夹。用 --root 指明它所在的文件夹。")
        self._named = [self._relative(path) for path in named]

    def __contains__(self, path: str) -> bool:
        return not self._named or any(named == "." or f"{path}/".startswith(f"{named}/") for named in self._named)

    def _relative(self, path: Path) -> str:
        """The path relative to the root, as problems write it; it may be given relative to either folder."""
        existing = next((candidate for candidate in (path, self.root / path) if candidate.exists()), None)
        if existing is None:
            raise UsageError(f"没有这个文件或文件夹：{path}")
        if not existing.resolve().is_relative_to(self.root):
            raise UsageError(f"{path} 不在 {self.root} 里面。用 --root 指明 brands 所在的文件夹。")
        return existing.resolve().relative_to(self.root).as_posix()


def add_root_argument(parser: argparse.ArgumentParser) -> None:
    """Add ``--root``, the folder that holds ``brands/``."""
    parser.add_argument(
        "--root", type=Path, default=Path(), metavar="文件夹", help="brands 所在的文件夹，默认是当前文件夹"
    )
