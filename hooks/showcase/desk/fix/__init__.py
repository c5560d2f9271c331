"""``showcase fix``: corrections of files that do not change the meaning of any record."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from showcase.delivery import replace_file
from showcase.desk.arguments import Scope
from showcase.desk.fix.photos import without_metadata
from showcase.desk.fix.proposals import proposal
from showcase.desk.fix.record import corrected
from showcase.desk.fix.replacements import line_starts
from showcase.model import CHINA, LIMITS
from showcase.problems import system_reason
from showcase.reading import REDIRECTS, Reader, files, keys, record_reader
from showcase.reading.keys import Kind
from showcase.reading.yaml import characters

TOP: dict[str, Kind] = {"vocabulary.yml": keys.VOCABULARY, "redirects.yml": REDIRECTS}
MAX_ENCODING_FACTOR = 2
"""A file in another encoding may be this many times larger than in UTF-8."""


@dataclass(frozen=True, slots=True)
class Fix:
    """The change of one file; ``report`` describes it in Chinese, with a diff for a record."""

    path: str
    before: bytes
    after: bytes
    report: str


def fixes(scope: Scope) -> Iterator[Fix]:
    """The fixes of all files in ``scope``, in the order of their paths."""
    folder = files.survey(scope.root)
    reader = record_reader(scope.root, datetime.datetime.now(CHINA).date())
    kinds: dict[str, Kind | None] = dict.fromkeys([*folder.photos, *folder.pictures])
    kinds |= {path: TOP[path.rpartition("/")[2]] for path in folder.top}
    kinds |= dict.fromkeys(folder.branches.values(), keys.BRANCH)
    kinds |= dict.fromkeys(folder.projects.values(), keys.PROJECT)
    kinds |= dict.fromkeys(folder.achievements.values(), keys.ACHIEVEMENTS)
    kinds |= dict.fromkeys(folder.tasks.values(), keys.TASKS)
    kinds |= dict.fromkeys(folder.reports.values(), keys.REPORT)
    kinds |= dict.fromkeys(folder.reviews.values(), keys.SIGNATURES)
    kinds |= dict.fromkeys(folder.service_points.values(), keys.SERVICE_POINT)
    for path in sorted(path for path in kinds if path in scope):
        kind = kinds[path]
        content = (scope.root / path).read_bytes()
        fix = _photo(path, content) if kind is None else _record(path, kind, content, reader)
        if fix and fix.after != content:
            yield fix


def apply(root: Path, fixes: Iterable[Fix]) -> list[str]:
    """Write the fixes. Returns a Chinese sentence for each file that could not be written and is unchanged."""
    failed = []
    for fix in fixes:
        try:
            replace_file(root / fix.path, fix.after, expected=fix.before)
        except OSError as error:
            failed.append(f"{fix.path} 没有写成，还是原来的内容：{system_reason(error)}")
    return failed


def _photo(path: str, content: bytes) -> Fix | None:
    if len(content) > LIMITS.photo_bytes:
        return None
    after = without_metadata(content)
    return Fix(path, content, after, f"{path}：去掉照片里的拍摄地点、设备等信息，{len(content)} → {len(after)} 字节")


def _record(path: str, kind: Kind, content: bytes, reader: Reader) -> Fix | None:
    if len(content) > LIMITS.file_bytes * MAX_ENCODING_FACTOR:
        return None
    correction = corrected(kind, content, reader)
    if correction is None:
        return None
    texts = (correction.before, correction.after)
    before, after = (characters.shown(text).splitlines(keepends=True) for text in texts)
    diff = unified_diff(before, after, path, path)
    notes = f"{path}：{'，'.join(correction.notes)}\n" if correction.notes else ""
    return Fix(path, content, correction.content, (notes + "".join(diff)).rstrip("\n"))


__all__ = ["Fix", "apply", "corrected", "fixes", "line_starts", "proposal"]
