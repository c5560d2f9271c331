"""``recipient`` is for an honour that went to another body than the record's own organisation."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck, branch_of
from showcase.model import Records
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "recipient-own",
    "获得者就是本组织",
    "获得者只在荣誉给了别的组织时才写。",
    "recipient: 和正律师事务所党支部  # 就是本支部",
    "recipient: 和正律师事务所",
    Severity.WARNING,
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    for record in records:
        branch = records.branches.get(branch_of(record))
        if branch is None:
            continue
        names = {branch.value.name, branch.value.short_name, *branch.value.aliases} - {""}
        for index, honour in enumerate(record.value.honours):
            if honour.recipient in names:
                message = f"获得者“{honour.recipient}”就是本组织"
                place = record.place("honours", index, "recipient")
                yield Problem.at(record.path, place, RULE, message, "删掉 recipient 这一行")
