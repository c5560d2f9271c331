"""Suppression of follow-up problems: those of the checks that only result from an error reported while reading."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set

from showcase.model import Records
from showcase.problems.problem import Problem
from showcase.problems.rule import Scope


def without_follow_ups(reported: Iterable[Problem], further: Iterable[Problem], records: Records) -> Iterator[Problem]:
    """``further`` without those that yield to an error in ``reported`` at the same line or in the same record."""
    errors = [problem for problem in reported if problem.is_error and problem.path.endswith(".yml")]
    starts = _first_lines(records, {problem.path for problem in errors})
    lines = {(problem.path, problem.line) for problem in errors if problem.hides >= Scope.LINE}
    faulty = {_record(problem, starts) for problem in errors}
    for problem in further:
        follows = problem.yields_to is Scope.RECORD and _record(problem, starts) in faulty
        if not follows and (problem.path, problem.line) not in lines:
            yield problem


def _first_lines(records: Records, paths: Set[str]) -> dict[str, list[int]]:
    """The first lines of the records in each of the files."""
    lines = defaultdict(list)
    for record in records:
        if record.path in paths:
            lines[record.path].append(record.place().line)
    return {path: sorted(own) for path, own in lines.items()}


def _record(problem: Problem, starts: dict[str, list[int]]) -> tuple[str, int]:
    """The file, and the number of the record in it in which the problem lies."""
    return problem.path, bisect(starts[problem.path], problem.line) if problem.path in starts else 0
