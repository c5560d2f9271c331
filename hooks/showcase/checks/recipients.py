"""``recipient`` is for an honour that went to another body than the record's own organisation."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.checks.texts import branch_of
from showcase.model import Records
from showcase.problems import Problem


def check(records: Records) -> Iterator[Problem]:
    """A problem for each recipient that is the organisation itself."""
    for record in records:
        branch = records.branches.get(branch_of(record))
        if branch is None:
            continue
        names = {branch.value.name, branch.value.short_name, *branch.value.aliases} - {""}
        for index, honour in enumerate(record.value.honours):
            if honour.recipient in names:
                message = f"获得者“{honour.recipient}”就是本组织"
                place = record.place("honours", index, "recipient")
                yield Problem.at(record.path, place, "recipient-own", message, "删掉 recipient 这一行")
