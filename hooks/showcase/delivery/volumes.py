"""Filling a volume: over what an earlier delivery has left of it, so that most files need not be made."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from showcase.delivery.batches import Volume
from showcase.delivery.folders import remove, walk
from showcase.delivery.writer import Writer
from showcase.processes import Signal


def fill(volume: Volume, site: Path, before: Collection[str], ready: Signal) -> list[str]:
    """Make the volume's files; write them once the site is ``ready``. Gives their addresses.

    ``before`` are the files of volumes that were there. The same ones stay; when their folder, which may bear an
    edition, has another name now, it is renamed first. The others go.
    """
    writer, made = Writer(site), []
    entries = list(volume.entries())
    ready.wait()
    left = _present(volume.prefix, site) & set(before)
    seen = {""}
    for entry in entries:
        folder = _folder(volume.prefix, entry.uri)
        if folder not in seen:
            seen.add(folder)
            left = _renamed(volume.prefix, site, left, folder)
        writer.renew(entry.uri, entry.make())
        left.discard(entry.uri)
        made.append(entry.uri)
    for uri in left:
        remove(site, uri)
    return made


def _present(prefix: str, site: Path) -> set[str]:
    """The files below the prefix."""
    with suppress(FileNotFoundError):
        return {uri for uri, _ in walk(f"{site}/{prefix}".rstrip("/"), prefix)}
    return set()


def _renamed(prefix: str, site: Path, left: set[str], new: str) -> set[str]:
    """The files that are left, once the one folder that they are in has its ``new`` name."""
    old, *others = {_folder(prefix, uri) for uri in left} - {""} or {new}
    if others or old == new:
        return left
    try:
        (site / prefix / old).rename(site / prefix / new)
    except OSError:  # something else has the name: all is made, and what is left goes
        return left
    return {f"{prefix}{new}{uri.removeprefix(prefix + old)}" if _folder(prefix, uri) else uri for uri in left}


def _folder(prefix: str, uri: str) -> str:
    """The folder right below the prefix that an address is in; none where it is not in one."""
    folder, slash, _ = uri.removeprefix(prefix).partition("/")
    return folder if slash else ""
