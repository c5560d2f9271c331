"""Every file below a folder, by name, and what is not one: links are reported and never followed."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from showcase.problems import Problem, system_reason
from showcase.reading import names
from showcase.reading.rules.files import FILE_COLLIDES, FILE_LINK, FILE_MISPLACED, FILE_UNREADABLE

DEEPEST = 12
"""Folders within folders; deeper ones are reported and not entered."""


def walk(root: Path, top: str, only: Collection[str] | None = None) -> tuple[list[str], list[Problem]]:
    """The regular files below ``root/top`` as paths from ``root`` on, in order, and a problem for everything else.

    Of the folders in it these ``only`` are entered, if any are given.
    """
    if (root / top).is_symlink():
        return [], [_link(top)]
    files: list[str] = []
    problems: list[Problem] = []
    folders = [top] if (root / top).is_dir() else []
    while folders:
        folder = folders.pop()
        try:
            entries = list(os.scandir(f"{root}/{folder}"))
        except OSError as error:
            problems.append(
                names.file_problem(folder, FILE_UNREADABLE, f"文件夹打不开：{system_reason(error)}", "检查读取权限")
            )
            continue
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if entry.is_file(follow_symlinks=False):
                files.append(path)
            elif entry.is_symlink():
                problems.append(_link(path))
            elif entry.is_dir() and folder == top and only is not None and entry.name not in only:
                continue
            elif entry.is_dir():
                folders.append(path) if path.count("/") <= DEEPEST else problems.append(_deep(path))
            else:
                problems.append(names.file_problem(path, FILE_LINK, "这不是普通的文件", "放入真正的文件"))
    return sorted(files), problems


def collisions(paths: list[str]) -> Iterator[Problem]:
    """A problem for each path that some computers take for another: Aa and aA, é composed and not, Ａ and A."""
    seen: dict[str, str] = {}
    looked_at: set[str] = set()
    for path in paths:
        for part in _upward(path):
            if part in looked_at:
                continue
            looked_at.add(part)
            first = seen.setdefault(names.same(part), part)
            if first != part:
                other = names.printable(first.rsplit("/", 1)[-1])
                message = f"和“{other}”只差大小写或全角半角，在 Windows 和苹果电脑上是同一个"
                yield names.file_problem(part, FILE_COLLIDES, message, "改成不同的名字，或合成一个")


def _upward(path: str) -> Iterator[str]:
    """The folders that lead to a path, and the path."""
    parts = path.split("/")
    for length in range(2, len(parts) + 1):
        yield "/".join(parts[:length])


def _link(path: str) -> Problem:
    return names.file_problem(path, FILE_LINK, "这是一个链接（快捷方式），不是文件", "删掉链接，放入真正的文件")


def _deep(path: str) -> Problem:
    return names.file_problem(path, FILE_MISPLACED, "文件夹套得太深", "移到它该在的地方，或删掉")
