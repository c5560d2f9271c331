"""An achievement lies in the file of its year; only ``undated.yml`` holds those without a date."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model import UNDATED, Achievement
from showcase.problems import Problem
from showcase.records import Record


def check(record: Record[Achievement]) -> Iterator[Problem]:
    """A problem for a deed in the wrong file."""
    deed = record.value
    if deed.date is None and deed.year != UNDATED:
        hint = f"补上　date: {deed.year}；不知道年份就移到 {UNDATED}.yml"
        yield Problem.at(record.path, record.place(), "date-missing", f"“{deed.title}”没有日期", hint)
    elif deed.date is not None and str(deed.date.year) != deed.year:
        message = f"日期是 {deed.date}，文件却是 {deed.year}.yml"
        hint = f"移到 achievements/{deed.date.year}.yml，或改正日期"
        yield Problem.at(record.path, record.place("date"), "date-file", message, hint)
