"""What a rule of a built site is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from showcase.release.verify.built import Built

Finding = tuple[str, str]
"""Path of a file below the site's root, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """``title`` says what must not be; ``find`` yields where it is."""

    id: str
    title: str
    find: Callable[[Built], Iterator[Finding]]


@dataclass(frozen=True, slots=True, order=True)
class Defect:
    """One thing that keeps a site from being published."""

    path: str
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}　{self.rule}\n  {self.message}"
