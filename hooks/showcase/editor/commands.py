"""The command ``showcase editor``, which builds the engine that the editor's page loads."""

import argparse
from pathlib import Path
from typing import Any

from showcase.desk import Scope
from showcase.editor import document_commands, forms, sheet_commands

SUMMARY = 260_000
"""Characters of the summary of a run: GitHub's limit is 1 MiB, and a character has up to four bytes."""
COMMENT = 60_000
"""Characters of a comment: GitHub's limit is 65 536, and a link to the preview comes behind."""


def add_commands(commands: Any) -> None:
    """Add the command to ``commands``, the subparsers of the command line."""
    editor = commands.add_parser("editor", help="生成编辑台的程序，供网站在浏览器里检查和预览；要有 Node 和 npm")
    editor.add_argument("folder", type=Path, metavar="文件夹", help="写到哪里，例如 .cache/editor")
    editor.set_defaults(run=_editor)
    for others in (document_commands, sheet_commands, forms):
        others.add_commands(commands)
    comparison = commands.add_parser("compare", help="比较两份记录：哪里要改，改了哪些字，合计怎样变化")
    comparison.add_argument("old", type=Path, metavar="改前", help="改动之前 brands 所在的文件夹")
    comparison.add_argument("new", type=Path, metavar="改后", help="改动之后 brands 所在的文件夹")
    comparison.add_argument("--strict", action="store_true", help="redirects.yml 里还差几行时以 1 结束")
    comparison.add_argument("--letter", type=Path, metavar="文件", help="另写一份短的，一条评论里放得下")
    comparison.set_defaults(run=_compare)


def _editor(options: argparse.Namespace) -> int:
    from showcase.editor.engine import build

    built, size = build(options.folder)
    print(f"写好了 {built}，浏览器要下载 {size / 1_000_000:.1f} MB。")
    print(f"生成网站时写明它：SHOWCASE_EDITOR={options.folder}")
    return 0


def _compare(options: argparse.Namespace) -> int:
    from showcase.editor.comparison import compare, fitted

    parts, missing = compare(Scope(options.old).root, Scope(options.new).root)
    print(fitted(parts, SUMMARY), end="")
    if options.letter:
        options.letter.write_text(fitted(parts, COMMENT), encoding="utf-8", newline="\n")
    return int(options.strict and bool(missing))
