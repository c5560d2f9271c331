"""The release commands: their arguments, and the functions they run, each of which imports what it needs."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from showcase.desk import Scope, add_root
from showcase.release.errors import ReleaseError


def add_commands(commands: Any) -> None:
    """Add the release commands to ``commands``, the subparsers of the command line."""
    publish = commands.add_parser("publish", help="检查、生成、核验，然后发布；哪一步不行，公开的网站都不变")
    publish.add_argument("--keep", type=int, default=5, metavar="个数", help="留下最近几个版本，默认 5")
    publish.add_argument("--allow-loss", action="store_true", help="网页少了一成以上、或少了党组织，也照样发布")
    publish.add_argument(
        "--previous",
        default="",
        metavar="提交",
        help="发布位置里没有旧版本时，同哪次提交比有没有少；写 site 就问公开的网站，默认是前一次提交",
    )
    _add_target(publish)
    add_root(publish)
    publish.set_defaults(run=_guarded(_publish))
    rollback = commands.add_parser("rollback", help="回退到以前发布的版本，默认是上一个")
    rollback.add_argument("release", nargs="?", default="", metavar="编号", help="releases 里文件夹的名字")
    _add_target(rollback)
    rollback.set_defaults(run=_guarded(_roll_back))
    withdraw = commands.add_parser("withdraw", help="从留着的旧版本里撤下一段文字或一条记录，回退也不会再出现")
    withdraw.add_argument(
        "what", metavar="文字或标识", help="一段原文；或者记录的标识，例如 he-lvsuo-dangzhibu/hexin-tiaojie"
    )
    _add_target(withdraw)
    withdraw.set_defaults(run=_guarded(_withdraw))
    verify = commands.add_parser("verify", help="核验生成好的网站：链接、清单、大小、安全策略、数目")
    verify.add_argument("folder", type=Path, metavar="文件夹", help="生成好的网站")
    verify.add_argument("--base", default="", metavar="网址", help="网站的地址，默认从首页里读")
    verify.add_argument(
        "--root",
        type=Path,
        metavar="文件夹",
        help="brands 所在的文件夹；写了就同记录核对数目，生成后没有发布的网站要写",
    )
    verify.set_defaults(run=_guarded(_verify))
    headers = commands.add_parser("headers", help="写出 nginx 和 Apache 的设置")
    headers.add_argument("--out", type=Path, required=True, metavar="文件夹", help="写到哪里；不要写进网站里")
    headers.add_argument("--site", default="/srv/showcase/current", metavar="文件夹", help="发布位置里的 current")
    headers.add_argument("--base", default=os.environ.get("SITE_URL", ""), metavar="网址", help="网站的地址")
    headers.add_argument("--listen", default="80", metavar="端口", help="nginx 的 listen，默认 80")
    headers.add_argument("--hsts", action="store_true", help="要求浏览器两年内只用 HTTPS，整个域名都算")
    headers.set_defaults(run=_guarded(_headers))


def _add_target(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, required=True, metavar="文件夹", help="发布到哪里，网站在其中的 current")


def _guarded(command: Callable[[argparse.Namespace], str]) -> Callable[[argparse.Namespace], int]:
    """The command as ``run`` of the parser: prints its result, or its error on standard error with exit status 1."""

    def run(options: argparse.Namespace) -> int:
        try:
            print(command(options))
        except ReleaseError as error:
            print(error, file=sys.stderr)
            return 1
        except OSError as error:
            print(ReleaseError.of(error), file=sys.stderr)
            return 1
        return 0

    return run


def _publish(options: argparse.Namespace) -> str:
    from showcase.release.publish import order, publish
    from showcase.release.store import ReleaseStore

    root = Scope(options.root).root
    if options.keep < 1:
        raise ReleaseError("--keep 至少是 1。")
    source_date = os.environ.get("SOURCE_DATE_EPOCH", "")
    return publish(
        order(root, source_date, options.keep, options.allow_loss, options.previous), ReleaseStore(options.to)
    )


def _roll_back(options: argparse.Namespace) -> str:
    from showcase.release.publish import roll_back
    from showcase.release.store import ReleaseStore

    return roll_back(ReleaseStore(options.to), options.release)


def _withdraw(options: argparse.Namespace) -> str:
    from showcase.release.store import ReleaseStore
    from showcase.release.withdraw import withdraw

    return withdraw(ReleaseStore(options.to), options.what)


def _verify(options: argparse.Namespace) -> str:
    from showcase import pipeline
    from showcase.release import manifest
    from showcase.release.publish import counts
    from showcase.release.verify import CHECKS, folders, report, verify
    from showcase.site.rendering import CONTENT_SECURITY_POLICY

    if not (options.folder / "index.html").is_file():
        raise ReleaseError(f"{options.folder} 不是生成好的网站，里面没有 index.html。")
    numbers, hidden = None, folders(options.folder, Path.cwd())
    if options.root:
        root = Scope(options.root).root
        numbers, hidden = counts(pipeline.catalog(pipeline.survey(root))), folders(options.folder, root)
    if defects := verify(options.folder, CONTENT_SECURITY_POLICY, options.base, hidden, numbers):
        raise ReleaseError(report(defects))
    note = "" if (options.folder / manifest.NAME).exists() else "这里没有清单和记录数，没有核对文件和数目。"
    if numbers and note:
        note = "这里没有清单，没有核对文件。"
    return f"{options.folder}：{len(CHECKS)} 条规则都合格。{note}"


def _headers(options: argparse.Namespace) -> str:
    from showcase.release import servers
    from showcase.site.outputs import Hosting

    hosting = Hosting(options.base, options.hsts)
    options.out.mkdir(parents=True, exist_ok=True)
    for name, text in {
        "nginx.conf": servers.nginx(hosting, options.site, options.listen),
        "apache.conf": servers.apache(hosting, options.site),
    }.items():
        (options.out / name).write_text(text, encoding="utf-8", newline="\n")
    return f"写好了 {options.out}：nginx.conf、apache.conf"
