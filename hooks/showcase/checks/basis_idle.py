"""``initiatives_basis`` says why a project belongs to its initiatives; without initiatives it says nothing."""

from collections.abc import Iterator

from showcase.checks.engine import RecordCheck
from showcase.model import Project, Record
from showcase.problems import Problem, Rule, Scope

RULE = Rule(
    "basis-idle",
    "写了归类依据，没有写归类",
    "没有归类就没有依据可说。",
    "initiatives_basis: source",
    "initiatives: [vanguard]\ninitiatives_basis: source",
    yields_to=Scope.RECORD,
)


@RecordCheck.of(RULE, Project)
def check(record: Record[Project]) -> Iterator[Problem]:
    if record.value.initiatives_basis and not record.value.initiatives:
        place, hint = record.place("initiatives_basis"), "补上 initiatives，或删去 initiatives_basis"
        yield Problem.at(record.path, place, RULE, "写了归类依据，没有写归类", hint)
