"""A small office with sound records, to be changed one way and then checked or built."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from showcase import pipeline
from showcase.catalog import Catalog
from showcase.problems import Problem
from showcase.site.rendering import Templates
from showcase.survey import Survey

PROJECT_ROOT = Path(__file__).parent.parent
SOUND = Path(__file__).parent / "cases" / "office"


class Office:
    """A folder with ``brands/``; paths are written as problems write them, from ``brands/`` on."""

    def __init__(self, root: Path) -> None:
        shutil.copytree(SOUND, root, dirs_exist_ok=True)
        self.root = root

    @classmethod
    def existing(cls, root: Path) -> Office:
        """A folder that is an office already."""
        office = cls.__new__(cls)
        office.root = root
        return office

    def write(self, path: str, content: str | bytes) -> Office:
        """Write one file."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
        return self

    def change(self, path: str, old: str, new: str) -> Office:
        """Replace ``old``, which must stand in the file once, by ``new``."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        return self.write(path, text.replace(old, new))

    def problems(self) -> list[Problem]:
        """Everything found wrong, in order."""
        return list(pipeline.survey(self.root).problems)

    def found(self) -> list[str]:
        """The problems in short: ``he-lvsuo-dangzhibu/branch.yml:2:7 word-unknown``."""
        return [f"{p.path.removeprefix('brands/')}:{p.line}:{p.column} {p.rule}" for p in self.problems()]


def checkout(root: Path, source: Path = PROJECT_ROOT) -> None:
    """Put the settings, the hand-written pages and the generator of ``source`` beside the records of ``root``.

    Compiled modules go with it, so that no build begins with compiling; but for those that are just being written.
    """
    for folder in ("docs", "hooks"):
        shutil.copytree(source / folder, root / folder, ignore=shutil.ignore_patterns("*.pyc.*"))
    shutil.copy(source / "mkdocs.yml", root)


@cache
def templates() -> Templates:
    """The templates of the theme, compiled once in a process of tests."""
    return Templates(PROJECT_ROOT / "hooks/theme")


@cache
def real_survey() -> Survey:
    """The real records and what is found wrong with them, read once in a process of tests. Nothing may be changed."""
    return pipeline.survey(PROJECT_ROOT)


@cache
def real_catalog() -> Catalog:
    """The real records arranged."""
    return pipeline.catalog(real_survey())
