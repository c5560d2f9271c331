"""An achievement without a date lies in ``undated.yml``."""

from collections.abc import Iterator

from showcase.checks.engine import RecordCheck
from showcase.model import UNDATED, Achievement, Record
from showcase.problems import Problem, Rule, Scope

RULE = Rule(
    "date-missing",
    "没有日期",
    "成果要放在它那一年里。",
    "title: 社区调解月",
    "date: 2023-05\ntitle: 社区调解月",
    yields_to=Scope.RECORD,
)


@RecordCheck.of(RULE, Achievement)
def check(record: Record[Achievement]) -> Iterator[Problem]:
    achievement = record.value
    if achievement.date is None and achievement.year != UNDATED:
        hint = (
            "到原文里查发生的日期，写在 date 里。原文没有写，只能按材料发表的时间推定年份的，写那个年份，"
            f"并加一行 inferred，写成　inferred: [date]；年份也定不下来的，移到 {UNDATED}.yml"
        )
        yield Problem.at(record.path, record.place(), RULE, f"“{achievement.title}”没有日期", hint)
