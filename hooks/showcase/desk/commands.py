"""The commands of this wing, and their arguments. What they need of other wings is fetched here, and only here."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from showcase import pipeline
from showcase.desk import explain, from_issue
from showcase.desk.arguments import UsageError
from showcase.desk.fixing import apply, fixes
from showcase.desk.making import Answers, records
from showcase.desk.places import Places, add_root
from showcase.desk.schema import schemas

FLAGS = {
    "name": "名称",
    "kind": "类型",
    "branch": "党组织的文件夹名",
    "summary": "简介",
    "title": "标题",
    "date": "日期",
    "project": "所属品牌",
    "source": "来源的标题",
    "url": "来源的网址",
    "slug": "编号，会成为网址的一部分",
}


def add_to(commands: Any) -> None:
    """Add the commands to the parser's others."""
    fix = commands.add_parser("fix", help="修正能确定不改变意思的毛病：编码、换行、全角标点、缩进、拼音、照片信息")
    fix.add_argument("paths", nargs="*", type=Path, metavar="路径", help="只修正这些文件或文件夹；不写就修正全部")
    fix.add_argument("--check", action="store_true", help="只说要改什么，不动文件；有要改的就以 1 结束")
    add_root(fix)
    fix.set_defaults(run=_fix)
    new = commands.add_parser("new", help="新建一条记录：党组织、品牌项目或服务成果；没写明的会逐项询问")
    new.add_argument("--from-issue", type=Path, metavar="文件", help="从网页表单的答案新建，文件里是表单的全文")
    add_root(new)
    new.set_defaults(run=_new_from_issue)
    kinds = new.add_subparsers(metavar="什么", title="什么")
    _add_new(kinds.add_parser("branch", help="党组织"), records.branch, "name", "kind")
    _add_new(kinds.add_parser("project", help="品牌项目"), records.project, "branch", "name", "summary")
    _add_new(
        kinds.add_parser("achievement", help="服务成果"), records.achievement, "branch", "title", "date", "project"
    )
    explaining = commands.add_parser("explain", help="解释一条规则；不写规则名就列出全部规则")
    explaining.add_argument("rule", nargs="?", metavar="规则名", help="检查结果里的英文名，例如 key-unknown")
    explaining.set_defaults(run=_explain)
    schema = commands.add_parser("schema", help="写出编辑器用的 JSON Schema")
    schema.add_argument("--out", type=Path, metavar="文件夹", help="写到哪里，默认是 .vscode/schema")
    add_root(schema)
    schema.set_defaults(run=_schema)


def _add_new(parser: argparse.ArgumentParser, make: Any, *flags: str) -> None:
    flags = (*flags, "source", "url", "slug")
    for flag in flags:
        parser.add_argument(f"--{flag}", metavar=FLAGS[flag], help=FLAGS[flag])
    add_root(parser)
    parser.set_defaults(run=_new, make=make, flags=flags)


def _fix(options: argparse.Namespace) -> int:
    places = Places(options.root, options.paths)
    found = list(fixes(places))
    for fix in found:
        print(fix.told)
    failed = [] if options.check else apply(places.root, found)
    for sentence in failed:
        print(sentence, file=sys.stderr)
    if options.check and found:
        print(f"有 {len(found)} 个文件要修正，没有动它们。")
    else:
        print(f"修正了 {len(found) - len(failed)} 个文件。" if found else "没有要修正的。")
    return int(bool(failed or (options.check and found)))


def _new(options: argparse.Namespace) -> int:
    root = Places(options.root).root
    answers = Answers({flag: getattr(options, flag) for flag in options.flags})
    draft = options.make(pipeline.survey(root).records, answers, root)
    draft.write(root, lambda: pipeline.survey(root).problems)
    print(f"写好了 {draft.path}\n打开它补上其余的内容，再运行 showcase check。")
    return 0


def _new_from_issue(options: argparse.Namespace) -> int:
    if options.from_issue is None:
        raise UsageError("还要写明新建什么：branch、project 或 achievement。看说明：showcase new --help")
    root = Places(options.root).root
    draft = from_issue.draft(options.from_issue.read_text(encoding="utf-8"), pipeline.survey(root).records, root)
    draft.write(root, lambda: pipeline.survey(root).problems)
    print(draft.path)
    return 0


def _explain(options: argparse.Namespace) -> int:
    print(explain.explained(options.rule) if options.rule else explain.listed())
    return 0


def _schema(options: argparse.Namespace) -> int:
    root = Places(options.root).root
    folder = options.out or root / ".vscode" / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in schemas(pipeline.survey(root).records.vocabulary).items():
        folder.joinpath(name).write_text(content, encoding="utf-8", newline="\n")
    print(f"写好了 {folder}")
    return 0
