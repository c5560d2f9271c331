"""Command-line parsing in Chinese: argparse with its usage line, headings and error messages translated."""

from __future__ import annotations

import argparse
import re
import sys
from typing import Any, NoReturn

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


class Parser(argparse.ArgumentParser):
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
