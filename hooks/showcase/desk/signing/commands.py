"""The command ``sign``: its arguments, and what it says; it imports what it runs when it is called."""

import argparse
from datetime import date, datetime
from pathlib import Path
from typing import Any

from showcase.desk.arguments import Scope, UsageError, add_root
from showcase.model import CHINA, REVIEW_STAGES


def add_command(commands: Any) -> None:
    """Add ``sign`` to ``commands``, the subparsers of the command line."""
    signing = commands.add_parser("sign", help="三审三校、保密审查：签记录；不写 --stage 就列出还没有审完的")
    signing.add_argument("paths", nargs="*", type=Path, metavar="路径", help="签这些文件或文件夹里的记录")
    signing.add_argument("--branch", default="", metavar="党组织", help="签这个党组织的记录，写文件夹名")
    signing.add_argument("--all", action="store_true", help="签全部记录；都不写，签同主干比改过的")
    signing.add_argument("--base", default="main", metavar="分支", help="主干的名字，默认 main")
    stages = "；".join(f"{stage}：{meaning}" for stage, meaning in REVIEW_STAGES)
    signing.add_argument("--stage", choices=[stage for stage, _ in REVIEW_STAGES], help=stages)
    signing.add_argument("--post", default="", metavar="岗位", help="谁审的，写岗位或部门，例如 党建工作部，不写姓名")
    signing.add_argument("--date", default="", metavar="日期", help="哪天审的，写成 2026-03-01，默认是今天")
    add_root(signing)
    signing.set_defaults(run=_sign)


def _sign(options: argparse.Namespace) -> int:
    from showcase.desk.signing.sign import Selection, overview, sign

    scope = Scope(options.root, options.paths)
    chosen = Selection(scope, bool(options.paths), options.branch.strip("/"), options.all, options.base)
    if not options.stage:
        print(overview(chosen))
        return 0
    if not options.post.strip():
        raise UsageError("还要写明是谁审的：--post 岗位，例如 --post 党建工作部。写岗位或部门，不写姓名。")
    told, is_done = sign(chosen, options.stage, options.post.strip(), _day(options.date))
    print(told)
    return int(not is_done)


def _day(text: str) -> date:
    """The day of the signature: today in China where none is given. Raises UsageError at one to come."""
    today = datetime.now(CHINA).date()
    try:
        day = date.fromisoformat(text) if text else today
    except ValueError:
        raise UsageError(f"日期“{text}”写法不对，写成 {today}。") from None
    if day > today:
        raise UsageError(f"{day} 还没有到。审核的日期不能在今天（{today}）以后。")
    return day
