"""The commands ``showcase compare``, the letter about what changes from one folder of records to another, and
``showcase bundle``, the changed pages with it in one file.
"""

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from showcase.desk import Scope, UsageError, add_root

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
    bundle = commands.add_parser("bundle", help="把改动的网页合成一个文件，断网也能看、能打印，送审用")
    bundle.add_argument("file", type=Path, metavar="文件", help="写到哪里，例如 送审.html；已有的文件不覆盖")
    bundle.add_argument("paths", nargs="*", type=Path, metavar="路径", help="只要这些文件或文件夹里的记录的网页")
    bundle.add_argument("--since", default="", metavar="提交", help="只要这次提交以后改动的，并写明改了什么，例如 main")
    bundle.add_argument(
        "--base",
        default=os.environ.get("SITE_URL", ""),
        metavar="网址",
        help="网站的地址；写了，别的网页的链接才能点",
    )
    add_root(bundle)
    bundle.set_defaults(run=_bundle)


def _compare(options: argparse.Namespace) -> int:
    from showcase.editor.comparison.compare import compare
    from showcase.editor.comparison.markdown import fitted

    compared = compare(Scope(options.old).root, Scope(options.new).root)
    print(fitted(compared.letter, SUMMARY), end="")
    if options.letter:
        options.letter.write_text(fitted(compared.letter, COMMENT), encoding="utf-8", newline="\n")
    return int(options.strict and bool(compared.missing))


def _bundle(options: argparse.Namespace) -> int:
    from showcase.editor.comparison.bundle import bundle
    from showcase.reading import GitError

    scope, path = Scope(options.root, options.paths), options.file
    if not (options.since or options.paths):
        raise UsageError("要哪些网页？写 --since 提交（例如 --since main），或者写记录的文件、文件夹。")
    if path.suffix != ".html" or path.exists():
        raise UsageError(f"{path} 已经有了，没有动它。换一个文件名。" if path.exists() else f"{path} 要以 .html 结尾。")
    try:
        made = bundle(scope, options.since, options.base and f"{options.base.rstrip('/')}/")
    except GitError as error:
        print(f"git 里没有“{options.since}”，或者那时还没有 brands：{error}", file=sys.stderr)
        return 1
    path.write_text(made.content, encoding="utf-8", newline="\n")
    size = f"{path.stat().st_size / 1_000_000:.1f} MB"
    print(f"写好了 {path}：{made.pages} 页，{made.pictures} 张照片，{size}。")
    return 0
