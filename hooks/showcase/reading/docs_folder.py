"""The hand-written pages under ``docs/``: only pages and pictures lie there, with names that work everywhere."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from showcase.model import LIMITS
from showcase.problems import Problem
from showcase.reading import names
from showcase.reading.file_tree import collisions, walk
from showcase.reading.rules.files import FILE_MISPLACED, FILE_NAME

SUFFIXES = (".md", ".jpg", ".jpeg", ".png", ".webp")


def survey(root: Path) -> tuple[list[str], list[Problem]]:
    """The files under ``root/docs``, and a problem for each link, stranger and unsafe name."""
    paths, strangers = walk(root, "docs")
    return paths, [*strangers, *collisions(paths), *_misnamed(paths)]


def _misnamed(paths: Iterable[str]) -> Iterator[Problem]:
    for path in paths:
        name = path.rsplit("/", 1)[-1]
        parts = path.split("/")[1:]
        if any(_is_unsafe(part) for part in parts):
            message = f"文件名“{names.printable(name)}”在别的电脑或网址里不能用"
            yield names.file_problem(path, FILE_NAME, message, "只用小写字母、数字、点和连字符，不以点或短横开头")
        elif not name.endswith(SUFFIXES):
            hint = f"docs 里只放 {' '.join(SUFFIXES)}，别的请移走"
            yield names.file_problem(path, FILE_MISPLACED, "这里不该有这个文件，放了就会公开", hint)


def _is_unsafe(name: str) -> bool:
    is_long = len(name.encode("utf-8", "surrogateescape")) > LIMITS.file_name_bytes
    return is_long or bool(names.UNSAFE.search(name)) or names.is_reserved(name)
