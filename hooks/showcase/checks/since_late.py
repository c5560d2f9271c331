"""A project began before its achievements, unless a remark says that the name came later."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck, is_before
from showcase.model import Records, lazy
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "since-late",
    "成果早于品牌的开始",
    "报道的年份不是品牌开始的年份；先有服务后有名称的，要写明。",
    "since: 2024-02  # 成果在 2023-05-06",
    "since: 2021-02  # 成果在 2023-05-06",
    Severity.WARNING,
)
EARLIER = lazy("命名(?:之|以)?前|早于|前身|此前|更名|改名|后来命名|尚无名称|后命名")
"""Words of a remark that explains it."""


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    for record in records.achievements:
        project = records.projects.get(record.value.project)
        date = record.value.end_date or record.value.date
        if project is None or date is None or project.value.since is None or not is_before(date, project.value.since):
            continue
        if EARLIER.search(record.value.note + project.value.note):
            continue
        message = f"成果在 {record.value.date}，品牌“{project.value.name}”写的是 {project.value.since} 开始"
        hint = (
            "核对两个日期，不知道品牌何时开始就删去它的 since；先有服务后命名的，在 note 里写明，例如：命名以前的成果"
        )
        yield Problem.at(record.path, record.place("date"), RULE, message, hint)
