"""The last hand on a built site: what late readers still need, the info, the list of files, modes and times."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from showcase.release import info, manifest
from showcase.release.moment import Source


def late(site: Path, before: Path | None, lasting: re.Pattern[str]) -> list[str]:
    """What the release ``before`` made and ``site`` lacks, of files whose addresses hold a digest.

    What ``before`` itself kept for others is not among it, so nothing stays for ever; nor is what was tampered with.
    """
    if before is None:
        return []
    made = {path: digest for path, digest in manifest.read(before).items() if lasting.match(path)}
    dropped = set(info.read(before).kept)
    missing = [path for path in made if path not in dropped and not (site / path).exists()]
    return sorted(path for path in missing if manifest.is_as_listed(before / path, made[path]))


def keep(site: Path, before: Path | None, paths: Sequence[str]) -> None:
    """Put files of the release ``before`` into ``site``, for readers who opened a page just before the switch."""
    if before is None:
        return
    for path in paths:
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(before / path, target)


def seal(site: Path, made_from: Source, counts: Mapping[str, int], kept: Sequence[str]) -> info.Info:
    """Write the info and the list of files, and make modes and times the same everywhere."""
    for name in (info.NAME, manifest.NAME):
        (site / name).unlink(missing_ok=True)
    made = info.make(manifest.digests(site), made_from, counts, kept)
    info.write(site, made)
    (site / manifest.NAME).write_text(manifest.text(manifest.digests(site)), encoding="utf-8", newline="\n")
    even(site, made.epoch)
    return made


def even(site: Path, epoch: int) -> None:
    """Give every folder mode 0755, every file 0644, and all of them one time."""
    for folder, _, names in os.walk(site, topdown=False):
        for name in names:
            path = Path(folder, name)
            if not path.is_symlink():
                path.chmod(0o644)
            os.utime(path, (epoch, epoch), follow_symlinks=False)
        Path(folder).chmod(0o755)
        os.utime(folder, (epoch, epoch))


def flush(site: Path) -> None:
    """Return when everything below ``site`` is on the disk."""
    for folder, _, names in os.walk(site):
        for name in names:
            sync(Path(folder, name))
        sync(Path(folder))


def sync(path: Path) -> None:
    """Return when a file's content, or a folder's entries, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
