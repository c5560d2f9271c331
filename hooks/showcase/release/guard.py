"""The guard against a release that loses pages: most often a mistake, sometimes an attack."""

from __future__ import annotations

from pathlib import Path

from showcase.release import info, manifest

SHARE = 0.1
"""Of the pages before, this much may go without asking."""
NAMED = 10


def losses(before: Path, after: Path) -> list[str]:
    """What ``after`` no longer has and must be asked for, as sentences."""
    had, has = pages(before), pages(after)
    gone = had - has
    told = []
    if len(gone) > SHARE * len(had):
        told.append(f"会少 {len(gone)} 页（现在有 {len(had)} 页）：{_named(gone)}")
    organisations, left = (info.read(site).counts.get("branches", 0) for site in (before, after))
    if left < organisations:
        told.append(f"会少 {organisations - left} 个党组织（现在有 {organisations} 个）")
    return told


def pages(site: Path) -> set[str]:
    """The pages of a release, by their paths."""
    kept = set(info.read(site).kept)
    return {path for path in manifest.read(site) if path.endswith(".html") and path not in kept}


def _named(names: set[str]) -> str:
    shown = sorted(names)[:NAMED]
    return "、".join(shown) + ("等" if len(names) > NAMED else "")
