"""Records that are dropped on the editor: a file by itself, or an archive of ``brands/``."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from showcase.catalog import spelling
from showcase.desk import UsageError
from showcase.model import LIMITS
from showcase.reading import is_record_slug

INSIDE = re.compile(
    r"(?:^|/)(brands/(?:[a-z0-9-]+/(?:branch|projects/[a-z0-9-]+|achievements/(?:[12]\d{3}|undated))"
    r"|service-points/[a-z0-9-]+)\.yml)$"
)
"""The path of a record, however many folders stand around it in an archive."""
YEAR = re.compile(r"[12]\d{3}|undated")
NAME = re.compile(r"^name: *(.+)$", re.MULTILINE)
MOST = 500
"""So many files of an archive are read."""


def records(name: str, content: bytes, branch: str) -> tuple[dict[str, str], str]:
    """The records in a file as path → text, and a sentence about what is left; ``branch`` is the open organisation.

    Raises UsageError, a Chinese sentence, where there is none.
    """
    if name.lower().endswith(".zip"):
        return _of_archive(name, content)
    if not name.lower().endswith((".yml", ".yaml")):
        raise UsageError(f"{name} 不是编辑台能读的文件。能读的有：记录（.yml），打包的记录（.zip）。")
    text = _text(name, content)
    return {_path(name, text, branch): text}, ""


def _of_archive(name: str, content: bytes) -> tuple[dict[str, str], str]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except zipfile.BadZipFile:
        raise UsageError(f"{name} 打不开，可能没有传完。") from None
    with archive:
        listed = [each for each in archive.infolist() if not each.is_dir()]
        found = {match[1]: each for each in listed if (match := INSIDE.search(each.filename))}
        if not found or len(listed) > MOST:
            raise UsageError(f"{name} 里没有记录，或文件太多。要的是 brands 文件夹里的记录，最多 {MOST} 个文件。")
        files = dict(_unpacked(archive, found))
    left = len(listed) - len(files)
    return files, f"另有 {left} 个文件不是记录，没有读。" if left else ""


def _unpacked(archive: zipfile.ZipFile, found: dict[str, zipfile.ZipInfo]) -> Iterator[tuple[str, str]]:
    for path, each in found.items():
        try:
            with archive.open(each) as file:
                yield path, _text(path, file.read(LIMITS.file_bytes + 1))
        except (RuntimeError, zipfile.BadZipFile, NotImplementedError, OSError):
            raise UsageError(f"{path} 解不开：压缩文件坏了，或设了密码。") from None


def _text(name: str, content: bytes) -> str:
    if len(content) > LIMITS.file_bytes:
        raise UsageError(f"{name} 超过 {LIMITS.file_bytes // 1024} KB，不像一份记录。")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise UsageError(f"{name} 不是 UTF-8 编码的文字。请用记事本另存为 UTF-8。") from None


def _path(name: str, text: str, branch: str) -> str:
    """Where a file belongs, by its name; a new organisation's folder is spelt as its name."""
    stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0].lower()
    if stem == "branch":
        called = NAME.search(text)
        return f"brands/{branch or spelling.of(called[1] if called else '')}/branch.yml"
    if not branch:
        raise UsageError(f"先打开 {name} 所属的党组织，再拖入它。")
    if not is_record_slug(stem):
        raise UsageError(f"{name} 的文件名只能用小写字母、数字和连字符，它会成为网址的一部分。")
    return f"brands/{branch}/{'achievements' if YEAR.fullmatch(stem) else 'projects'}/{stem}.yml"
