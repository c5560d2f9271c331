"""The commands ``showcase init`` and ``showcase upgrade``."""

import argparse
from pathlib import Path
from typing import Any

from showcase.desk import Scope, add_root
from showcase.scaffold.questions import QUESTIONS


def add_commands(commands: Any) -> None:
    """Add the commands to ``commands``, the subparsers of the command line."""
    init = commands.add_parser("init", help="给一个单位新建网站：记录、网页、设置和工作流；没写明的会逐项询问")
    init.add_argument("folder", type=Path, metavar="文件夹", help="写到哪里，新的或者空的文件夹")
    for flag, (label, meaning) in QUESTIONS.items():
        init.add_argument(f"--{flag}", metavar=label, help=meaning)
    init.set_defaults(run=_init)
    upgrade = commands.add_parser("upgrade", help="装了新版本以后：说明有什么变化、记录和设置要改什么")
    upgrade.add_argument("--write", action="store_true", help="把本单位没有改过的设置、工作流和网页换成新版本的")
    add_root(upgrade)
    upgrade.set_defaults(run=_upgrade)


def _init(options: argparse.Namespace) -> int:
    from showcase.scaffold.init import init

    print(init(options.folder, {flag: getattr(options, flag) for flag in QUESTIONS}))
    return 0


def _upgrade(options: argparse.Namespace) -> int:
    from showcase.scaffold.upgrade import upgrade

    text, is_sound = upgrade(Scope(options.root).root, options.write)
    print(text)
    return int(not is_sound)
