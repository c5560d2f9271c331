"""What a new release would lose: pages and organisations. Most often a mistake, sometimes an attack."""

from pathlib import Path

from showcase.release import info, manifest

MAX_SHARE = 0.1
"""Share of the pages that may be lost without ``--allow-loss``."""
MAX_NAMED = 10


def losses(before: Path, after: Path) -> list[str]:
    """The losses from the release ``before`` to ``after`` that need confirmation, as Chinese sentences."""
    had, has = pages(before), pages(after)
    organisations_had, left = (info.read(site).counts.get("branches", 0) for site in (before, after))
    return _sentences(had, had - has, organisations_had, organisations_had - left)


def lost_records(before: set[str], after: set[str]) -> list[str]:
    """As :func:`losses`, by the addresses of organisations and projects."""
    gone = before - after
    return _sentences(before, gone, len(organisations(before)), len(organisations(gone)))


def _sentences(had: set[str], gone: set[str], organisations_had: int, organisations_gone: int) -> list[str]:
    result = []
    if len(gone) > MAX_SHARE * len(had):
        result.append(f"会少 {len(gone)} 页（现在有 {len(had)} 页）：{_listed(gone)}")
    if organisations_gone > 0:
        result.append(f"会少 {organisations_gone} 个党组织（现在有 {organisations_had} 个）")
    return result


def organisations(addresses: set[str]) -> set[str]:
    """Those of the addresses that are an organisation's."""
    return {address for address in addresses if address.startswith("branches/") and address.count("/") == 2}


def pages(site: Path) -> set[str]:
    """The paths of a release's pages."""
    kept = set(info.read(site).kept)
    return {path for path in manifest.read(site) if path.endswith(".html") and path not in kept}


def _listed(names: set[str]) -> str:
    shown = sorted(names)[:MAX_NAMED]
    return "、".join(shown) + ("等" if len(names) > MAX_NAMED else "")
