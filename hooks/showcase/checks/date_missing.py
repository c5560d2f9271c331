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
        hint = f"补上　date: {achievement.year}；不知道年份就移到 {UNDATED}.yml"
        yield Problem.at(record.path, record.place(), RULE, f"“{achievement.title}”没有日期", hint)
