"""What ends does not end before it began."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.model import Record
from showcase.problems import Problem

PAIRS = (("date", "end_date"), ("since", "until"))


def check(record: Record[Any]) -> Iterator[Problem]:
    """A problem for each end before its beginning; a date known to the month is compared to the month."""
    for begin, end in PAIRS:
        first, last = getattr(record.value, begin, None), getattr(record.value, end, None)
        if first and last and str(last) < str(first)[: len(str(last))]:
            message = f"结束的日期 {last} 早于开始的日期 {first}"
            yield Problem.at(record.path, record.place(end), "date-order", message, "检查是不是写反了")
