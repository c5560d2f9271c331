"""What has an end has a beginning: ``end_date`` needs ``date``."""

from collections.abc import Iterator

from showcase.checks.engine import RecordCheck
from showcase.model import Achievement, Record
from showcase.problems import Problem, Rule, Scope

RULE = Rule(
    "end-alone",
    "有结束日期，没有开始日期",
    "没有开始就排不了序。",
    "end_date: 2023-05-31",
    "date: 2023-05-06\nend_date: 2023-05-31",
    yields_to=Scope.RECORD,
)


@RecordCheck.of(RULE, Achievement)
def check(record: Record[Achievement]) -> Iterator[Problem]:
    if record.value.end_date and not record.value.date:
        place, hint = (
            record.place("end_date"),
            "到原文里查开始的日期，写在 date 里，再移到那一年的文件；只有一天的，把 end_date 改成 date",
        )
        yield Problem.at(record.path, place, RULE, "有结束日期，没有开始日期", hint)
