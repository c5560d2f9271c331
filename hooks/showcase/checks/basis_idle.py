"""``initiatives_basis`` says why a project belongs to its initiatives; without initiatives it says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model import Project, Record
from showcase.problems import Problem


def check(record: Record[Project]) -> Iterator[Problem]:
    """A problem for a basis without initiatives."""
    if record.value.initiatives_basis and not record.value.initiatives:
        place, hint = record.place("initiatives_basis"), "补上 initiatives，或删去 initiatives_basis"
        yield Problem.at(record.path, place, "basis-idle", "写了归类依据，没有写所属工程", hint)
