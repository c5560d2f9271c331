"""The metrics of all records, each with its place; shared by the rules of numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from showcase.model import Metric
from showcase.problems import Problem
from showcase.records import Record, Records

KEYS = ("metrics", "figures")


@dataclass(frozen=True, slots=True)
class Stated:
    """One metric of a record: ``key`` is the list it stands in and ``index`` its number there."""

    record: Record[Any]
    key: str
    index: int
    metric: Metric

    def problem(self, name: str, rule: str, message: str, hint: str) -> Problem:
        """A problem of one key of the metric; of the metric where it lacks that key."""
        return Problem.at(self.record.path, self.record.place(self.key, self.index, name), rule, message, hint)


def of_record(record: Record[Any]) -> Iterator[Stated]:
    """The metrics of one record, in its order."""
    for key in KEYS:
        for index, metric in enumerate(getattr(record.value, key, ())):
            yield Stated(record, key, index, metric)


def of_all(records: Records) -> Iterator[Stated]:
    """The metrics of all records."""
    for record in records:
        yield from of_record(record)
