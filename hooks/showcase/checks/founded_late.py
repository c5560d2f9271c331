"""An organisation was founded before its achievements, unless its record says what was there before."""

import re
from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck, is_before
from showcase.model import Achievement, Branch, Record, Records
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "founded-late",
    "成果早于党组织成立",
    "两个日期里多半有一个错了；成立以前的，要写明当时是什么组织。",
    "founded: 2024-02  # 成果在 2023-05-06",
    "founded: 2021-02  # 成果在 2023-05-06",
    Severity.WARNING,
)
EARLIER = re.compile("成立(?:之|以)?前|早于|前身|此前|改建|升格|改称|更名|尚未成立")
"""Words of a remark that explains it."""


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    for record in records.achievements:
        branch = records.branches.get(record.value.branch)
        if branch is not None and _is_unexplained(record, branch.value):
            founded, date = branch.value.founded, record.value.date
            message = f"成果在 {date}，“{branch.value.name}”{founded} 才成立"
            hint = (
                "核对两个日期；都不错的，在党组织的 history 里写上它以前的名称和日期，"
                "或在这条成果的 note 里写明，例如：早于党委成立"
            )
            yield Problem.at(record.path, record.place("date"), RULE, message, hint)


def _is_unexplained(record: Record[Achievement], branch: Branch) -> bool:
    date = record.value.end_date or record.value.date
    if date is None or branch.founded is None or not is_before(date, branch.founded):
        return False
    has_history = any(not is_before(date, event.date) for event in branch.history)
    return not has_history and not EARLIER.search(record.value.note)
