"""The manifest of a release: its files with their SHA-256 digests, in the format of ``sha256sum --check``."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

NAME = "manifest.sha256"
LINE = re.compile(r"([0-9a-f]{64})  (.+)")

Digests = Mapping[str, str]
"""Path relative to the site's root → SHA-256 in hexadecimal digits."""


def digests(site: Path) -> dict[str, str]:
    """The digests of all files of the site except the manifest, in the order of their paths."""
    paths = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_symlink() or path.is_file()}
    return {name: _digest(paths[name]) for name in sorted(paths) if name != NAME}


def text(digests: Digests) -> str:
    """The content of the manifest."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items()))


def total(digests: Digests) -> str:
    """One digest for all files."""
    return hashlib.sha256(text(digests).encode()).hexdigest()


def read(site: Path) -> dict[str, str]:
    """The site's manifest; empty where there is none."""
    try:
        lines = (site / NAME).read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, UnicodeDecodeError):
        return {}
    return {match[2]: match[1] for match in map(LINE.fullmatch, lines) if match}


def digest(site: Path) -> str:
    """The digest of the manifest itself; ``""`` where there is none."""
    return _digest(site / NAME) if (site / NAME).is_file() else ""


def differences(site: Path) -> Iterator[tuple[str, str]]:
    """The files that do not match the manifest: path, and in Chinese what is wrong."""
    listed, actual = read(site), digests(site)
    if not listed:
        yield NAME, "没有清单"
        return
    for path in sorted({*listed, *actual}):
        if path not in actual:
            yield path, "清单里有，文件没有"
        elif path not in listed:
            yield path, "清单里没有这个文件"
        elif listed[path] != actual[path]:
            yield path, "内容与清单不符"


def is_as_listed(path: Path, digest: str) -> bool:
    """Whether the file exists and has the digest."""
    return path.is_file() and _digest(path) == digest


def _digest(path: Path) -> str:
    if path.is_symlink():
        return "0" * 64
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
