"""The folder a command works on, and the files and folders in it that were named."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from showcase.desk.arguments import UsageError


class Places:
    """``root`` holds ``brands/``. ``path in places`` tells whether a path is named; all are, where none was."""

    def __init__(self, root: Path, named: Iterable[Path] = ()) -> None:
        self.root = root.resolve()
        if not (self.root / "brands").is_dir():
            raise UsageError(f"{root} 里没有 brands 文件夹。用 --root 指明它所在的文件夹。")
        self._named = [self._relative(path) for path in named]

    def __contains__(self, path: str) -> bool:
        return not self._named or any(place == "." or f"{path}/".startswith(f"{place}/") for place in self._named)

    def _relative(self, path: Path) -> str:
        """The path as problems write it: relative to the root, whether it was given from here or from there."""
        given = next((place for place in (path, self.root / path) if place.exists()), None)
        if given is None:
            raise UsageError(f"没有这个文件或文件夹：{path}")
        if not given.resolve().is_relative_to(self.root):
            raise UsageError(f"{path} 不在 {self.root} 里面。用 --root 指明 brands 所在的文件夹。")
        return given.resolve().relative_to(self.root).as_posix()


def add_root(parser: argparse.ArgumentParser) -> None:
    """The argument that says where ``brands/`` is."""
    parser.add_argument(
        "--root", type=Path, default=Path(), metavar="文件夹", help="brands 所在的文件夹，默认是当前文件夹"
    )
