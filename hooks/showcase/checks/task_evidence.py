"""The achievements that a task names as its evidence are in ``brands/``."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck, achievements_named
from showcase.model import Record, Records, Task
from showcase.problems import Problem, Rule, slips

RULE = Rule(
    "task-evidence",
    "佐证的成果不存在",
    "任务做没做完，要点开成果就能查到。",
    "evidence: [shequ-tiaojei]",
    "evidence: [shequ-tiaojie]",
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    titles = {record.value.key: record.value.title for record in records.achievements}
    for record in records.tasks:
        for index, key in enumerate(record.value.evidence):
            if key not in titles:
                yield _missing(records, record, index, titles)


def _missing(records: Records, record: Record[Task], index: int, titles: dict[str, str]) -> Problem:
    task, key = record.value, record.value.evidence[index]
    branch, _, said = key.partition("#")
    own = {each.partition("#")[2]: title for each, title in titles.items() if each.startswith(f"{branch}#")}
    titled = [id_ for id_, title in own.items() if title == said]
    meant = titled[0] if len(titled) == 1 else slips.slug_meant(said, own)
    right = (meant if branch == task.branch else f"{branch}/{meant}",) if meant else ()
    hint = (
        "" if meant else f"{achievements_named(records, branch)}写 achievements 里的编号；还没有录入的，先录入那项成果"
    )
    message = f"佐证成果“{said[:40]}”不在 brands 里"
    return Problem.at(record.path, record.place("evidence", index), RULE, message, hint, right)
