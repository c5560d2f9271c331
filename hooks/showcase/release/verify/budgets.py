"""Checks of size: pages must open on a slow connection."""

import gzip
import re
from collections.abc import Iterator, Mapping
from functools import cache

from showcase.release.verify.built_site import BuiltSite, Check, Finding

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
"""Maximum size of a file in bytes, by its suffix."""
ENGINE = re.compile("edit/engine-")
"""The editor's engine is Python: staff load it when they edit."""
PAGE = 60 * KIB
"""Maximum size in bytes of a page alone, compressed with gzip."""
FIRST_VIEW = 350 * KIB
"""Maximum size in bytes of a page with its style sheets and scripts, compressed with gzip."""


def heavy_files(site: BuiltSite) -> Iterator[Finding]:
    """Files above the maximum size of their kind."""
    for suffix, limit in FILES:
        for path in site.of_kind(suffix):
            if not ENGINE.match(path) and (size := (site.folder / path).stat().st_size) > limit:
                yield path, f"有 {_kib(size)}，最多 {_kib(limit)}"


def heavy_pages(site: BuiltSite) -> Iterator[Finding]:
    """Pages above the maximum size, alone or with style sheets and scripts."""
    weight = cache(lambda path: len(gzip.compress((site.folder / path).read_bytes(), 6)))
    parts = cache(lambda paths: sum(map(weight, paths)))
    for path, page in site.pages.items():
        targets = {target.path for address, _ in page.assets if (target := site.target(path, address))}
        alone = weight(path)
        total = alone + parts(tuple(sorted(targets & site.files)))
        if alone > PAGE:
            yield path, f"压缩后有 {_kib(alone)}，最多 {_kib(PAGE)}"
        if total > FIRST_VIEW:
            yield path, f"连同样式和脚本压缩后有 {_kib(total)}，最多 {_kib(FIRST_VIEW)}"


def _kib(size: int) -> str:
    return f"{size / KIB:.0f} KB"


CHECKS: Mapping[str, Check] = {
    "file-heavy": heavy_files,
    "page-heavy": heavy_pages,
}
