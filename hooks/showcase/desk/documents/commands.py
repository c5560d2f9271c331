"""The command ``compile``: its arguments, and what it says; it imports what it runs when it is called."""

import argparse
import sys
from pathlib import Path
from typing import Any

from showcase.desk.arguments import Scope, add_root

FORMS = {
    "case": "典型案例，几个品牌的合成案例汇编",
    "application": "品牌申报表，留着意见栏和盖章处",
    "report": "一个党组织一年的述职材料；没有述职材料的，是年度概览",
    "task-list": "一年的任务清单",
    "directory": "党组织名录",
}
"""The kinds of document that ``compile`` writes."""


def add_command(commands: Any) -> None:
    """Add ``compile`` to ``commands``, the subparsers of the command line."""
    forms = "；".join(f"{name} {label}" for name, label in FORMS.items())
    compiling = commands.add_parser(
        "compile", help="把记录编成 Word 文档，按公文格式：案例、申报表、述职材料、任务清单、名录"
    )
    compiling.add_argument("--form", required=True, choices=[*FORMS], help=forms)
    compiling.add_argument("--branch", action="append", default=[], metavar="党组织", help="文件夹名或名称，可以写几次")
    compiling.add_argument("--project", default="", metavar="品牌", help="品牌的名称，或 党组织的文件夹名/项目的文件名")
    compiling.add_argument("--year", type=int, default=0, metavar="年份", help="哪一年，默认是有记录的最近一年")
    compiling.add_argument("--out", type=Path, metavar="文件", help="写到哪个文件或文件夹，默认用标题作文件名")
    compiling.add_argument("--pdf", action="store_true", help="再用 LibreOffice 转一份 PDF")
    compiling.add_argument("--red-head", default="", metavar="机关名称", help="印红头，写发文机关标志；默认不印")
    add_root(compiling)
    compiling.set_defaults(run=_compile)


def _compile(options: argparse.Namespace) -> int:
    from showcase.desk.documents.compiling import RefusalError, Selection, compiled
    from showcase.desk.documents.files import pdf, save

    selection = Selection(options.branch, options.project, options.year)
    try:
        title, content, remarks = compiled(Scope(options.root).root, options.form, selection, options.red_head)
    except RefusalError as refused:
        print(refused, file=sys.stderr)
        return 1
    path = save(content, title, options.out)
    print("\n".join((f"写好了 {path}", *remarks)))
    if not options.pdf:
        return 0
    made = pdf(path)
    print(
        f"写好了 {made}"
        if made
        else "没有转成 PDF：这台电脑上没有能用的 LibreOffice。用 Word 或 WPS 打开，另存为 PDF。"
    )
    return int(made is None)
