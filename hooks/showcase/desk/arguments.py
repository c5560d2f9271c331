"""The command line: argparse in Chinese, and the folder and files that a command works on."""

import argparse
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from showcase.model import Selection

MESSAGES = (
    (r"the following arguments are required: (.+)", r"还要写明：\1"),
    (r"unrecognized arguments: (.+)", r"不认识这些参数：\1"),
    (r"argument (.+): invalid choice: '?([^']*)'? \(choose from (.+)\)", r"\1 不能是 \2，可以是：\3"),
    (r"argument (.+): expected (?:one|at least one) argument", r"\1 后面还要写内容"),
    (r"argument (.+): ignored explicit argument (.+)", r"\1 后面不用写 \2"),
)
"""Error messages of argparse as regular expressions, each with its Chinese."""


class UsageError(Exception):
    """The command was used wrongly; the message is a Chinese sentence that explains the right use."""


class _Help(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class CommandParser(argparse.ArgumentParser):
    """An argument parser with Chinese messages. Wrong use ends the process with exit status 2."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(
            **{"formatter_class": _Help, "add_help": False, "allow_abbrev": False, "exit_on_error": True, **settings}
        )
        self._positionals.title = "要写的"
        self._optionals.title = "可选的"
        self.add_argument("-h", "--help", action="help", help="显示这份说明")

    def error(self, message: str) -> NoReturn:
        for english, chinese in MESSAGES:
            if re.fullmatch(english, message):
                message = re.sub(english, chinese, message)
                break
        print(f"{message}\n看说明：{self.prog} --help", file=sys.stderr)
        sys.exit(2)


class Scope:
    """``root`` holds ``brands/``. ``path in scope`` is true for the named paths and all below them, or for every path
    where none was named.
    """

    def __init__(self, root: Path, named: Iterable[Path] = ()) -> None:
        self.root = root.resolve()
        if not (self.root / "brands").is_dir():
            raise UsageError(f"{root} 里没有 brands 文件夹。用 --root 指明它所在的文件夹。")
        self.selection = Selection(tuple(self._relative(path) for path in named))

    def __contains__(self, path: str) -> bool:
        return path in self.selection

    def _relative(self, path: Path) -> str:
        """The path relative to the root, as problems write it; it may be given relative to either folder."""
        existing = next((candidate for candidate in (path, self.root / path) if candidate.exists()), None)
        if existing is None:
            raise UsageError(f"没有这个文件或文件夹：{path}")
        if not existing.resolve().is_relative_to(self.root):
            raise UsageError(f"{path} 不在 {self.root} 里面。用 --root 指明 brands 所在的文件夹。")
        return existing.resolve().relative_to(self.root).as_posix()


def add_root(parser: argparse.ArgumentParser) -> None:
    """Add ``--root``, the folder that holds ``brands/``."""
    parser.add_argument(
        "--root", type=Path, default=Path(), metavar="文件夹", help="brands 所在的文件夹，默认是当前文件夹"
    )
