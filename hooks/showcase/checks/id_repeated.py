"""An id of an achievement, a task or a round is a part of an address: within the branch it stands once."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck
from showcase.model import Achievement, Record, Records, Task
from showcase.problems import Problem, Rule

RULE = Rule(
    "id-repeated",
    "编号重复",
    "编号是固定地址，一个组织的成果里、任务里、擂台里都不能重复。",
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
    for branch in records.branches.values():
        ids = [each.id for each in branch.value.rounds]
        for number, id_ in enumerate(ids):
            if id_ in ids[:number]:
                place, message = branch.place("rounds", number, "id"), f"擂台的编号“{id_}”已经用过"
                yield Problem.at(branch.path, place, RULE, message, f"换一个编号，例如 {id_}-2")
