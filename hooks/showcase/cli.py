"""The command ``showcase``: parses arguments and calls the wings; decides nothing itself."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from showcase import site
from showcase.desk import explain
from showcase.desk.arguments import Parser, UsageError
from showcase.desk.fixing import apply, fixes
from showcase.desk.making import records
from showcase.desk.making.questions import Answers
from showcase.desk.places import Places
from showcase.desk.schema import schemas
from showcase.problems import has_errors
from showcase.problems.formats import FORMATS, Checked

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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0, 1 where the data has errors, or 2 for wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A file name may hold bytes that no encoding can show; the report must come out all the same.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    try:
        options = _parser().parse_args(arguments)
        run: int = options.run(options)
    except UsageError as wrong:
        print(wrong, file=sys.stderr)
        return 2
    except SystemExit as left:
        return int(left.code or 0)
    return run


def _parser() -> Parser:
    parser = Parser(prog="showcase", description="律师行业党支部品牌展示：检查、修正、新建记录。")
    commands = parser.add_subparsers(required=True, metavar="命令", title="命令")
    check = commands.add_parser("check", help="检查记录，逐条说明哪里不对、怎么改")
    check.add_argument("paths", nargs="*", type=Path, metavar="路径", help="只报告这些文件或文件夹；不写就报告全部")
    check.add_argument("--format", choices=[*FORMATS], default="text", help="结果的格式，默认 text，给人看")
    _add_root(check)
    check.set_defaults(run=_check)
    fix = commands.add_parser("fix", help="修正能确定不改变意思的毛病：编码、换行、全角标点、缩进、拼音、照片信息")
    fix.add_argument("paths", nargs="*", type=Path, metavar="路径", help="只修正这些文件或文件夹；不写就修正全部")
    fix.add_argument("--check", action="store_true", help="只说要改什么，不动文件；有要改的就以 1 结束")
    _add_root(fix)
    fix.set_defaults(run=_fix)
    new = commands.add_parser("new", help="新建一条记录：党组织、品牌项目或服务成果；没写明的会逐项询问")
    what = new.add_subparsers(required=True, metavar="什么", title="什么")
    _add_new(what.add_parser("branch", help="党组织"), "name", "kind")
    _add_new(what.add_parser("project", help="品牌项目"), "branch", "name", "summary")
    _add_new(what.add_parser("achievement", help="服务成果"), "branch", "title", "date", "project")
    explaining = commands.add_parser("explain", help="解释一条规则；不写规则名就列出全部规则")
    explaining.add_argument("rule", nargs="?", metavar="规则名", help="检查结果里的英文名，例如 key-unknown")
    explaining.set_defaults(run=_explain)
    schema = commands.add_parser("schema", help="写出编辑器用的 JSON Schema")
    schema.add_argument("--out", type=Path, metavar="文件夹", help="写到哪里，默认是 .vscode/schema")
    _add_root(schema)
    schema.set_defaults(run=_schema)
    return parser


def _add_new(parser: argparse.ArgumentParser, *flags: str) -> None:
    for flag in (*flags, "source", "url", "slug"):
        parser.add_argument(f"--{flag}", metavar=FLAGS[flag], help=FLAGS[flag])
    _add_root(parser)
    parser.set_defaults(
        run=_new, make=getattr(records, parser.prog.split()[-1]), flags=(*flags, "source", "url", "slug")
    )


def _add_root(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--root", type=Path, default=Path(), metavar="文件夹", help="brands 所在的文件夹，默认是当前文件夹"
    )


def _check(options: argparse.Namespace) -> int:
    """Read everything (a record is right only beside the others), report what lies under the given paths."""
    places = Places(options.root, options.paths)
    found = site.survey(places.root)
    shown = [problem for problem in found.problems if problem.path in places]
    read = found.records
    checked = Checked(read.files, len(read.branches), len(read.projects), len(read.achievements))
    if text := FORMATS[options.format](shown, checked):
        print(text)
    return int(has_errors(shown))


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
    draft = options.make(site.survey(root).records, answers, root)
    draft.write(root, lambda: site.survey(root).problems)
    print(f"写好了 {draft.path}\n打开它补上其余的内容，再运行 showcase check。")
    return 0


def _explain(options: argparse.Namespace) -> int:
    print(explain.explained(options.rule) if options.rule else explain.listed())
    return 0


def _schema(options: argparse.Namespace) -> int:
    root = Places(options.root).root
    folder = options.out or root / ".vscode" / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in schemas(site.survey(root).records.vocabulary).items():
        folder.joinpath(name).write_text(content, encoding="utf-8", newline="\n")
    print(f"写好了 {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
