"""How heavy pages may be, so that they open on a slow connection."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import cache

from showcase.release.verify.built import Built
from showcase.release.verify.rule import Finding, Rule

KIB = 1024
FILES = (
    (".css", 160 * KIB),
    (".js", 100 * KIB),
    (".svg", 50 * KIB),
    (".png", 300 * KIB),
    (".jpg", 300 * KIB),
    (".jpeg", 300 * KIB),
    (".webp", 300 * KIB),
)
"""The most that a file may weigh, by its ending."""
PAGE = 60 * KIB
"""The most that a page alone may weigh, compressed as servers send it."""
FIRST_VIEW = 350 * KIB
"""The most that a page may weigh with its sheets and scripts, compressed."""


def heavy_files(site: Built) -> Iterator[Finding]:
    """Files above what their kind may weigh."""
    for ending, most in FILES:
        for path in site.of_kind(ending):
            if (size := (site.folder / path).stat().st_size) > most:
                yield path, f"有 {_kib(size)}，最多 {_kib(most)}"


def heavy_pages(site: Built) -> Iterator[Finding]:
    """Pages above what a first view may weigh."""
    weight = cache(lambda path: len(gzip.compress((site.folder / path).read_bytes(), 6)))
    parts = cache(lambda paths: sum(map(weight, paths)))
    for path, page in site.pages.items():
        targets = {target.path for address, _ in page.seals if (target := site.target(path, address))}
        alone = weight(path)
        total = alone + parts(tuple(sorted(targets & site.files)))
        if alone > PAGE:
            yield path, f"压缩后有 {_kib(alone)}，最多 {_kib(PAGE)}"
        if total > FIRST_VIEW:
            yield path, f"连同样式和脚本压缩后有 {_kib(total)}，最多 {_kib(FIRST_VIEW)}"


def _kib(size: int) -> str:
    return f"{size / KIB:.0f} KB"


RULES = (
    Rule("file-heavy", "文件太大", heavy_files),
    Rule("page-heavy", "第一次打开要下载的太多", heavy_pages),
)
