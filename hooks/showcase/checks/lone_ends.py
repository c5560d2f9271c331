"""What has an end has a beginning: ``end_date`` needs ``date``."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model import Achievement, Record
from showcase.problems import Problem


def check(record: Record[Achievement]) -> Iterator[Problem]:
    """A problem for an achievement that ends without having begun."""
    if record.value.end_date and not record.value.date:
        place, hint = record.place("end_date"), f"补上　date: 开始的日期，或改写　date: {record.value.end_date}"
        yield Problem.at(record.path, place, "end-alone", "有结束日期，没有开始日期", hint)
