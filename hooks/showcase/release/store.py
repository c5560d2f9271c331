"""The release store: releases side by side in ``releases/<name>``, the link ``current`` to the live one, a history.

``current`` is only replaced by renaming a new link over it, so that it always leads to one complete release.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from showcase.delivery import replace_file, sync
from showcase.release import info, manifest
from showcase.release.errors import ReleaseError

PUBLISHED, ROLLED_BACK = "publish", "rollback"
MAX_HISTORY = 100
"""Switches that the history keeps."""
TEMPORARY = (".work-*", ".link-*", ".history.*")
"""What a killed command may leave behind."""


class ReleaseStore:
    """The releases in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self.releases = self.folder / "releases"
        self.current = self.folder / "current"
        self._history = self.folder / "history"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Exclusive access. The lock ends with the process. Raises ReleaseError where another command has it."""
        # Imported here: Windows has neither such locks nor such links, and its users still check their records.
        try:
            import fcntl
        except ImportError as error:
            raise ReleaseError("发布和回退只能在 Linux 或 macOS 上进行。") from error
        for folder in (self.folder, self.releases):
            if not folder.exists():
                folder.mkdir(parents=True)
                folder.chmod(0o755)  # the web server must read it, whatever the mask of who publishes
        with (self.folder / ".lock").open("a") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise ReleaseError("另一次发布或回退正在进行，等它结束再试。") from error
            self._remove_temporary()
            yield

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """A temporary folder on the disk of the releases."""
        folder = Path(tempfile.mkdtemp(prefix=".work-", dir=self.folder))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @property
    def live(self) -> str:
        """The name of the live release, ``""`` where there is none. Raises ReleaseError if ``current`` is no link."""
        if not self.current.is_symlink():
            if self.current.exists():
                raise ReleaseError(f"{self.current} 不是发布用的链接，没有动它。请换一个文件夹，或者先把它移走。")
            return ""
        name = Path(self.current.readlink()).name
        return name if (self.releases / name).is_dir() else ""

    @property
    def live_path(self) -> Path | None:
        """The folder of the live release."""
        return self.releases / self.live if self.live else None

    @property
    def names(self) -> list[str]:
        """All releases, ordered by when they were live last."""
        switches = [name for _, name in self.history]
        return sorted(
            (path.name for path in self.releases.iterdir() if path.is_dir()), key=lambda name: _last(switches, name)
        )

    @property
    def history(self) -> list[tuple[str, str]]:
        """All switches in order: ``PUBLISHED`` or ``ROLLED_BACK``, and the release."""
        lines = self._history.read_text(encoding="utf-8").splitlines() if self._history.exists() else []
        switches = [(how, name) for how, _, name in (line.partition(" ") for line in lines)]
        # A command killed between switch and note leaves the switch unrecorded.
        if self.live and (not switches or switches[-1][1] != self.live):
            switches.append((PUBLISHED, self.live))
        return switches

    @property
    def previous(self) -> str:
        """The release that was live before the live one and still exists; ``""`` where there is none."""
        before = [name for _, name in self.history if name != self.live and (self.releases / name).is_dir()]
        return before[-1] if before else ""

    def place(self, site: Path) -> str:
        """Move a finished site into the store; returns its name, or that of an identical release already there."""
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
        raise ReleaseError("同样内容的旧版本都损坏了，而且太多。请清理 releases 文件夹。")

    def switch(self, name: str, how: str) -> None:
        """Make a release the live one, atomically for readers."""
        switches = [*self.history, (how, name)]
        link = self.folder / f".link-{os.getpid()}"
        link.symlink_to(Path("releases", name))
        link.replace(self.current)
        sync(self.folder)
        history = "".join(f"{how} {name}\n" for how, name in switches[-MAX_HISTORY:])
        replace_file(self._history, history.encode())

    def prune(self, keep: int) -> list[str]:
        """Remove all but the last ``keep`` releases, never the live and the previous one; returns what was removed."""
        names = self.names
        kept = {self.live, self.previous, *names[-keep:]}
        removed = [name for name in names if name not in kept]
        for name in removed:
            with self.scratch() as trash:
                (self.releases / name).rename(trash / name)
        return removed

    def _remove_temporary(self) -> None:
        for pattern in TEMPORARY:
            for path in self.folder.glob(pattern):
                if path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink()


def _last(switches: list[str], name: str) -> int:
    """The number of the last switch to a release, from 1; 0 where there was none."""
    return len(switches) - switches[::-1].index(name) if name in switches else 0
