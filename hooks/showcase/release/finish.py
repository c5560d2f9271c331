"""Finishing a built site: hashed assets carried over, build info, manifest, uniform modes and times."""

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from showcase.delivery import sync
from showcase.release import info, manifest
from showcase.release.source_date import BuildSource
from showcase.site.rendering import policy


def carried_over(site: Path, before: Path | None) -> list[str]:
    """The hashed assets of the release ``before`` that ``site`` lacks: readers with an old page open still load them.

    Without those that ``before`` itself carried over, so that nothing is kept for ever, and without altered ones.
    """
    if before is None:
        return []
    assets = {path: digest for path, digest in manifest.read(before).items() if policy.CARRIED.match(path)}
    outdated = set(info.read(before).kept)
    missing = [path for path in assets if path not in outdated and not (site / path).exists()]
    return sorted(path for path in missing if manifest.is_as_listed(before / path, assets[path]))


def copy_files(site: Path, before: Path | None, paths: Sequence[str]) -> None:
    """Copy files of the release ``before`` into ``site``."""
    if before is None:
        return
    for path in paths:
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(before / path, target)


def finish(site: Path, source: BuildSource, counts: Mapping[str, int], kept: Sequence[str]) -> info.Info:
    """Write build info and manifest, and make modes and times uniform; ``kept`` are the paths carried over."""
    for name in (info.NAME, manifest.NAME):
        (site / name).unlink(missing_ok=True)
    made = info.make(manifest.digests(site), source, counts, kept)
    info.write(site, made)
    (site / manifest.NAME).write_text(manifest.text(manifest.digests(site)), encoding="utf-8", newline="\n")
    _make_uniform(site, made.epoch)
    return made


def _make_uniform(site: Path, epoch: int) -> None:
    """Give every folder mode 0755, every file mode 0644, and all of them the same time."""
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
