"""The lines of the files that problems point to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from showcase.problems import Problem
from showcase.reading import gate


def with_excerpts(root: Path, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, sorted, each with its line of the file where the file can be shown."""
    lines: dict[str, list[str]] = {}
    quoted = []
    for problem in sorted(problems):
        if problem.path not in lines:
            lines[problem.path] = _lines(root, problem.path)
        own = lines[problem.path]
        quoted.append(problem.quoting(own[problem.line - 1]) if problem.line <= len(own) else problem)
    return tuple(quoted)


def _lines(root: Path, path: str) -> list[str]:
    """The file's lines with characters that cannot be seen written out; none for a picture or an unreadable file."""
    try:
        text = gate.decode(path, (root / path).read_bytes()) if path.endswith(".yml") else ""
    except (OSError, gate.Refused):
        return []
    return gate.FORBIDDEN.sub(lambda match: f"<U+{ord(match.group()):04X}>", text).split("\n")
