"""Running git, and what its history says of the records."""

import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

COMMIT = "\x01"
"""Stands before a commit's time in git's output; no path that is read as a record contains it."""


class GitError(Exception):
    """Git failed; the message is what it printed. It is empty where git is not installed."""


def git(root: Path, *arguments: str) -> str:
    """The output of a git command run in ``root``. Raises GitError."""
    try:
        command = ["git", "-C", str(root), *arguments]
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise GitError from error
    if done.returncode:
        raise GitError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout.decode("utf-8", "surrogateescape").strip("\n")


def last_changes(root: Path) -> Mapping[str, datetime]:
    """The time of the last commit of each file under ``brands/`` and ``docs/``, by its path from ``root``.

    Empty outside git, and in a shallow clone, where git would name one commit for every file.
    """
    try:
        is_shallow, _, head = git(root, "rev-parse", "--is-shallow-repository", "HEAD").partition("\n")
        return _last_changes(root, head) if is_shallow == "false" else {}
    except GitError:
        return {}


@lru_cache(maxsize=1)
def _last_changes(root: Path, head: str) -> Mapping[str, datetime]:
    """As of one commit. Cached for servers, which ask at every build: a long history takes git a second."""
    log = git(
        root,
        *("-c", "log.showSignature=false", "log", "-z", f"--format={COMMIT}%ct", "--name-only"),
        *("--no-renames", "--relative", head, "--", "brands", "docs"),
    )
    changes: dict[str, datetime] = {}
    for commit in log.split(COMMIT)[1:]:
        seconds, _, paths = commit.partition("\0")
        time = datetime.fromtimestamp(int(seconds), UTC)
        for path in paths.lstrip("\n").split("\0"):
            if path:
                changes.setdefault(path, time)
    return changes
