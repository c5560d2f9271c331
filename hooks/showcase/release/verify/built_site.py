"""A built site as the checks read it: its files, its pages, and where its links lead. The types of the checks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from showcase.release.info import Info
from showcase.release.info import read as read_info
from showcase.release.verify.html_page import HtmlPage
from showcase.release.verify.html_page import read as read_page

MALFORMED = "https://address.invalid/"
NOWHERE = "https://site.invalid/"
"""Address of a site that has none; a name under ``invalid`` never exists (RFC 2606)."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link within the site leads: the path of a file, and the fragment in it."""

    path: str
    fragment: str


class BuiltSite:
    """The site in ``folder``. ``address`` is its own, by default the canonical one of its home page; ``counts`` are the
    numbers of records, by default those of its build info.
    """

    def __init__(
        self,
        folder: Path,
        policy: str,
        address: str = "",
        hidden: Sequence[str] = (),
        counts: Mapping[str, int] | None = None,
    ) -> None:
        self.folder, self.policy, self.hidden, self._counts = folder, policy, tuple(hidden), counts
        self.paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not _is_folder(path))
        self.files = frozenset(self.paths)
        self.base = NOWHERE
        own = (address or self._canonical() or NOWHERE).rstrip("/") + "/"
        self.base = NOWHERE if self.is_malformed("", own) else own

    @cached_property
    def pages(self) -> dict[str, HtmlPage]:
        """All pages by their paths."""
        return {path: read_page(self.folder / path) for path in self.of_kind(".html")}

    @cached_property
    def info(self) -> Info:
        """The build info; an empty one where the site has none."""
        return read_info(self.folder)

    @property
    def counts(self) -> Mapping[str, int]:
        """The numbers of records by kind; empty where they are not known."""
        return self.info.counts if self._counts is None else self._counts

    def text(self, path: str) -> str:
        """The text of a file."""
        return (self.folder / path).read_text(encoding="utf-8", errors="replace")

    def of_kind(self, *suffixes: str) -> list[str]:
        """The paths with one of the suffixes, but for symbolic links, which may lead anywhere."""
        found = (path for path in self.paths if path.endswith(suffixes))
        return [path for path in found if not (self.folder / path).is_symlink()]

    def absolute(self, path: str, address: str) -> str:
        """The absolute form of an address in the file ``path``; of one that is no URL, an address on no host."""
        try:
            full = urljoin(self.base + path.removesuffix("index.html"), address)
            urlsplit(full)
        except ValueError:
            return MALFORMED
        return full

    def is_foreign(self, path: str, address: str) -> bool:
        """Whether an address leads to another host; ``data:`` and ``blob:`` do not."""
        full = urlsplit(self.absolute(path, address))
        return full.scheme not in ("data", "blob") and full[:2] != urlsplit(self.base)[:2]

    def target(self, path: str, address: str) -> Target | None:
        """Where an address leads within the site; None where it leads elsewhere."""
        full = self.absolute(path, address)
        url = full.partition("#")[0].partition("?")[0]
        if not f"{url}/".startswith(self.base) and url != self.base:
            return None
        below = unquote(url[len(self.base) :])
        return Target(
            below + "index.html" if not below or below.endswith("/") else below, unquote(urlsplit(full).fragment)
        )

    def is_malformed(self, path: str, address: str) -> bool:
        """Whether an address is no URL, so that browsers disagree where it leads."""
        return self.absolute(path, address) == MALFORMED

    def is_same_host(self, path: str, address: str) -> bool:
        """Whether an address is on the site's host; then it must be below the site's root."""
        return urlsplit(self.absolute(path, address))[:2] == urlsplit(self.base)[:2]

    def _canonical(self) -> str:
        home = self.folder / "index.html"
        return read_page(home).canonical if home.is_file() else ""


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


Finding = tuple[str, str]
"""Path of a file below the site's root, and in Chinese what is wrong with it."""
Check = Callable[[BuiltSite], Iterator[Finding]]
"""Yields every occurrence of one defect."""


@dataclass(frozen=True, slots=True, order=True)
class Defect:
    """One reason not to publish a site; ``rule`` is the id of the check."""

    path: str
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}　{self.rule}\n  {self.message}"
