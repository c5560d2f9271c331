"""``showcase fix``: mends of files that change nothing of what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from showcase.desk.fixing import storing
from showcase.desk.fixing.pictures import bare
from showcase.desk.fixing.record import mended
from showcase.desk.places import Places
from showcase.model import LIMITS
from showcase.reading import REDIRECTS, files, keys
from showcase.reading.keys import Kind
from showcase.reading.yaml import characters

TOP: dict[str, Kind] = {"vocabulary.yml": keys.VOCABULARY, "redirects.yml": REDIRECTS}
OTHER_ENCODINGS = 2
"""A file in another encoding may be so many times larger than it will be in UTF-8."""


@dataclass(frozen=True, slots=True)
class Fix:
    """What is to change in one file, and what to tell of it."""

    path: str
    before: bytes
    after: bytes
    told: str


def fixes(places: Places) -> Iterator[Fix]:
    """A fix for every file among ``places`` that can be mended, in the order of their paths."""
    folder = files.survey(places.root)
    kinds: dict[str, Kind | None] = dict.fromkeys(folder.photos)
    kinds |= {path: TOP[path.rpartition("/")[2]] for path in folder.top}
    kinds |= dict.fromkeys(folder.branches.values(), keys.BRANCH)
    kinds |= dict.fromkeys(folder.projects.values(), keys.PROJECT)
    kinds |= dict.fromkeys(folder.achievements.values(), keys.ACHIEVEMENTS)
    for path in sorted(path for path in kinds if path in places):
        kind = kinds[path]
        content = (places.root / path).read_bytes()
        fix = _picture(path, content) if kind is None else _record(path, kind, content)
        if fix and fix.after != content:
            yield fix


def apply(root: Path, found: Iterable[Fix]) -> list[str]:
    """Write the fixes; gives a Chinese sentence for each file that could not be written and is as it was."""
    failed = []
    for fix in found:
        try:
            storing.replace(root / fix.path, fix.before, fix.after)
        except OSError as error:
            failed.append(f"{fix.path} 没有写成，还是原来的内容：{error.strerror or error}")
    return failed


def _picture(path: str, content: bytes) -> Fix | None:
    if len(content) > LIMITS.photo_bytes:
        return None
    after = bare(content)
    return Fix(path, content, after, f"{path}：去掉照片里的拍摄地点、设备等信息，{len(content)} → {len(after)} 字节")


def _record(path: str, kind: Kind, content: bytes) -> Fix | None:
    if len(content) > LIMITS.file_bytes * OTHER_ENCODINGS:
        return None
    record = mended(kind, content)
    if record is None:
        return None
    before, after = (characters.shown(text).splitlines(keepends=True) for text in (record.before, record.after))
    diff = unified_diff(before, after, path, path)
    notes = f"{path}：{'，'.join(record.notes)}\n" if record.notes else ""
    return Fix(path, content, record.content, (notes + "".join(diff)).rstrip("\n"))


__all__ = ["storing"]
