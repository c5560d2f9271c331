"""What lies under ``brands/``: which file is which record, and what does not belong there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from showcase.model import UNDATED
from showcase.problems import Problem
from showcase.records import Place

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
YEAR = re.compile(rf"(19|20)\d\d|{UNDATED}")
PHOTO = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*\.(jpg|jpeg|png|webp)")
TOP = ("vocabulary.yml", "redirects.yml")


@dataclass(slots=True)
class Folder:
    """The files under one ``brands/``, by what they are, each a path relative to the folder that holds ``brands/``."""

    branches: dict[str, str] = field(default_factory=dict)
    projects: dict[tuple[str, str], str] = field(default_factory=dict)
    achievements: dict[tuple[str, str], str] = field(default_factory=dict)
    photos: set[str] = field(default_factory=set)
    top: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def survey(root: Path) -> Folder:
    """Every file under ``root/brands``, sorted into its place; links and strangers become problems. Follows no link."""
    folder = Folder()
    for path, is_link in _walk(root, "brands"):
        if is_link:
            folder.problems.append(_problem(path, "file-link", "这是一个链接（快捷方式），不是文件", "放入真正的文件"))
        else:
            _place(folder, path)
    for slug in sorted({branch for branch, _ in [*folder.projects, *folder.achievements]} - set(folder.branches)):
        path = f"brands/{slug}/branch.yml"
        folder.problems.append(_problem(path, "branch-missing", "这个文件夹里没有 branch.yml", "补上党组织的记录"))
    return folder


def _walk(root: Path, folder: str) -> Iterator[tuple[str, bool]]:
    """Every file below ``folder``, with whether it is a link, in the order of their names."""
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if entry.is_symlink():
            yield path, True
        elif entry.is_dir():
            yield from _walk(root, path)
        else:
            yield path, False


def _place(folder: Folder, path: str) -> None:
    """Put one file where its path says it belongs, or note that it belongs nowhere."""
    parts = path.split("/")[1:]
    stem = parts[-1].removesuffix(".yml")
    is_yaml = parts[-1].endswith(".yml")
    if len(parts) == 1 and parts[0] in TOP:
        folder.top.add(path)
    elif len(parts) > 1 and not _is_slug(parts[0]):
        folder.problems.append(
            _problem(path, "file-name", f"文件夹名“{parts[0]}”写法不对", "只用小写字母、数字和连字符")
        )
    elif len(parts) == 2 and parts[1] == "branch.yml":
        folder.branches[parts[0]] = path
    elif len(parts) == 3 and parts[1] == "projects" and is_yaml:
        if _is_slug(stem):
            folder.projects[parts[0], stem] = path
        else:
            folder.problems.append(_problem(path, "file-name", f"文件名“{stem}”写法不对", "只用小写字母、数字和连字符"))
    elif len(parts) == 3 and parts[1] == "achievements" and is_yaml and YEAR.fullmatch(stem):
        folder.achievements[parts[0], stem] = path
    elif len(parts) == 3 and parts[1] == "photos" and PHOTO.fullmatch(parts[2]):
        folder.photos.add(path)
    else:
        folder.problems.append(_problem(path, "file-misplaced", "这里不该有这个文件", _belongs(parts)))


def _belongs(parts: list[str]) -> str:
    """Where a misplaced file was most likely meant to go."""
    name = parts[-1]
    if name.endswith(".yaml"):
        return f"把后缀改成 .yml：{name.removesuffix('.yaml')}.yml"
    if len(parts) == 3 and parts[1] == "achievements":
        return f"成果文件用年份命名，例如 2024.yml；没有年份的放进 {UNDATED}.yml"
    if len(parts) == 3 and parts[1] == "photos":
        return "照片名只用小写字母、数字和连字符，后缀 .jpg .png 或 .webp"
    near = get_close_matches(parts[1], ["projects", "achievements", "photos"]) if len(parts) > 2 else []
    if near:
        return f"文件夹名应当是 {near[0]}"
    return "只能有 branch.yml，以及 projects、achievements、photos 三个文件夹里的记录和照片；别的请移走"


def _is_slug(text: str) -> bool:
    return bool(SLUG.fullmatch(text)) and len(text) <= 60


def _problem(path: str, rule: str, message: str, hint: str) -> Problem:
    return Problem.at(path, Place(), rule, message, hint)
