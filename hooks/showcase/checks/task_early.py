"""A task of a year is due, and done, in that year or later."""

from collections.abc import Iterator

from showcase.checks.engine import RecordCheck, in_year
from showcase.model import Date, Record, Task
from showcase.problems import Problem, Rule

RULE = Rule(
    "task-early",
    "任务的日期早于任务清单的年份",
    "一年的清单里，不会有上一年就到期或做完的任务。",
    "due: 2022-11-30  # 在 tasks/2023.yml 里",
    "due: 2023-11-30  # 在 tasks/2023.yml 里",
)
KEYS = {"due": "完成时限", "done": "完成日期"}


@RecordCheck.of(RULE, Task)
def check(record: Record[Task]) -> Iterator[Problem]:
    year = int(record.value.year)
    for key, label in KEYS.items():
        date: Date | None = getattr(record.value, key)
        if date and date.year < year:
            message = f"{label}是 {date}，早于这份清单的 {year} 年"
            hint = (
                f"年份写错的，改成　{key}: {in_year(date, year)}；确是 {date.year} 年的任务，移到 tasks/{date.year}.yml"
            )
            yield Problem.at(record.path, record.place(key), RULE, message, hint)
