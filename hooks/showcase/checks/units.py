"""A metric's unit is one that its measure can be counted in, so that totals add like with like."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.problems import Problem
from showcase.records import Records


def check(records: Records) -> Iterator[Problem]:
    """A problem for each value whose unit the measure does not know, or that has none."""
    for record in records:
        for key in ("metrics", "figures"):
            for index, metric in enumerate(getattr(record.value, key, ())):
                measure = records.vocabulary.measures.get(metric.measure)
                if measure is None or measure.any_unit or metric.value is None:
                    continue
                if not metric.unit:
                    hint = f"加一行　unit: {measure.unit}"
                    place = record.place(key, index)
                    yield Problem.at(record.path, place, "unit-missing", f"“{metric.stated}”有数值没有单位", hint)
                elif measure.factor(metric.unit) is None:
                    known = "、".join([measure.unit, *measure.units])
                    message = f"指标“{measure.name}”没有“{metric.unit}”这个单位"
                    place = record.place(key, index, "unit")
                    yield Problem.at(record.path, place, "unit-unknown", message, f"可以用：{known}；或换一个指标")
