"""The commands ``showcase init`` and ``showcase upgrade``."""

import argparse
from pathlib import Path
from typing import Any

from showcase.desk import Scope, add_root

ANSWERS = {
    "name": ("名称", "网站的名称，例如 澄江市律师行业党建品牌展示"),
    "province": ("省", "单位所在的省、自治区、直辖市"),
    "city": ("市", "单位所在的市；全省的单位不写"),
    "address": ("网址", "网站的地址，以 https:// 开头；还没有的不写，发布以前再填进 mkdocs.yml"),
    "framework": ("工作框架", "四大工程，或本单位的工作框架的名称；不写就是四大工程"),
    "initiatives": ("各项工程", "本单位框架里各项的名称，用顿号隔开；用四大工程的不写"),
}


def add_commands(commands: Any) -> None:
    """Add the commands to ``commands``, the subparsers of the command line."""
    init = commands.add_parser("init", help="给一个单位新建网站：记录、网页、设置和工作流；没写明的会逐项询问")
    init.add_argument("folder", type=Path, metavar="文件夹", help="写到哪里，新的或者空的文件夹")
    for flag, (label, meaning) in ANSWERS.items():
        init.add_argument(f"--{flag}", metavar=label, help=meaning)
    init.set_defaults(run=_init)
    upgrade = commands.add_parser("upgrade", help="装了新版本以后：说明有什么变化、记录和设置要改什么")
    upgrade.add_argument("--write", action="store_true", help="把本单位没有改过的设置、工作流和网页换成新版本的")
    add_root(upgrade)
    upgrade.set_defaults(run=_upgrade)


def _init(options: argparse.Namespace) -> int:
    from showcase.scaffold.init import init

    print(init(options.folder, {flag: getattr(options, flag) for flag in ANSWERS}))
    return 0


def _upgrade(options: argparse.Namespace) -> int:
    from showcase.scaffold.upgrade import upgrade

    text, is_sound = upgrade(Scope(options.root).root, options.write)
    print(text)
    return int(not is_sound)
