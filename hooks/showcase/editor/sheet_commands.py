"""The commands ``showcase sheet``, which take records to a workbook and back."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from showcase.delivery import replace_file
from showcase.desk import Scope, UsageError, add_root

if TYPE_CHECKING:
    from showcase.editor.sheets import Plan, Records, Values

NOUNS = {
    "党组织": "branch",
    "品牌项目": "project",
    "服务成果": "achievement",
    "任务": "task",
    "公共法律服务点": "point",
}


def add_commands(commands: Any) -> None:
    """Add them to ``commands``, the subparsers of the command line."""
    sheet = commands.add_parser("sheet", help="用 Excel 或 WPS 填写：空白的表、导出记录、导入填好的表")
    kinds = sheet.add_subparsers(metavar="什么", title="什么", required=True)
    template = kinds.add_parser("template", help="空白的工作簿，有下拉列表和填写说明")
    template.add_argument("--noun", choices=[*NOUNS], help="只要一种记录的表")
    template.set_defaults(run=_template)
    export = kinds.add_parser("export", help="把记录导出成工作簿")
    export.add_argument("--branch", action="append", default=[], metavar="党组织", help="只导出这个党组织，可以写几次")
    export.set_defaults(run=_export)
    for parser in (template, export):
        parser.add_argument("file", type=Path, metavar="文件", help="写到哪里，例如 记录.xlsx；已有的文件不覆盖")
        add_root(parser)
    importing = kinds.add_parser("import", help="检查填好的工作簿，说会改什么；加 --write 写入")
    importing.add_argument("file", type=Path, metavar="文件", help="填好的工作簿（.xlsx）")
    importing.add_argument("--write", action="store_true", help="没有错误就写入；不加就只说会改什么")
    add_root(importing)
    importing.set_defaults(run=_import)


def _template(options: argparse.Namespace) -> int:
    from showcase.editor import sheets

    _save(sheets.template(_values(Scope(options.root).root), NOUNS.get(options.noun, "")), options.file)
    return 0


def _export(options: argparse.Namespace) -> int:
    from showcase import pipeline
    from showcase.editor import sheets

    root = Scope(options.root).root
    values = _values(root)
    _tell_unread(values.records)
    branches = []
    for name in options.branch:
        if not (slug := values.records.branch(name)):
            raise UsageError(f"没有叫“{name}”的党组织。写它的全称，或 brands 里的文件夹名。")
        branches.append(slug)
    order = (branch.slug for branch in pipeline.catalog(pipeline.survey(root)).branches)
    _save(sheets.export(values, branches, order), options.file)
    return 0


def _import(options: argparse.Namespace) -> int:
    from showcase.editor import sheets

    root = Scope(options.root).root
    try:
        content = options.file.read_bytes()
    except OSError as error:
        raise UsageError(f"{options.file} 读不了，没有这个文件，或正被别的程序占用。") from error
    book, values = sheets.read(options.file.name, content), _values(root)
    _tell_unread(values.records)
    plan = sheets.plan(book, values)
    faults = sheets.check(root, plan, values)
    print(sheets.report(plan, faults))
    has_errors = any(fault.is_error for fault in faults)
    if any(fault.cell for fault in faults):
        path = sheets.free_path(options.file)
        sheets.marked(book, faults).save(path)
        print(f"\n{'错误' if has_errors else '提醒'}标在了 {path} 里：有颜色的格子，批注里是怎么改。")
    if has_errors or not plan.texts:
        print("没有写任何文件。改好了再导入一次。" if has_errors else "没有要写的。")
    elif options.write:
        _write(root, plan, values.records)
    else:
        print(f"没有错误，还没有写入。要写入这 {len(plan.texts)} 个文件，再加 --write。")
    return int(has_errors)


def _write(root: Path, plan: "Plan", records: "Records") -> None:
    for path, text in sorted(plan.texts.items()):
        target = root / path
        before = records.texts.get(path)
        if before is None:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        else:
            replace_file(target, text.encode(), expected=before.encode())
        print(f"{'写好了' if before is None else '改好了'} {path}")


def _values(root: Path) -> "Values":
    from showcase.editor.sheets import Records, Values
    from showcase.model import CHINA
    from showcase.reading import record_reader

    return Values(record_reader(root, datetime.now(CHINA).date()).words, Records(root))


def _tell_unread(records: "Records") -> None:
    for path in sorted(records.unread):
        print(f"{path} 有错误，读不出来，没有用它。先运行 showcase check。")


def _save(workbook: Any, path: Path) -> None:
    """Save a new workbook; an old file is never overwritten."""
    if path.suffix != ".xlsx":
        raise UsageError(f"文件名要以 .xlsx 结尾，例如 {path.stem}.xlsx。")
    if path.exists():
        raise UsageError(f"{path} 已经有了，没有动它。换一个文件名。")
    workbook.save(path)
    print(f"写好了 {path}")
