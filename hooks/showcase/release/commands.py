"""The commands of this wing, and their arguments. What they need of other wings is fetched here, and only here."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

from showcase import pipeline
from showcase.catalog import Catalog
from showcase.desk import Places
from showcase.model import Achievement, Branch, Project
from showcase.problems import report as report_problems
from showcase.release import manifest, publishing, servers
from showcase.release.moment import source
from showcase.release.refusal import RefusalError
from showcase.release.shelf import Shelf
from showcase.release.verify import RULES, report, verify
from showcase.site.outputs import Hosting
from showcase.site.pages import missing_redirects
from showcase.site.rendering import policy as headers


def add_to(commands: Any) -> None:
    """Add the commands to the parser's others."""
    publish = commands.add_parser("publish", help="检查、生成、核验，然后发布；哪一步不行，公开的网站都不变")
    publish.add_argument("--keep", type=int, default=5, metavar="个数", help="留下最近几个版本，默认 5")
    publish.add_argument("--allow-loss", action="store_true", help="网页少了一成以上、或少了党组织，也照样发布")
    _add_place(publish)
    publish.add_argument(
        "--root", type=Path, default=Path(), metavar="文件夹", help="brands 所在的文件夹，默认是当前文件夹"
    )
    publish.set_defaults(run=_guarded(_publish))
    back = commands.add_parser("rollback", help="回退到以前发布的版本，默认是上一个")
    back.add_argument("release", nargs="?", default="", metavar="编号", help="releases 里文件夹的名字")
    _add_place(back)
    back.set_defaults(run=_guarded(_roll_back))
    verifying = commands.add_parser("verify", help="核验生成好的网站：链接、清单、大小、安全策略、数目")
    verifying.add_argument("folder", type=Path, metavar="文件夹", help="生成好的网站")
    verifying.add_argument("--base", default="", metavar="网址", help="网站的地址，默认从首页里读")
    verifying.set_defaults(run=_guarded(_verify))
    serving = commands.add_parser("headers", help="写出 nginx 和 Apache 的设置")
    serving.add_argument("--out", type=Path, required=True, metavar="文件夹", help="写到哪里；不要写进网站里")
    serving.add_argument("--site", default="/srv/showcase/current", metavar="文件夹", help="发布位置里的 current")
    serving.add_argument("--base", default=os.environ.get("SITE_URL", ""), metavar="网址", help="网站的地址")
    serving.add_argument("--listen", default="80", metavar="端口", help="nginx 的 listen，默认 80")
    serving.add_argument("--hsts", action="store_true", help="要求浏览器两年内只用 HTTPS，整个域名都算")
    serving.set_defaults(run=_guarded(_headers))


def _add_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, required=True, metavar="文件夹", help="发布到哪里，网站在其中的 current")


def _guarded(run: Any) -> Any:
    """The command with its refusals told on standard error."""

    def told(options: argparse.Namespace) -> int:
        try:
            print(run(options))
        except (RefusalError, OSError) as refused:
            print(RefusalError.of(refused) if isinstance(refused, OSError) else refused, file=sys.stderr)
            return 1
        return 0

    return told


def _publish(options: argparse.Namespace) -> str:
    root = Places(options.root).root
    if options.keep < 1:
        raise RefusalError("--keep 至少是 1。")
    found = pipeline.survey(root)
    if not found.is_sound:
        raise RefusalError(f"{report_problems(found.problems)}\n没有发布，公开的网站没有变。")
    catalog = pipeline.catalog(found)
    counts = {name: len(getattr(catalog, name)) for name in ("branches", "projects", "achievements")}
    made_from = source(root, os.environ.get("SOURCE_DATE_EPOCH", ""), _newest(catalog))
    order = publishing.Order(
        root=root,
        made_from=made_from,
        counts=counts,
        policy=headers.CONTENT_SECURITY_POLICY,
        lasting=headers.HASHED,
        missing=lambda before, after: missing_redirects(before, after, catalog.redirects),
        keep=options.keep,
        allow_loss=options.allow_loss,
    )
    return publishing.publish(order, Shelf(options.to))


def _newest(catalog: Catalog) -> date | None:
    """The latest day a record's source was published, or an achievement was done."""
    records: tuple[Branch | Project | Achievement, ...]
    records = (*catalog.branches, *catalog.projects, *catalog.achievements)
    stated = [source.date for record in records for source in record.sources if source.date]
    stated += [achievement.date for achievement in catalog.achievements if achievement.date]
    return max((date(day.year, day.month or 1, day.day or 1) for day in stated), default=None)


def _roll_back(options: argparse.Namespace) -> str:
    return publishing.roll_back(Shelf(options.to), options.release, headers.HASHED)


def _verify(options: argparse.Namespace) -> str:
    if not (options.folder / "index.html").is_file():
        raise RefusalError(f"{options.folder} 不是生成好的网站，里面没有 index.html。")
    defects = verify(options.folder, headers.CONTENT_SECURITY_POLICY, options.base)
    if defects:
        raise RefusalError(report(defects))
    listed = "" if (options.folder / manifest.NAME).exists() else "这里没有清单和记录数，没有核对文件和数目。"
    return f"{options.folder}：{len(RULES)} 条规则都合格。{listed}"


def _headers(options: argparse.Namespace) -> str:
    hosting = Hosting(options.base, options.hsts)
    options.out.mkdir(parents=True, exist_ok=True)
    for name, text in {
        "nginx.conf": servers.nginx(hosting, options.site, options.listen),
        "apache.conf": servers.apache(hosting, options.site),
    }.items():
        (options.out / name).write_text(text, encoding="utf-8", newline="\n")
    return f"写好了 {options.out}：nginx.conf、apache.conf"
