"""Where releases stand: ``releases/<name>`` side by side, the link ``current`` to the live one, and its history.

``current`` is only ever replaced by renaming a new link over it, so at every moment it leads to one whole release.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from showcase.release import info, manifest
from showcase.release.finishing import sync
from showcase.release.refusal import RefusalError

PUBLISHED, ROLLED_BACK = "publish", "rollback"
REMEMBERED = 100
"""Switches that the history keeps."""
LEFT = (".work-*", ".link-*")
"""What a command that was killed may leave behind."""


class Shelf:
    """The releases in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self.releases = self.folder / "releases"
        self.current = self.folder / "current"
        self._history = self.folder / "history"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Alone at work here; the lock ends with the process, however that ends."""
        # Imported here: Windows has neither such locks nor such links, and its users still check their records.
        try:
            import fcntl
        except ImportError as lacking:
            raise RefusalError("发布和回退只能在 Linux 或 macOS 上进行。") from lacking
        for folder in (self.folder, self.releases):
            if not folder.exists():
                folder.mkdir(parents=True)
                folder.chmod(0o755)  # the web server must read it, whatever the mask of who publishes
        with (self.folder / ".lock").open("a") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as taken:
                raise RefusalError("另一次发布或回退正在进行，等它结束再试。") from taken
            self._clear()
            yield

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """A folder beside the releases, on the same disk, that is gone afterwards."""
        folder = Path(tempfile.mkdtemp(prefix=".work-", dir=self.folder))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @property
    def live(self) -> str:
        """The name of the release that readers get; ``""`` where nothing was published."""
        if not self.current.is_symlink():
            if self.current.exists():
                raise RefusalError(f"{self.current} 不是发布用的链接，没有动它。请换一个文件夹，或者先把它移走。")
            return ""
        name = Path(self.current.readlink()).name
        return name if (self.releases / name).is_dir() else ""

    @property
    def live_path(self) -> Path | None:
        """Where the live release stands."""
        return self.releases / self.live if self.live else None

    @property
    def names(self) -> list[str]:
        """Every release, the one that was live last at the end."""
        seen = [name for _, name in self.history]
        return sorted(
            (path.name for path in self.releases.iterdir() if path.is_dir()), key=lambda name: _last(seen, name)
        )

    @property
    def history(self) -> list[tuple[str, str]]:
        """Every switch in order: how, and to which release."""
        lines = self._history.read_text(encoding="utf-8").splitlines() if self._history.exists() else []
        switches = [(how, name) for how, _, name in (line.partition(" ") for line in lines)]
        # Whoever was killed between the switch and its note left the note to us.
        if self.live and (not switches or switches[-1][1] != self.live):
            switches.append((PUBLISHED, self.live))
        return switches

    @property
    def previous(self) -> str:
        """The release that was live before the live one and still stands; ``""`` where there is none."""
        before = [name for _, name in self.history if name != self.live and (self.releases / name).is_dir()]
        return before[-1] if before else ""

    def place(self, site: Path) -> str:
        """Put a finished site beside the others; gives its name. Where the same stands there, that one is named."""
        made = info.read(site)
        stem = f"{datetime.fromtimestamp(made.epoch, UTC):%Y%m%d}-{made.content[:12]}"
        for name in (stem, *(f"{stem}-{number}" for number in range(2, 1000))):
            target = self.releases / name
            if not target.exists():
                site.rename(target)
                sync(self.releases)
                return name
            if manifest.read(target) == manifest.read(site) and not list(manifest.differences(target)):
                return name
        raise RefusalError("同样内容的旧版本都损坏了，而且太多。请清理 releases 文件夹。")

    def switch(self, name: str, how: str) -> None:
        """Make a release the live one, at once for every reader."""
        switches = [*self.history, (how, name)]
        link = self.folder / f".link-{os.getpid()}"
        link.symlink_to(Path("releases", name))
        link.replace(self.current)
        sync(self.folder)
        self._note(switches)

    def prune(self, keep: int) -> list[str]:
        """Remove all but the last ``keep`` releases; the live and the previous one stay whatever happens."""
        names = self.names
        staying = {self.live, self.previous, *names[-keep:]}
        removed = [name for name in names if name not in staying]
        for name in removed:
            with self.scratch() as grave:
                (self.releases / name).rename(grave / name)
        return removed

    def _note(self, switches: list[tuple[str, str]]) -> None:
        new = self.folder / f".link-{os.getpid()}"
        lines = (f"{how} {name}\n" for how, name in switches[-REMEMBERED:])
        with new.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        new.replace(self._history)
        sync(self.folder)

    def _clear(self) -> None:
        for pattern in LEFT:
            for path in self.folder.glob(pattern):
                if path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink()


def _last(seen: list[str], name: str) -> int:
    return len(seen) - seen[::-1].index(name) if name in seen else 0
