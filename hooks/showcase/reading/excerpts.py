"""The lines of the files that problems point to."""

from collections.abc import Iterable
from pathlib import Path

from showcase.model import Place
from showcase.problems import Problem, corrections
from showcase.reading import corrected_lines
from showcase.reading.yaml import characters, gate

WIDEST = 160
"""More of a line is shown only where the place lies further on."""


def with_excerpts(root: Path, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, sorted, each with its line of the file where the file can be shown."""
    lines: dict[str, list[str]] = {}
    quoted = []
    for problem in sorted(problems):
        if problem.path not in lines:
            lines[problem.path] = _lines(root, problem.path)
        own = lines[problem.path]
        if problem.line <= len(own):
            line = own[problem.line - 1]
            problem = _completed(problem, line).quoting(_cut(line, problem))
        quoted.append(problem)
    return tuple(quoted)


def _completed(problem: Problem, line: str) -> Problem:
    """The problem with the line as it should read in its hint, where that is known."""
    place = Place(problem.line, problem.column, problem.end_column)
    right = corrected_lines.replaced_at(line, place, problem.right) if problem.right else ()
    return problem.advising(characters.shown(corrections.corrected(right))) if right else problem


def _cut(line: str, problem: Problem) -> str:
    """The line, cut after the place where it is very long, with characters that cannot be seen written out."""
    widest = max(WIDEST, problem.end_column + 40)
    return characters.shown(line if len(line) <= widest else line[:widest] + "…")


def _lines(root: Path, path: str) -> list[str]:
    """The file's lines; none for a link, a picture or a file that cannot be read."""
    file = root / path
    if not path.endswith(".yml") or not file.is_file() or not file.resolve().is_relative_to(root.resolve()):
        return []
    try:
        return gate.decode(path, file.read_bytes()).split("\n")
    except (OSError, gate.Refused):
        return []
