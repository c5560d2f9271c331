"""``figures`` of an organisation are 家底: a service result there would never be added up; it belongs to a deed."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.problems import Problem
from showcase.records import Records


def check(records: Records) -> Iterator[Problem]:
    """A problem for each service measure among the figures."""
    for record in records.branches.values():
        for index, metric in enumerate(record.value.figures):
            measure = records.vocabulary.measures.get(metric.measure)
            if measure and measure.group == "service":
                message = f"“{measure.name}”是服务成效，写在家底里不会计入合计"
                hint = "移到 achievements 里那一年的成果的 metrics"
                place = record.place("figures", index, "measure")
                yield Problem.at(record.path, place, "figure-group", message, hint)
