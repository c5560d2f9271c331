"""A source that proves something was published when it had happened, not before."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from showcase.checks.engine import RecordCheck, is_before
from showcase.model import Date, Record, Source
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "source-early",
    "来源早于它证明的事",
    "还没有发生的事，报道里不会有。来源是事前的预告、通知或计划的，在它的 note 里写明。",
    "founded: 2021-05\nsources:\n  - title: 支部介绍\n    date: 2019-03",
    "founded: 2021-05\nsources:\n  - title: 支部介绍\n    date: 2021-06",
    Severity.WARNING,
)
STARTS = {"date": "这件事", "end_date": "这件事的结束", "since": "品牌的开始", "founded": "成立"}
"""Key of the date at which something happened → what happened then."""
ANNOUNCED = re.compile("预告|计划|通知|方案|公示|筹备|事前|事先|此前|早于|提前|预先")
"""Words of a source's remark: it told beforehand what was to come."""


@RecordCheck.of(RULE)
def check(record: Record[Any]) -> Iterator[Problem]:
    value, own = record.value, record.value.sources
    dates = [(getattr(value, key, None), what) for key, what in STARTS.items()]
    if members := getattr(value, "members", None):
        dates.append((members.as_of, "统计党员人数"))
    early = (problem for date, what in dates for problem in _early(record, date, what, own, "sources"))
    yield from islice(early, 1)  # what is told of a beginning need not be told of the end
    for index, honour in enumerate(value.honours):
        place = ("honours", index, "sources") if honour.sources else ("sources",)
        yield from _early(record, honour.date, f"授予“{honour.name}”", honour.sources or own, *place)


def _early(
    record: Record[Any], date: Date | None, what: str, sources: Iterable[Source], *keys: str | int
) -> Iterator[Problem]:
    """The first source that is no announcement, where all of these have a date and are earlier than ``date``."""
    if date is None:
        return
    dates = {index: source.date for index, source in enumerate(sources) if not ANNOUNCED.search(source.note)}
    if not dates or not all(each and is_before(each, date) for each in dates.values()):
        return
    first = min(dates)
    message = f"来源的日期是 {dates[first]}，早于{what}（{date}）"
    hint = "核对两个日期；来源是事前的预告或计划，在它的 note 里写明，例如：事前预告"
    yield Problem.at(record.path, record.place(*keys, first, "date"), RULE, message, hint)
