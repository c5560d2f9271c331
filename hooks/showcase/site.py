"""The table of contents: read → check → arrange → write, one call each."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from showcase import collecting
from showcase.agreed import CHINA
from showcase.catalog import Catalog, arrange
from showcase.checks import check_all
from showcase.kept_sheets import KeptSheets
from showcase.problems import Problem, has_errors
from showcase.reading import VOCABULARY_PATH, Ground
from showcase.reading.excerpts import with_excerpts
from showcase.records import Records
from showcase.sheets import gathered, sheets
from showcase.sifting import sift


@dataclass(frozen=True, slots=True)
class Survey:
    """All records under one folder, and everything found wrong with them."""

    records: Records
    problems: tuple[Problem, ...]
    digests: Mapping[str, bytes] = field(default_factory=dict, compare=False)
    """Of the bytes of files, by path, as far as they are known."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing keeps the records from being published."""
        return not has_errors(self.problems)


def survey(root: Path, today: datetime.date | None = None, keep: KeptSheets | None = None) -> Survey:
    """Read and check every record under ``root/brands``, as of ``today``, by default this day in China.

    In ``keep`` what was read is kept for the next time.
    """
    with collecting.paused():
        ground = Ground.of(root, today or datetime.datetime.now(CHINA).date())
        found = sheets(ground, keep)
        records = gathered(ground, found)
    told = [*ground.problems, *(problem for sheet in found for problem in sheet.problems)]
    further = [*(problem for sheet in found for problem in sheet.found), *check_all(records)]
    problems = with_excerpts(root, [*told, *sift(told, further, records)])
    return Survey(records, problems, keep.digests if keep else {})


def catalog(found: Survey) -> Catalog:
    """The catalog of the records that have no error; a record with one is left out, with what belongs to it.

    Without a sound vocabulary no record can be arranged.
    """
    faulty = frozenset(problem.path for problem in found.problems if problem.is_error)
    if VOCABULARY_PATH in faulty:
        return arrange(Records())
    return arrange(found.records.without(faulty))
