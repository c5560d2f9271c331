"""A task that was dropped says why."""

from collections.abc import Iterator

from showcase.checks.engine import RecordCheck
from showcase.model import Record, Task
from showcase.problems import Problem, Rule, Scope

RULE = Rule(
    "task-dropped",
    "不再进行的任务没有写原因",
    "任务公开过，不做了要有交代。",
    "status: dropped  # 没有写 note",
    "status: dropped\nnote: 与街道的法治宣传月合并开展",
    yields_to=Scope.RECORD,
)


@RecordCheck.of(RULE, Task)
def check(record: Record[Task]) -> Iterator[Problem]:
    if record.value.status == "dropped" and not record.value.note:
        hint = "加一行，写上原因　note: 与街道的法治宣传月合并开展；还要做的，改成　status: planned"
        message = f"“{record.value.title}”不再进行，没有写原因"
        yield Problem.at(record.path, record.place("status"), RULE, message, hint)
