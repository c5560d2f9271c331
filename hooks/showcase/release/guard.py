"""The guard against a release that loses pages: most often a mistake, sometimes an attack."""

from __future__ import annotations

import re
from pathlib import Path

from showcase.release import info, manifest

ORGANISATION = re.compile(r"branches/(?!page-\d+/)([^/]+)/index\.html")
SHARE = 0.1
"""Of the pages before, this much may go without asking."""
NAMED = 10


def losses(before: Path, after: Path) -> list[str]:
    """What ``after`` no longer has and must be asked for, as sentences."""
    had, has = _pages(before), _pages(after)
    gone = had - has
    told = []
    if len(gone) > SHARE * len(had):
        told.append(f"会少 {len(gone)} 页（现在有 {len(had)} 页）：{_named(gone)}")
    organisations = {match[1] for match in map(ORGANISATION.fullmatch, gone) if match}
    if organisations:
        told.append(f"会少 {len(organisations)} 个党组织：{_named(organisations)}")
    return told


def _pages(site: Path) -> set[str]:
    kept = set(info.read(site).kept)
    return {path for path in manifest.read(site) if path.endswith(".html") and path not in kept}


def _named(names: set[str]) -> str:
    shown = sorted(names)[:NAMED]
    return "、".join(shown) + ("等" if len(names) > NAMED else "")
