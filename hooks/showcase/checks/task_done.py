"""A task that is done is proved by an achievement; only one that is done has the day on which it was."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck, achievements_named
from showcase.model import Record, Records, Task
from showcase.problems import Problem, Rule, Scope

RULE = Rule(
    "task-done",
    "任务的进展与佐证对不上",
    "写了已完成，就要有成果可查；没有做完的，不写完成日期。",
    "status: done  # 没有写 evidence",
    "status: done\nevidence: [shequ-tiaojie]",
    yields_to=Scope.RECORD,
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    for record in records.tasks:
        task = record.value
        if task.status == "done" and not task.evidence:
            known = achievements_named(records, task.branch, task.year)
            hint = f"{known}加一行，写上成果的编号　evidence: [编号]；还没有做完的，改成　status: started"
            yield _problem(record, "status", "写了已完成，没有写佐证的成果", hint)
        elif task.done and task.status != "done":
            said = "没有写已完成" if task.status else "没有写进展"
            hint = "做完了的，写成　status: done　和　evidence: [成果的编号]；没有做完的，删掉 done 这一行"
            yield _problem(record, "done", f"写了完成日期，{said}", hint)


def _problem(record: Record[Task], key: str, message: str, hint: str) -> Problem:
    return Problem.at(record.path, record.place(key), RULE, f"“{record.value.title}”{message}", hint)
