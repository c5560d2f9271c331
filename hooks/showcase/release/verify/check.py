"""The types of the verification: a check of a built site, and a defect that it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from showcase.release.verify.built_site import BuiltSite

Finding = tuple[str, str]
"""Path of a file below the site's root, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class SiteCheck:
    """One check: ``title`` names the defect in Chinese, ``find`` yields where it is."""

    id: str
    title: str
    find: Callable[[BuiltSite], Iterator[Finding]]


@dataclass(frozen=True, slots=True, order=True)
class Defect:
    """One reason not to publish a site; ``rule`` is the id of the check."""

    path: str
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}　{self.rule}\n  {self.message}"
