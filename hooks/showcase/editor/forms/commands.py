"""The command ``showcase form``: writes the issue forms, and makes a record of the answers to one."""

import argparse
from pathlib import Path
from typing import Any

from showcase.desk import Scope, UsageError, add_root
from showcase.problems import system_reason


def add_commands(commands: Any) -> None:
    """Add the command to ``commands``, the subparsers of the command line."""
    form = commands.add_parser("form", help="网页表单：写出表单，把填好的表单变成记录")
    parts = form.add_subparsers(metavar="什么", title="什么", required=True)
    template = parts.add_parser("template", help="照键表和词表写出 .github/ISSUE_TEMPLATE 里的表单")
    add_root(template)
    template.set_defaults(run=_template)
    reading = parts.add_parser("import", help="把填好的表单变成记录；有错误就不写，逐个问题说明怎么改")
    reading.add_argument("answers", type=Path, metavar="文件", help="表单的全文")
    reading.add_argument("--out", type=Path, metavar="文件夹", help="答复和改动说明写到这里；不写就印出来")
    add_root(reading)
    reading.set_defaults(run=_import)


def _template(options: argparse.Namespace) -> int:
    from showcase import pipeline
    from showcase.editor.forms.template import FOLDER, write

    root = Scope(options.root).root
    write(root, pipeline.survey(root).records.vocabulary)
    print(f"写好了 {root / FOLDER}")
    return 0


def _import(options: argparse.Namespace) -> int:
    from showcase.editor.forms.letters import proposal, reply
    from showcase.editor.forms.record import recorded

    try:
        text = options.answers.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise UsageError(f"{options.answers} 不是 UTF-8 编码的文字。请另存为 UTF-8。") from None
    except OSError as error:
        raise UsageError(f"{options.answers} 读不了：{system_reason(error)}") from error
    outcome = recorded(text, Scope(options.root).root)
    if options.out is None:
        print(reply(outcome))
    else:
        options.out.mkdir(parents=True, exist_ok=True)
        for name, content in {"reply.md": reply(outcome), **(proposal(outcome) if outcome.is_written else {})}.items():
            (options.out / name).write_text(content, encoding="utf-8", newline="\n")
    return int(not outcome.is_written)
