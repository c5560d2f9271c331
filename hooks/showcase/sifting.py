"""What the checks found, less what only follows from a fault that reading has told of already."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set

from showcase.model import Records
from showcase.problems import Problem

ABOUT_KEYS = frozenset({"key-missing", "key-unknown"})
"""Rules told at a line of which the rest may be right."""
OF_ABSENCE = frozenset(
    {"date-missing", "value-missing", "unit-missing", "basis-idle", "photo-credit", "photo-consent-missing"}
)
"""Rules that miss a value; it may be there and only be written wrongly."""


def sift(told: Iterable[Problem], found: Iterable[Problem], records: Records) -> Iterator[Problem]:
    """``found`` without those at a line, or of an absence in a record, that has an error in ``told``."""
    errors = [problem for problem in told if problem.is_error and problem.path.endswith(".yml")]
    starts = _starts(records, {problem.path for problem in errors})
    faulty_lines = {(problem.path, problem.line) for problem in errors if problem.rule not in ABOUT_KEYS}
    faulty_records = {_record(problem, starts) for problem in errors}
    for problem in found:
        follows = problem.rule in OF_ABSENCE and _record(problem, starts) in faulty_records
        if not follows and (problem.path, problem.line) not in faulty_lines:
            yield problem


def _starts(records: Records, paths: Set[str]) -> dict[str, list[int]]:
    """The first lines of the records in each of the files."""
    starts = defaultdict(list)
    for record in records:
        if record.path in paths:
            starts[record.path].append(record.place().line)
    return {path: sorted(lines) for path, lines in starts.items()}


def _record(problem: Problem, starts: dict[str, list[int]]) -> tuple[str, int]:
    """The file, and which of its records the problem lies in."""
    return problem.path, bisect(starts[problem.path], problem.line) if problem.path in starts else 0
