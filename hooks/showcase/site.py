"""The table of contents: read → check → arrange → write, one call each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from showcase.catalog import Catalog, arrange
from showcase.checks import check
from showcase.problems import Problem, has_errors
from showcase.reading import read
from showcase.reading.excerpts import with_excerpts
from showcase.records import Records


@dataclass(frozen=True, slots=True)
class Survey:
    """All records under one folder, and everything found wrong with them."""

    records: Records
    problems: tuple[Problem, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing keeps the records from being published."""
        return not has_errors(self.problems)


def survey(root: Path) -> Survey:
    """Read and check every record under ``root/brands``."""
    records, problems = read(root)
    return Survey(records, with_excerpts(root, [*problems, *check(records)]))


def catalog(found: Survey) -> Catalog:
    """The catalog of the records that have no error; a record with one is left out, with what belongs to it."""
    faulty = frozenset(problem.path for problem in found.problems if problem.is_error)
    return arrange(found.records.without(faulty))
