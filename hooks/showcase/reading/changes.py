"""When each record was last changed, as git knows it: one call for all files."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

COMMIT = "\x01"
"""Stands before a commit's time in git's answer; no path that the gate lets in holds it."""


def last_changes(root: Path) -> Mapping[str, datetime]:
    """The time of the last commit of each file under ``brands/`` and ``docs/``, by its path from ``root``.

    Empty outside git, and in a shallow clone, where git would name one commit for every file.
    """
    is_shallow, _, head = _git(root, "rev-parse", "--is-shallow-repository", "HEAD").strip().partition("\n")
    return _last_changes(root, head) if is_shallow == "false" else {}


@lru_cache(maxsize=1)
def _last_changes(root: Path, head: str) -> Mapping[str, datetime]:
    """As of one commit: a server asks again and again, and a long history takes git a second to tell."""
    log = _git(
        root,
        *("-c", "log.showSignature=false", "log", "-z", f"--format={COMMIT}%ct", "--name-only"),
        *("--no-renames", "--relative", head, "--", "brands", "docs"),
    )
    found: dict[str, datetime] = {}
    for commit in log.split(COMMIT)[1:]:
        time, _, paths = commit.partition("\0")
        moment = datetime.fromtimestamp(int(time), UTC)
        for path in paths.lstrip("\n").split("\0"):
            if path:
                found.setdefault(path, moment)
    return found


def _git(root: Path, *arguments: str) -> str:
    """What git prints; nothing where there is no git or it refuses."""
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else ""
