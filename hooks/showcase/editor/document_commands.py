"""The command ``showcase document import``, which makes drafts of records from a filled Word form."""

import argparse
from pathlib import Path
from typing import Any

from showcase.delivery import replace_file
from showcase.desk import Scope, UsageError, add_root
from showcase.problems import has_errors, report, system_reason


def add_commands(commands: Any) -> None:
    """Add it to ``commands``, the subparsers of the command line."""
    document = commands.add_parser("document", help="把填好的 Word 申请表变成记录的草稿")
    parts = document.add_subparsers(metavar="什么", title="什么", required=True)
    importing = parts.add_parser("import", help="读一份申请表，说会写出什么、哪些内容没有对应；加 --write 写入")
    importing.add_argument("file", type=Path, metavar="文件", help="填好的申请表（.docx）")
    importing.add_argument("--branch", default="", metavar="党组织", help="表里没有写明时，是哪个党组织的")
    importing.add_argument("--write", action="store_true", help="写入新的文件；不加就只说会写什么")
    add_root(importing)
    importing.set_defaults(run=_import_document)


def _import_document(options: argparse.Namespace) -> int:
    from showcase import pipeline
    from showcase.editor import documents

    root = Scope(options.root).root
    try:
        content = options.file.read_bytes()
    except OSError as error:
        raise UsageError(f"{options.file} 读不了：{system_reason(error)}") from error
    records = pipeline.survey(root).records
    files, form = documents.imported(root, options.file.name, content, records, {}, options.branch)
    print(documents.summary(files, form, records.vocabulary), end="")
    if not options.write:
        print("没有写文件。看过没有问题，加上 --write 写入。")
        return 0
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        before = target.read_bytes() if target.exists() else None
        replace_file(target, text.encode("utf-8"), expected=before)
    problems = [problem for problem in pipeline.survey(root).problems if problem.path in files]
    print(f"写好了 {len(files)} 个文件。" + (f"还要补上和改好：\n{report(problems)}" if problems else ""))
    return int(has_errors(problems))
