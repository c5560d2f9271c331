"""An achievement's id is an anchor on its branch's pages: within the branch it stands once. So is that of a task."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck
from showcase.model import Achievement, Record, Records, Task
from showcase.problems import Problem, Rule

RULE = Rule(
    "id-repeated",
    "编号重复",
    "编号是成果和任务的固定地址，一个组织的成果里、任务里都不能重复。",
    "id: shequ-tiaojie  # 第二次",
    "id: shequ-tiaojie-2",
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    seen: dict[str, Record[Achievement] | Record[Task]] = {}
    every: tuple[Record[Achievement] | Record[Task], ...] = (*records.achievements, *records.tasks)
    for record in every:
        first = seen.setdefault(record.value.key, record)
        if first is not record:
            message = f"编号“{record.value.id}”在本组织里已经用过：{first.path} 第 {first.place('id').line} 行"
            hint = f"换一个编号，例如 {record.value.id}-2"
            yield Problem.at(record.path, record.place("id"), RULE, message, hint)
