"""Lighthouse on the real records: `python tests/benchmarks/lighthouse.py [SITE]`; builds the site where none is given.

Home, a project and search are measured as Lighthouse measures a phone (slow 4G, a four times slower processor), over
gzip as a real server sends it. Printed are the four scores and what each page transfers: what only it needs, and what
the browser keeps for every other page (style sheet, scripts). Where a bar is missed the exit code is 1.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from here import PROJECT_ROOT

from node import CHROMIUM, package
from running import mkdocs, served

PAGES = {
    "首页": ("", 250),
    "品牌": ("branches/futian-minsheng-lvshituan-dangzuzhi/minsheng-lvshituan/", 150),
    "检索": ("search/", 250),
}
"""Address, and the most kilobytes its first view may transfer, kept parts aside."""
BARS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
KEPT = "/assets/"


def main(arguments: list[str]) -> int:
    """Measure, print, and say whether every bar is reached."""
    script = package("lighthouse", "12.8.2") / "cli" / "index.js"
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(arguments[0]) if arguments else _built(Path(scratch, "site"))
        with served(site, compressed=True) as url:
            found = {name: _measured(script, f"{url}/{path}", Path(scratch)) for name, (path, _) in PAGES.items()}
    missed = [fault for name, report in found.items() for fault in _told(name, report)]
    print("达到全部标准" if not missed else f"未达到：{'、'.join(missed)}")
    return 1 if missed else 0


def _built(target: Path) -> Path:
    done = mkdocs("build", "--strict", "--site-dir", str(target), cwd=PROJECT_ROOT)
    if done.returncode:
        sys.exit(done.stderr)
    return target


def _measured(script: Path, url: str, scratch: Path) -> Any:
    """Lighthouse's report of one page."""
    target = scratch / "report.json"
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    command = ["node", str(script), url, "--quiet", flags, "--output=json", f"--output-path={target}"]
    command.append(f"--only-categories={','.join(BARS)}")
    subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": CHROMIUM or ""})
    return json.loads(target.read_text(encoding="utf-8"))


def _told(name: str, report: Any) -> list[str]:
    """Print one page's figures; gives the bars it misses."""
    scores = {slug: round(100 * report["categories"][slug]["score"]) for slug in BARS}
    kept, own = _transferred(report)
    limit = PAGES[name][1]
    said = " ".join(f"{slug} {score}" for slug, score in scores.items())
    print(f"{name}: {said}；传输 {own:.1f} KB（上限 {limit}），另有各页共用 {kept:.1f} KB")
    for slug in BARS:
        for failed in _failed(report, slug) if scores[slug] < 100 else ():
            print(f"    {slug}: {failed}")
    missed = [f"{name} {slug} {scores[slug]}" for slug, bar in BARS.items() if scores[slug] < bar]
    return missed + ([f"{name} {own:.0f} KB"] if own > limit else [])


def _transferred(report: Any) -> tuple[float, float]:
    """Kilobytes of what every page shares, and of the rest."""
    requests = report["audits"]["network-requests"]["details"]["items"]
    sizes = [(KEPT in item["url"], item["transferSize"] / 1000) for item in requests]
    return sum(size for shared, size in sizes if shared), sum(size for shared, size in sizes if not shared)


def _failed(report: Any, category: str) -> list[str]:
    """The audits of a category that are not passed and count."""
    names = [item["id"] for item in report["categories"][category]["auditRefs"] if item["weight"]]
    audits = (report["audits"][name] for name in names)
    return [
        f"{audit['id']} {audit.get('displayValue', '')}"
        for audit in audits
        if audit["score"] is not None and audit["score"] < 1
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
