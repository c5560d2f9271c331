"""The commands ``compare``, ``freshness`` and ``preview``; what they need of other wings is fetched here."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from pathlib import Path
from typing import Any

from showcase import pipeline
from showcase.catalog import Catalog
from showcase.desk import comparing
from showcase.desk.arguments import UsageError
from showcase.desk.freshness import columns, report
from showcase.desk.places import Places, add_root
from showcase.desk.previewing import previewed
from showcase.model import CHINA
from showcase.reading import last_changes
from showcase.site import Addresses, Imprint
from showcase.site.pages import missing_redirects


def add_to(commands: Any) -> None:
    """Add the commands to the parser's others."""
    comparison = commands.add_parser("compare", help="比较两份记录：新增、修改、撤下了什么，合计怎样变化")
    comparison.add_argument("old", type=Path, metavar="改前", help="改动之前 brands 所在的文件夹")
    comparison.add_argument("new", type=Path, metavar="改后", help="改动之后 brands 所在的文件夹")
    comparison.add_argument("--strict", action="store_true", help="redirects.yml 里还差几行时以 1 结束")
    comparison.set_defaults(run=_compare)
    previewing = commands.add_parser("preview", help="让生成好的网站不用服务器也能打开，并标明“预览，未审核”")
    previewing.add_argument("folder", type=Path, metavar="文件夹", help="生成好的网站，直接改它")
    previewing.set_defaults(run=_preview)
    fresh = commands.add_parser("freshness", help="各栏目最近什么时候更新过，还有几天超期")
    fresh.add_argument("--today", type=date.fromisoformat, metavar="日期", help="按哪一天算，默认是今天")
    add_root(fresh)
    fresh.set_defaults(run=_freshness)


def _compare(options: argparse.Namespace) -> int:
    before, after = (pipeline.survey(Places(folder).root) for folder in (options.old, options.new))
    old, new = pipeline.catalog(before), pipeline.catalog(after)
    errors = sum(problem.is_error for problem in after.problems)
    missing = missing_redirects(_addresses(old), _addresses(new), new.redirects)
    print(comparing.markdown(old, new, missing, errors), end="")
    return int(options.strict and bool(missing))


def _preview(options: argparse.Namespace) -> int:
    if not (options.folder / "index.html").is_file():
        raise UsageError(f"{options.folder} 不是生成好的网站，里面没有 index.html。")
    for page in sorted(options.folder.rglob("*.html")):
        page.write_text(previewed(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    print(f"打开 {options.folder / 'index.html'}")
    return 0


def _addresses(catalog: Catalog) -> list[str]:
    """The pages of its records."""
    address = Addresses(catalog, "").of
    return [*map(address, catalog.branches), *map(address, catalog.projects)]


def _freshness(options: argparse.Namespace) -> int:
    root = Places(options.root).root
    today = options.today or datetime.now(CHINA).date()
    imprint = Imprint(changes=last_changes(root))
    print(report(columns(pipeline.catalog(pipeline.survey(root)), imprint.changed), today), end="")
    return 0
