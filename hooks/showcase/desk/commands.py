"""The desk's commands: their arguments, and the functions they run, each of which imports what it needs."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Any

from showcase.desk import documents, signing
from showcase.desk.arguments import Scope, UsageError, add_root

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
    "year": "报告的年份",
    "issued": "作出报告的日期",
}
NEW = {
    "branch": ("党组织", ("name", "kind")),
    "project": ("品牌项目", ("branch", "name", "summary")),
    "achievement": ("服务成果", ("branch", "title", "date", "project")),
    "report": ("年度述职材料", ("branch", "year", "issued")),
}
"""The kinds of record that ``new`` makes: Chinese name and flags; all have a source besides, and most a slug."""


def add_commands(commands: Any) -> None:
    """Add the desk's commands to ``commands``, the subparsers of the command line."""
    fix = commands.add_parser(
        "fix", help="照检查给出的写法改好没有疑问的毛病：编码、标点、缩进、日期、复制的痕迹、照片信息"
    )
    fix.add_argument("paths", nargs="*", type=Path, metavar="路径", help="只修正这些文件或文件夹；不写就修正全部")
    fix.add_argument("--check", action="store_true", help="只说要改什么，不动文件；有要改的就以 1 结束")
    add_root(fix)
    fix.set_defaults(run=_fix)
    new = commands.add_parser("new", help="新建一条记录：党组织、品牌项目或服务成果；没写明的会逐项询问")
    kinds = new.add_subparsers(metavar="什么", title="什么", required=True)
    for kind, (label, flags) in NEW.items():
        _add_new(kinds.add_parser(kind, help=label), kind, *flags, "source", "url", "slug")
    explaining = commands.add_parser("explain", help="解释一条规则；不写规则名就列出全部规则")
    explaining.add_argument("rule", nargs="?", metavar="规则名", help="检查结果里的英文名，例如 key-unknown")
    explaining.set_defaults(run=_explain)
    schema = commands.add_parser("schema", help="写出编辑器用的 JSON Schema，更新编写指南里的表")
    schema.add_argument("--out", type=Path, metavar="文件夹", help="写到哪里，默认是 .vscode/schema")
    add_root(schema)
    schema.set_defaults(run=_schema)
    _add_reports(commands)
    documents.add_command(commands)
    signing.add_command(commands)


def _add_new(parser: argparse.ArgumentParser, kind: str, *flags: str) -> None:
    for flag in flags:
        parser.add_argument(f"--{flag}", metavar=FLAGS[flag], help=FLAGS[flag])
    add_root(parser)
    parser.set_defaults(run=_new, kind_of_record=kind, flags=flags)


def _add_reports(commands: Any) -> None:
    preview = commands.add_parser("preview", help="让生成好的网站不用服务器也能打开，并标明“预览，未审核”")
    preview.add_argument("folder", type=Path, metavar="文件夹", help="生成好的网站，直接改它")
    preview.set_defaults(run=_preview)
    export = commands.add_parser("export", help="把生成好的网站写成 Markdown 文件，换别的生成器或者直接看都行")
    export.add_argument("--markdown", type=Path, required=True, metavar="文件夹", help="写到哪个新的文件夹")
    export.add_argument(
        "--site", type=Path, default=Path("site"), metavar="文件夹", help="生成好的网站，默认是 mkdocs build 写的 site"
    )
    export.set_defaults(run=_export)
    tasks = commands.add_parser("tasks", help="各党组织的任务做到哪一步；加 --overdue 只列逾期的")
    tasks.add_argument("--overdue", action="store_true", help="只列过了时限、还没有记为已完成的")
    tasks.add_argument("--branch", default="", metavar="党组织", help="只看这个党组织，写文件夹名")
    tasks.add_argument("--today", type=date.fromisoformat, metavar="日期", help="按哪一天算，默认是今天")
    add_root(tasks)
    tasks.set_defaults(run=_tasks)
    fresh = commands.add_parser("freshness", help="各栏目最近什么时候更新过，还有几天超期")
    fresh.add_argument("--today", type=date.fromisoformat, metavar="日期", help="按哪一天算，默认是今天")
    add_root(fresh)
    fresh.set_defaults(run=_freshness)


