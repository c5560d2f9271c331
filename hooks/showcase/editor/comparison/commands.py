"""The command ``showcase compare``: the letter about what changes from one folder of records to another."""

import argparse
from pathlib import Path
from typing import Any

from showcase.desk import Scope

SUMMARY = 260_000
"""Characters of the summary of a run: GitHub's limit is 1 MiB, and a character has up to four bytes."""
COMMENT = 60_000
"""Characters of a comment: GitHub's limit is 65 536, and a link to the preview comes behind."""


def add_commands(commands: Any) -> None:
    """Add the command to ``commands``, the subparsers of the command line."""
    comparison = commands.add_parser("compare", help="比较两份记录：哪里要改，改了哪些字，合计怎样变化")
    comparison.add_argument("old", type=Path, metavar="改前", help="改动之前 brands 所在的文件夹")
    comparison.add_argument("new", type=Path, metavar="改后", help="改动之后 brands 所在的文件夹")
    comparison.add_argument("--strict", action="store_true", help="redirects.yml 里还差几行时以 1 结束")
    comparison.add_argument("--letter", type=Path, metavar="文件", help="另写一份短的，一条评论里放得下")
    comparison.set_defaults(run=_compare)


def _compare(options: argparse.Namespace) -> int:
    from showcase.editor.comparison.compare import compare
    from showcase.editor.comparison.markdown import fitted

    parts, missing = compare(Scope(options.old).root, Scope(options.new).root)
    print(fitted(parts, SUMMARY), end="")
    if options.letter:
        options.letter.write_text(fitted(parts, COMMENT), encoding="utf-8", newline="\n")
    return int(options.strict and bool(missing))
