"""Files that computers, editors and clerks leave beside records: copies, backups, temporary files, loose pictures."""

import re
from collections.abc import Container
from typing import NamedTuple

from showcase.model import lazy
from showcase.problems import Rule
from showcase.reading import names
from showcase.reading.rules.files import FILE_MISPLACED, FILE_NAME

COPY = lazy(
    r"(?:(?:复件|副本|拷贝|copy of)[-_ ]*)?(?P<stem>.+?)(?:"
    r"[-_ ]*(?:的?副本|复件|拷贝|copy|最终版?|终稿|定稿|修改[版稿]?|[新旧][版稿]|备份)[-_ ]*(?:[（(]?\d{1,3}[)）]?)?"
    r"|[ _]*[（(]\d{1,3}[)）]|[ _]v?\d{1,2}|)",
    re.IGNORECASE,
)
"""A name with what copying a file, or a clerk, adds to it."""
TEMPORARY = lazy(
    r"(?:~\$|\.~|\._|~wrl).*|.*(?:\.sw[a-p]|\.te?mp|\.part|\.crdownload|\.lock|~)|#.*#|.+[._](?:base|local|remote)[._]\d+\..*",
    re.IGNORECASE,
)
BACKUP = lazy(r"(?P<name>.+?\.ya?ml)\.(?:bak|backup|orig|rej|old|\d{1,8})|(?P<stem>.+)\.bak", re.IGNORECASE)
UNNAMED = re.compile(r"(?:新建|未命名|无标题|untitled|new text document|文档|新文件|document).*", re.IGNORECASE)
LEFT_BEHIND = frozenset(
    (".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", ".directory", ".localized", "icon\r", ".fseventsd")
)
"""What Windows and macOS put into folders of themselves."""
PICTURES = (".jpg", ".jpeg", ".png", ".webp")
DOCUMENTS = (".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".csv", ".ppt", ".pptx", ".zip", ".rar", ".7z", ".mp4")
LINKS = (".lnk", ".url", ".webloc")


class Stray(NamedTuple):
    """Why a file does not belong where it lies, and what to do with it."""

    rule: Rule
    message: str
    hint: str


def recognised(path: str, paths: Container[str]) -> Stray | None:
    """What kind of stray the file at ``path`` is; None for one of no kind known. ``paths`` are all files."""
    folder, _, name = path.rpartition("/")
    lower = name.lower()
    if lower in LEFT_BEHIND or "/__macosx/" in path.lower():
        return Stray(FILE_MISPLACED, "这里不该有这个文件", "这是电脑自动生成的文件，删掉它")
    if TEMPORARY.fullmatch(name):
        return Stray(FILE_MISPLACED, "这是编辑软件留下的临时文件，不是记录", "关掉正在编辑它的软件，再删掉这个文件")
    if found := BACKUP.fullmatch(name):
        original = found["name"] or f"{found['stem']}.yml"
        return Stray(FILE_MISPLACED, f"这是 {names.printable(original)} 的备份", _merged(folder, original, paths))
    if lower.endswith(LINKS):
        return Stray(FILE_MISPLACED, "这是快捷方式，不是文件", "删掉它，放入真正的文件")
    if lower.endswith(DOCUMENTS):
        hint = "把要公开的内容写进记录，这个文件移到自己的电脑上"
        return Stray(FILE_MISPLACED, "这里只放记录和照片，不放文档、表格、压缩包和视频", hint)
    if lower.endswith(PICTURES):
        return None if folder.endswith("/photos") else _picture(lower)
    return _record(folder, name, paths) if lower.endswith((".yml", ".yaml", ".yml.txt", ".txt")) else None


def _picture(name: str) -> Stray:
    suffix = name.rpartition(".")[2]
    hint = f"放进 photos 文件夹，改名为小写字母和数字，例如 huodong-1.{suffix}，再写进记录的 photos；不用就删掉"
    return Stray(FILE_MISPLACED, "照片不能放在这里", hint)


def _record(folder: str, name: str, paths: Container[str]) -> Stray | None:
    """A record's file under a name that is not its own."""
    stem = re.sub(r"(?:\.ya?ml|\.txt)+$", "", name, flags=re.IGNORECASE)
    if UNNAMED.fullmatch(stem):
        hint = "写好了内容就改名：项目用拼音，例如 hexin-tiaojie.yml，成果用年份，例如 2024.yml；没有内容就删掉"
        return Stray(FILE_NAME, f"“{names.printable(name)}”是新建文件时电脑给的名字", hint)
    found = COPY.fullmatch(stem)
    if found and found["stem"] != stem:
        original = found["stem"].strip(" -_")
        slug = original.lower() if original.isascii() else names.near_slug(original)
        shown = f"{slug}.yml" if slug else "另一个文件"
        message = f"“{names.printable(name)}”像是 {shown} 的副本，同一份记录不能有两个文件"
        hint = _merged(folder, shown, paths) if slug else "要用的，改成拼音的文件名；不用就删掉"
        return Stray(FILE_MISPLACED, message, hint)
    if stem != stem.lower() or name.endswith((".YML", ".Yml")):
        right = f"{names.near_slug(stem) or stem.lower()}.yml"
        return Stray(FILE_NAME, f"文件名“{names.printable(name)}”里有大写字母", f"改名为 {right}，后缀也用小写")
    return None


def _merged(folder: str, original: str, paths: Container[str]) -> str:
    """What to do with a second file of a record."""
    if f"{folder}/{original}" in paths:
        return f"和 {original} 核对，要留的内容写进 {original}，再删掉这个文件"
    return f"要用的，改名为 {names.printable(original)}；不用就删掉"
