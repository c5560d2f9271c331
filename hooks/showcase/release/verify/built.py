"""A built site as the rules see it: its files, its pages, and where its addresses lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from showcase.release.info import Info
from showcase.release.info import read as read_info
from showcase.release.verify.page import Page
from showcase.release.verify.page import read as read_page

NOWHERE = "https://site.invalid/"
"""Stands for the address of a site that has none; no name under ``invalid`` can ever exist (RFC 2606)."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where an address of the site leads: a file below the root, and a place in it."""

    path: str
    fragment: str


class Built:
    """The site in ``folder``. ``address`` is its own, by default what its home page names."""

    def __init__(self, folder: Path, policy: str, address: str = "", hidden: Sequence[str] = ()) -> None:
        self.folder, self.policy, self.hidden = folder, policy, tuple(hidden)
        self.paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not _is_folder(path))
        self.files = frozenset(self.paths)
        self.base = (address or self._named() or NOWHERE).rstrip("/") + "/"

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page by its path."""
        return {path: read_page(self.folder / path) for path in self.paths if path.endswith(".html")}

    @cached_property
    def info(self) -> Info:
        """What the site says it was made from."""
        return read_info(self.folder)

    def text(self, path: str) -> str:
        """A file's text."""
        return (self.folder / path).read_text(encoding="utf-8", errors="replace")

    def of_kind(self, *endings: str) -> list[str]:
        """The paths that end so."""
        return [path for path in self.paths if path.endswith(endings)]

    def absolute(self, path: str, address: str) -> str:
        """An address that stands in the file ``path``, in full."""
        return urljoin(self.base + path.removesuffix("index.html"), address)

    def is_foreign(self, path: str, address: str) -> bool:
        """Whether an address leads to another host; data in the page itself leads nowhere."""
        full = urlsplit(self.absolute(path, address))
        return full.scheme not in ("data", "blob") and full[:2] != urlsplit(self.base)[:2]

    def target(self, path: str, address: str) -> Target | None:
        """Where an address leads within the site; None where it leads out of it."""
        full = self.absolute(path, address)
        bare = full.partition("#")[0].partition("?")[0]
        if not f"{bare}/".startswith(self.base) and bare != self.base:
            return None
        below = unquote(bare[len(self.base) :])
        return Target(
            below + "index.html" if not below or below.endswith("/") else below, unquote(urlsplit(full).fragment)
        )

    def is_below(self, path: str, address: str) -> bool:
        """Whether an address is one of the site's own host, which must then lie below the site's root."""
        return urlsplit(self.absolute(path, address))[:2] == urlsplit(self.base)[:2]

    def _named(self) -> str:
        home = self.folder / "index.html"
        return read_page(home).canonical if home.is_file() else ""


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()
