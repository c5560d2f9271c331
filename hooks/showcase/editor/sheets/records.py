"""The records there are: their texts and values by file, and which one a name means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from showcase.catalog import spelling
from showcase.checks import folded
from showcase.editor import layout
from showcase.editor.layout import Value
from showcase.editor.sheets.columns import FILES
from showcase.model import LIMITS
from showcase.reading.yaml import Refused, compose

OF_NOUNS = re.compile("|".join(re.sub(r"\{\w+\}", "[^/]+", path) for path in FILES.values()))
"""The paths of files whose records have a sheet."""


class Records:
    """The files of records below ``root/brands``, and the names of what lies elsewhere: slug of an organisation, or key
    of a project, → name.
    """

    def __init__(self, root: Path, named: Mapping[str, str] | None = None) -> None:
        self.texts: dict[str, str] = {}
        self.values: dict[str, Value] = {}
        self.unread: set[str] = set()
        self.named: dict[str, str] = {}
        self._by_name: dict[str, list[str]] = {}
        for key, name in (named or {}).items():
            self.name(key, name)
        for file in sorted(root.glob("brands/*/**/*.yml")):
            if OF_NOUNS.fullmatch(path := file.relative_to(root).as_posix()):
                self._read(path, file.read_bytes())
        for path, value in self.values.items():
            parts = path.split("/")
            called = value.get("name", "") if isinstance(value, dict) else ""
            if parts[-1] == "branch.yml":
                self.name(parts[1], called)
            elif parts[2] == "projects":
                self.name(f"{parts[1]}/{parts[3].removesuffix('.yml')}", called)

    def name(self, key: str, name: Value) -> None:
        """Make a name known: of an organisation, or of a project by ``organisation/project``."""
        if isinstance(name, str) and name:
            self.named[key] = name
            keys = self._by_name.setdefault(same(name), [])
            keys += [] if key in keys else [key]

    def branch(self, text: str, _: str = "") -> str:
        """The folder of the one organisation of that name, or that is its folder; empty where there is none."""
        if text in self.named and "/" not in text:
            return text
        found = [slug for slug in self._by_name.get(same(text), ()) if "/" not in slug]
        return found[0] if len(found) == 1 else ""

    def branch_name(self, slug: str, _: str = "") -> str:
        """The name of an organisation; its folder where the name is unknown, or another's too."""
        name = self.named.get(slug, "")
        return name if name and self.branch(name) == slug else slug

    def project(self, text: str, branch: str) -> str:
        """What a record of ``branch`` calls the project of that name; empty where there is none."""
        if text in self.named or f"{branch}/{text}" in self.named:
            return text
        found = [key for key in self._by_name.get(same(text), ()) if "/" in key]
        own = [key.partition("/")[2] for key in found if key.startswith(f"{branch}/")]
        return own[0] if len(own) == 1 else found[0] if len(found) == 1 else ""

    def project_name(self, key: str, branch: str) -> str:
        """The name of a project, as a record of ``branch`` refers to it; its key where the name would not do."""
        name = self.named.get(key if "/" in key else f"{branch}/{key}", "")
        return name if name and self.project(name, branch) == key else key

    def items(self, branch: str, folder: str) -> Iterator[tuple[str, int, dict[str, Any]]]:
        """The path, number and value of each item in the lists of an organisation."""
        for path, values in self.values.items():
            if path.startswith(f"brands/{branch}/{folder}/") and isinstance(values, list):
                yield from ((path, number, each) for number, each in enumerate(values) if isinstance(each, dict))

    def free_slug(self, name: str, taken: set[str]) -> str:
        """A name in pinyin, as the records spell theirs, that no other has."""
        spelt = spelling.of(name)
        number, free = 2, spelt
        while free in taken or free in self.named:
            number, free = number + 1, f"{spelt}-{number}"
        return free

    def _read(self, path: str, content: bytes) -> None:
        try:
            text = content.decode()
            root = compose(path, text, keys=LIMITS.nodes).root
        except (UnicodeDecodeError, Refused):
            self.unread.add(path)
            return
        self.texts[path] = text
        self.values[path] = layout.plain(root) if root else {}


def same(name: str) -> str:
    """A name as it is compared: brackets, spaces and quotation marks are typed in several ways, or left out."""
    return folded(name)
