"""记录最后改动的时间：有 git 问 git，没有就取记录里写明的最近一天，哪个字段里的都算。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime

import pytest

from office import real_catalog
from showcase.catalog import Catalog
from showcase.model import (
    Achievement,
    AnyRecord,
    Branch,
    Date,
    Event,
    Honour,
    Members,
    Metric,
    Period,
    Photo,
    Project,
    Source,
)
from showcase.site.imprint import Imprint, beginning


@pytest.fixture(scope="module")
def real() -> Catalog:
    return real_catalog()


def days(value: object) -> Iterator[Date]:
    """Every day within a value, found by looking everywhere."""
    if isinstance(value, Date) and value.day:
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from days(item)
    elif is_dataclass(value):
        for part in fields(value):
            yield from days(getattr(value, part.name))


def test_outside_git_a_real_record_is_as_old_as_its_newest_day(real: Catalog) -> None:
    records: list[AnyRecord] = [*real.branches, *real.projects, *real.achievements]
    newest = [max(days(record), default=None) for record in records]
    assert [Imprint().changed(record) for record in records] == [beginning(day) if day else None for day in newest]
    assert None in newest
    assert len(set(newest)) > 50


DAY = Date(2024, 5, 6)
SOURCE = Source("简报", date=DAY)


@pytest.mark.parametrize(
    "record",
    [
        Branch("a", "甲", "branch", founded=DAY),
        Branch("a", "甲", "branch", history=(Event(Date(2001), "成立"), Event(DAY, "改建"))),
        Branch("a", "甲", "branch", members=Members(12, DAY)),  # type: ignore[arg-type]
        Branch("a", "甲", "branch", figures=(Metric("m", "5次", period=Period(Date(2001), DAY)),)),
        Branch("a", "甲", "branch", sources=(SOURCE,)),
        Project("a", "b", "乙", "", since=DAY),
        Project("a", "b", "乙", "", until=DAY),
        Project("a", "b", "乙", "", honours=(Honour("奖", sources=(SOURCE,)),)),
        Project("a", "b", "乙", "", photos=(Photo("a.jpg", "图", date=DAY),)),
        Achievement("a", "2024", "c", "丙", date=DAY),
        Achievement("a", "2024", "c", "丙", end_date=DAY),
        Achievement("a", "2024", "c", "丙", honours=(Honour("奖", date=DAY),)),
    ],
    ids=lambda record: type(record).__name__,
)
def test_a_day_counts_in_whatever_field_it_stands(record: AnyRecord) -> None:
    assert Imprint().changed(record) == beginning(DAY)
    assert Imprint(changes={record.path: datetime(2020, 1, 1, tzinfo=UTC)}).changed(record) == datetime(
        2020, 1, 1, tzinfo=UTC
    )
