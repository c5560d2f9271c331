"""An achievement lies in the file of its year; only ``undated.yml`` holds those without a date."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model import UNDATED, Achievement, Record
from showcase.problems import Problem


def check(record: Record[Achievement]) -> Iterator[Problem]:
    """A problem for an achievement in the wrong file."""
    achievement = record.value
    if achievement.date is None and achievement.year != UNDATED:
        hint = f"补上　date: {achievement.year}；不知道年份就移到 {UNDATED}.yml"
        yield Problem.at(record.path, record.place(), "date-missing", f"“{achievement.title}”没有日期", hint)
    elif achievement.date is not None and str(achievement.date.year) != achievement.year:
        message = f"日期是 {achievement.date}，文件却是 {achievement.year}.yml"
        hint = f"移到 achievements/{achievement.date.year}.yml，或改正日期"
        yield Problem.at(record.path, record.place("date"), "date-file", message, hint)