def _fix(options: argparse.Namespace) -> int:
    from showcase.desk.fix import apply, fixes

    scope = Scope(options.root, options.paths)
    changes = list(fixes(scope))
    for fix in changes:
        print(fix.report)
    failed = [] if options.check else apply(scope.root, changes)
    for sentence in failed:
        print(sentence, file=sys.stderr)
    if options.check and changes:
        print(f"有 {len(changes)} 个文件要修正，没有动它们。")
    else:
        print(f"修正了 {len(changes) - len(failed)} 个文件。" if changes else "没有要修正的。")
    return int(bool(failed or (options.check and changes)))


def _new(options: argparse.Namespace) -> int:
    from showcase import pipeline
    from showcase.desk.new import MAKERS, Answers

    answers = Answers({flag: getattr(options, flag) for flag in options.flags})
    root = Scope(options.root).root
    draft = MAKERS[options.kind_of_record](pipeline.survey(root).records, answers, root)
    draft.write(root, lambda: pipeline.survey(root).problems)
    told = (f"写好了 {draft.path}", draft.remark, "打开它补上其余的内容，再运行 showcase check。")
    print("\n".join(filter(None, told)))
    return 0


def _explain(options: argparse.Namespace) -> int:
    from showcase.desk import explain

    print(explain.explanation(options.rule) if options.rule else explain.overview())
    return 0


def _schema(options: argparse.Namespace) -> int:
    from showcase import pipeline
    from showcase.desk import guide_files
    from showcase.desk.schema import EDITOR_FOLDER, write

    root = Scope(options.root).root
    folder, vocabulary = options.out or root / EDITOR_FOLDER, pipeline.survey(root).records.vocabulary
    write(folder, vocabulary)
    if not options.out:
        guide_files.write(root, vocabulary)
    print(f"写好了 {folder}")
    return 0


def _preview(options: argparse.Namespace) -> int:
    from showcase.desk.preview import previewed

    if not (options.folder / "index.html").is_file():
        raise UsageError(f"{options.folder} 不是生成好的网站，里面没有 index.html。")
    for page in sorted(options.folder.rglob("*.html")):
        page.write_text(previewed(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    print(f"打开 {options.folder / 'index.html'}")
    return 0


def _export(options: argparse.Namespace) -> int:
    try:
        from showcase.desk import export
    except ImportError:
        raise UsageError("没有装写 Markdown 的库，先运行：pip install 'showcase[markdown]'") from None
    if not (options.site / "index.html").is_file():
        raise UsageError(
            f"{options.site} 不是生成好的网站，里面没有 index.html。先运行 mkdocs build，或者用 --site 写明。"
        )
    if options.markdown.exists() and any(options.markdown.iterdir()):
        raise UsageError(f"{options.markdown} 里已经有文件了，没有动它。换一个新的文件夹。")
    counts = export.export(options.site, options.markdown)
    told = "、".join(f"{label} {counts[kind]} 页" for kind, label in export.KINDS.items() if counts[kind])
    print(f"写好了 {options.markdown}：{told}；照片、表格等 {counts['files']} 个文件。")
    print("没有导出的：检索页、编辑台、展览模式要靠脚本；转到新地址的页和嵌入用的卡片没有自己的内容。")
    return 0


def _tasks(options: argparse.Namespace) -> int:
    from showcase.desk.tasks import listed

    print(listed(Scope(options.root).root, options.today, options.branch, options.overdue), end="")
    return 0


def _freshness(options: argparse.Namespace) -> int:
    from showcase.desk.freshness import freshness

    print(freshness(Scope(options.root).root, options.today), end="")
    return 0
