"""What a new release would lose: pages and organisations. Most often a mistake, sometimes an attack."""

from pathlib import Path

from showcase.release import info, manifest

MAX_SHARE = 0.1
"""Share of the pages that may be lost without ``--allow-loss``."""
MAX_NAMED = 10


def losses(before: Path, after: Path) -> list[str]:
    """The losses from ``before`` to ``after`` that need confirmation, as Chinese sentences."""
    had, has = pages(before), pages(after)
    gone = had - has
    result = []
    if len(gone) > MAX_SHARE * len(had):
        result.append(f"会少 {len(gone)} 页（现在有 {len(had)} 页）：{_listed(gone)}")
    organisations, left = (info.read(site).counts.get("branches", 0) for site in (before, after))
    if left < organisations:
        result.append(f"会少 {organisations - left} 个党组织（现在有 {organisations} 个）")
    return result


def pages(site: Path) -> set[str]:
    """The paths of a release's pages."""
    kept = set(info.read(site).kept)
    return {path for path in manifest.read(site) if path.endswith(".html") and path not in kept}


def _listed(names: set[str]) -> str:
    shown = sorted(names)[:MAX_NAMED]
    return "、".join(shown) + ("等" if len(names) > MAX_NAMED else "")
