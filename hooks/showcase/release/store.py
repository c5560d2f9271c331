"""The release store: releases side by side in ``releases/<name>``, and the link ``current`` to the live one.

``current`` is only replaced by renaming a new link over it, so that it always leads to one complete release. The folder
``.showcase`` marks a store as ours and holds what only the commands need. Whatever else lies in the store was put there
by someone else and is left alone.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from showcase.delivery import replace_file, sync
from showcase.release import info, ledger, manifest
from showcase.release.claim import OWN, adopt, claim
from showcase.release.errors import ReleaseError

PUBLISHED, ROLLED_BACK = "publish", "rollback"
MAX_HISTORY = 100
"""Switches that the history keeps."""
TEMPORARY = ("work-*", "link-*", ".*")
"""What a killed command may leave behind in its own folder."""


class ReleaseStore:
    """The releases in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self.releases = self.folder / "releases"
        self.current = self.folder / "current"
        self._own = self.folder / OWN
        self._history = self._own / "history"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Exclusive access to the store, which is set up in a new or empty folder; the lock ends with the process.

        Raises ReleaseError where the folder holds something else, or another command has the lock.
        """
        # Imported here: Windows has neither such locks nor such links, and its users still check their records.
        try:
            import fcntl
        except ImportError as error:
            raise ReleaseError("发布和回退只能在 Linux 或 macOS 上进行。") from error
        claim(self.folder)
        with (self._own / "lock").open("a") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise ReleaseError("另一次发布或回退正在进行，等它结束再试。") from error
            adopt(self.folder)
            self._remove_temporary()
            self._remove_withdrawn()
            yield

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """A temporary folder on the disk of the releases."""
        folder = Path(tempfile.mkdtemp(prefix="work-", dir=self._own))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @property
    def ledger(self) -> ledger.Ledger:
        """The releases that this store placed."""
        return ledger.read(self._own)

    @property
    def live(self) -> str:
        """The name of the live release, ``""`` where there is none.

        Raises ReleaseError where ``current`` is no link to a release of this store.
        """
        if not self.current.is_symlink():
            if self.current.exists():
                raise ReleaseError(f"{self.current} 不是发布用的链接，没有动它。请换一个文件夹，或者先把它移走。")
            return ""
        target = self.current.readlink()
        if target.parent != Path("releases") or target.name not in self.ledger.releases:
            raise ReleaseError(f"{self.current} 指向 {target}，那不是这里发布的，没有动它。请先把这个链接移走。")
        return target.name if (self.releases / target.name).is_dir() else ""

    @property
    def live_path(self) -> Path | None:
        """The folder of the live release."""
        return self.releases / self.live if self.live else None

    @property
    def names(self) -> list[str]:
        """The releases of this store, ordered by when they were live last."""
        switches = [name for _, name in self.history]
        there = (name for name in self.ledger.releases if (self.releases / name).is_dir())
        return sorted(there, key=lambda name: (_last(switches, name), name))

    @property
    def history(self) -> list[tuple[str, str]]:
        """All switches in order: ``PUBLISHED`` or ``ROLLED_BACK``, and the release."""
        text = self._history.read_text(encoding="utf-8", errors="replace") if self._history.exists() else ""
        switches = [(how, name) for how, _, name in (line.partition(" ") for line in text.splitlines())]
        # A command killed between switch and note leaves the switch unrecorded.
        if self.live and (not switches or switches[-1][1] != self.live):
            switches.append((PUBLISHED, self.live))
        return switches

    @property
    def previous(self) -> str:
        """The release that was live before the live one and still exists; ``""`` where there is none."""
        names = self.names
        before = [name for _, name in self.history if name != self.live and name in names]
        return before[-1] if before else ""

    def differences(self, name: str) -> list[tuple[str, str]]:
        """What is not as it was placed in a release: path, and in Chinese what is wrong."""
        release = self.releases / name
        if self.ledger.releases[name] != manifest.digest(release):
            return [(manifest.NAME, "清单被改过")]
        if not info.is_consistent(release):
            return [(info.NAME, "与清单对不上")]
        return list(manifest.differences(release))

    def place(self, site: Path) -> str:
        """Move a finished site into the store; returns its name, or that of an identical release already there."""
        made, digest, known = info.read(site), manifest.digest(site), self.ledger
        stem = f"{datetime.fromtimestamp(made.epoch, UTC):%Y%m%d}-{made.content[:12]}"
        for name in (stem, *(f"{stem}-{number}" for number in range(2, 1000))):
            target = self.releases / name
            if known.releases.get(name) == digest and target.is_dir() and not self.differences(name):
                return name
            if not target.exists() and name not in known.withdrawn:
                ledger.write(self._own, known.with_release(name, digest))
                site.rename(target)
                sync(self.releases)
                return name
        raise ReleaseError("同样内容的旧版本都损坏了，而且太多。请清理 releases 文件夹。")

    def switch(self, name: str, how: str) -> None:
        """Make a release the live one, atomically for readers."""
        switches = [*self.history, (how, name)]
        link = self._own / f"link-{os.getpid()}"
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
            self._remove(name)
        gone = [name for name in self.ledger.releases if not (self.releases / name).exists()]
        ledger.write(self._own, self.ledger.without(gone))
        return removed

    def withdraw(self, names: list[str]) -> None:
        """Remove releases for good. Once the ledger says so none of them can be live again, whatever happens next."""
        ledger.write(self._own, self.ledger.without(names, withdrawn=True))
        self._remove_withdrawn()

    def _remove(self, name: str) -> None:
        with self.scratch() as trash:
            (self.releases / name).rename(trash / name)
        sync(self.releases)

    def _remove_withdrawn(self) -> None:
        for name in self.ledger.withdrawn:
            if (self.releases / name).is_dir():
                self._remove(name)

    def _remove_temporary(self) -> None:
        for pattern in TEMPORARY:
            for path in self._own.glob(pattern):
                if path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink()


def _last(switches: list[str], name: str) -> int:
    """The number of the last switch to a release, from 1; 0 where there was none."""
    return len(switches) - switches[::-1].index(name) if name in switches else 0
