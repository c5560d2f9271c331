"""A source that proves something was published when it had happened, not before."""

from collections.abc import Iterable, Iterator
from typing import Any

from showcase.checks.engine import RecordCheck, is_before
from showcase.model import Date, Record, Source
from showcase.problems import Problem, Rule

RULE = Rule(
    "source-early",
    "来源早于它证明的事",
    "还没有发生的事，报道里不会有。有预告又有报道的，两个来源都写上。",
    "founded: 2021-05\nsources:\n  - title: 支部介绍\n    date: 2019-03",
    "founded: 2021-05\nsources:\n  - title: 支部介绍\n    date: 2021-06",
)
STARTS = {"date": "这件事", "since": "品牌的开始", "founded": "成立"}
"""Key of the date at which something happened → what happened then."""


@RecordCheck.of(RULE)
def check(record: Record[Any]) -> Iterator[Problem]:
    for key, what in STARTS.items():
        yield from _early(record, getattr(record.value, key, None), what, record.value.sources, "sources")
    for index, honour in enumerate(record.value.honours):
        yield from _early(record, honour.date, "授予荣誉", honour.sources, "honours", index, "sources")


def _early(
    record: Record[Any], date: Date | None, what: str, sources: Iterable[Source], *keys: str | int
) -> Iterator[Problem]:
    """The first source, where each has a date and all are earlier than ``date``."""
    dates = [source.date for source in sources]
    known = [each for each in dates if each is not None]
    if date is None or not known or len(known) < len(dates) or not all(is_before(each, date) for each in known):
        return
    message = f"来源的日期是 {known[0]}，早于{what}（{date}）"
    hint = "核对两个日期；是事前的预告，就再写上事后的来源"
    yield Problem.at(record.path, record.place(*keys, 0, "date"), RULE, message, hint)
