"""Withdrawing a text or a record: every kept release that holds it is removed, so that no rollback brings it back."""

import gzip
import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from showcase.release.errors import ReleaseError
from showcase.release.store import ReleaseStore

RECORD = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)?(#[a-z0-9-]+)?", re.ASCII)
"""The key of a record: an organisation, one of its projects, or ``<organisation>#<achievement>``."""
RECORDS = "data/records.json"
BINARY = {".bin", ".png", ".jpg", ".jpeg", ".webp", ".ico", ".woff2", ".docx"}
"""Files without words; what the search's files and documents hold of a text, pages hold too."""
TAG = re.compile(r"<[^<>]*>")
ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|[nrt])")
UNSPOKEN = re.compile(r"[\W_]+")
SHORTEST = 4
"""Characters, without spaces and punctuation, that a text must have to be looked for."""
SHOWN = 5


def withdraw(store: ReleaseStore, what: str) -> str:
    """Remove every kept release that holds ``what``, a record's key or a text; returns the report in Chinese.

    Raises ReleaseError where the live release holds it: it must be corrected and published first.
    """
    if not RECORD.fullmatch(what) and len(_spoken(what)) < SHORTEST:
        raise ReleaseError(f"“{what}”太短，容易误删。请写出至少 {SHORTEST} 个字的一段原文，或者记录的标识。")
    with store.locked():
        holding = {name: found for name in store.names if (found := places(store.releases / name, what))}
        if store.live in holding:
            found = holding[store.live]
            shown = "、".join(found[:SHOWN]) + (f"等 {len(found)} 个文件" if len(found) > SHOWN else "")
            raise ReleaseError(
                f"公开的网站（{store.live}）里还有“{what}”：{shown}。\n"
                "请先在记录里改掉或删掉，运行 showcase publish，再运行这条命令。什么也没有动。"
            )
        store.withdraw(list(holding))
        if not holding:
            return f"留着的 {len(store.names)} 个版本里都没有“{what}”。"
        return f"{len(holding)} 个旧版本里有“{what}”，已经删掉，不能再回退到它们：{'、'.join(holding)}"


def places(release: Path, what: str) -> list[str]:
    """The files of a release that hold a record or a text."""
    if RECORD.fullmatch(what):
        return [RECORDS] if what in _keys(release / RECORDS) else []
    wanted = _spoken(what)
    files = sorted(path for path in release.rglob("*") if path.is_file() and path.suffix not in BINARY)
    return [path.relative_to(release).as_posix() for path in files if _holds(path, wanted)]


def _holds(path: Path, wanted: str) -> bool:
    content = path.read_bytes()
    if path.suffix == ".gz":
        content = gzip.decompress(content)
    text = ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else " ", content.decode("utf-8", "replace"))
    # With tags for what stands in attributes, without them for what a link or a mark divides.
    return any(wanted in _spoken(html.unescape(form)) for form in (text, TAG.sub("", text)))


def _spoken(text: str) -> str:
    """The letters and digits of a text: files differ in how they quote, escape and break it."""
    return UNSPOKEN.sub("", text).casefold()


def _keys(path: Path) -> set[str]:
    """The keys of a release's records."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return set()
    return set(_values(data))


def _values(data: Any) -> Iterator[str]:
    if isinstance(data, list):
        for item in data:
            yield from _values(item)
    elif isinstance(data, dict):
        if isinstance(data.get("key"), str):
            yield data["key"]
        for value in data.values():
            yield from _values(value)
