"""The command ``showcase editor``, which builds the engine that the editor's page loads."""

import argparse
from pathlib import Path
from typing import Any

from showcase.editor import comparison, document_commands, forms, sheet_commands


def add_commands(commands: Any) -> None:
    """Add the command to ``commands``, the subparsers of the command line."""
    editor = commands.add_parser("editor", help="生成编辑台的程序，供网站在浏览器里检查和预览；要有 Node 和 npm")
    editor.add_argument("folder", type=Path, metavar="文件夹", help="写到哪里，例如 .cache/editor")
    editor.set_defaults(run=_editor)
    for others in (document_commands, sheet_commands, forms, comparison):
        others.add_commands(commands)


def _editor(options: argparse.Namespace) -> int:
    from showcase.editor.engine import build

    built, size = build(options.folder)
    print(f"写好了 {built}，浏览器要下载 {size / 1_000_000:.1f} MB。")
    print(f"生成网站时写明它：SHOWCASE_EDITOR={options.folder}")
    return 0
