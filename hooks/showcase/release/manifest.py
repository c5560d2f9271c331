"""The list of a release's files with their digests, in the form that ``sha256sum --check`` reads."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

NAME = "manifest.sha256"
LINE = re.compile(r"([0-9a-f]{64})  (.+)")

Digests = Mapping[str, str]
"""Path below the site's root → SHA-256."""


def digests(site: Path) -> dict[str, str]:
    """Every file of the site but the list itself, in the order of their paths."""
    paths = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_symlink() or path.is_file()}
    return {name: _digest(paths[name]) for name in sorted(paths) if name != NAME}


def text(found: Digests) -> str:
    """The list's lines."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(found.items()))


def total(found: Digests) -> str:
    """One digest for all files."""
    return hashlib.sha256(text(found).encode()).hexdigest()


def read(site: Path) -> dict[str, str]:
    """What the site's list says; nothing where there is none."""
    try:
        lines = (site / NAME).read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, UnicodeDecodeError):
        return {}
    return {match[2]: match[1] for match in map(LINE.fullmatch, lines) if match}


def differences(site: Path) -> Iterator[tuple[str, str]]:
    """Where the files are not what the list says: path, and what is wrong."""
    listed, found = read(site), digests(site)
    if not listed:
        yield NAME, "没有清单"
        return
    for path in sorted({*listed, *found}):
        if path not in found:
            yield path, "清单里有，文件没有"
        elif path not in listed:
            yield path, "清单里没有这个文件"
        elif listed[path] != found[path]:
            yield path, "内容与清单不符"


def is_as_listed(path: Path, digest: str) -> bool:
    """Whether the file is there and is what the list says of it."""
    return path.is_file() and _digest(path) == digest


def _digest(path: Path) -> str:
    if path.is_symlink():
        return "0" * 64
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
