"""An achievement lies in the file of its year."""

from collections.abc import Iterator

from showcase.checks.engine import RecordCheck
from showcase.model import Achievement, Record
from showcase.problems import Problem, Rule

RULE = Rule(
    "date-file",
    "日期与文件的年份不一致",
    "成果要放在它那一年的文件里。",
    "date: 2022-05-06  # 在 2023.yml 里",
    "date: 2023-05-06  # 在 2023.yml 里",
)


@RecordCheck.of(RULE, Achievement)
def check(record: Record[Achievement]) -> Iterator[Problem]:
    date, year = record.value.date, record.value.year
    if date is not None and str(date.year) != year:
        hint = f"移到 achievements/{date.year}.yml，或改正日期"
        yield Problem.at(record.path, record.place("date"), RULE, f"日期是 {date}，文件却是 {year}.yml", hint)
