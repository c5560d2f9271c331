"""The metrics of a record, each with its place and its measure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from showcase.model import Measure, Metric, Record
from showcase.problems import Problem, Rule

METRIC_KEYS = ("metrics", "figures")


@dataclass(frozen=True, slots=True)
class Stated:
    """One metric of a record: ``key`` is the list it stands in and ``index`` its number there.

    ``measure`` is None where the vocabulary does not have it.
    """

    record: Record[Any]
    key: str
    index: int
    metric: Metric
    measure: Measure | None

    def problem(self, name: str, rule: Rule, message: str, hint: str) -> Problem:
        """A problem of one key of the metric; of the metric where it lacks that key."""
        return Problem.at(self.record.path, self.record.place(self.key, self.index, name), rule, message, hint)


def stated_metrics(record: Record[Any], measures: Mapping[str, Measure]) -> Iterator[Stated]:
    """The metrics of one record, in its order."""
    for key in METRIC_KEYS:
        for index, metric in enumerate(getattr(record.value, key, ())):
            yield Stated(record, key, index, metric, measures.get(metric.measure))
