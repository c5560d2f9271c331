"""What ends does not end before it began."""

from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import METRIC_KEYS, RecordCheck, is_before
from showcase.model import Record
from showcase.problems import Problem, Rule

RULE = Rule(
    "date-order",
    "结束早于开始",
    "多半是写反了。",
    "from: 2024\nto: 2022",
    "from: 2022\nto: 2024",
)

PAIRS = (("date", "end_date"), ("since", "until"), ("date", "until"))
"""The keys of a beginning and an end, the last those of a recognition."""


@RecordCheck.of(RULE)
def check(record: Record[Any]) -> Iterator[Problem]:
    paired = ((("pairings", number), each) for number, each in enumerate(getattr(record.value, "pairings", ())))
    recognised = (("recognised",), getattr(record.value, "recognised", None))
    for keys, part in (((), record.value), recognised, *paired):
        for begin, end in PAIRS:
            first, last = getattr(part, begin, None), getattr(part, end, None)
            if first and last and is_before(last, first):
                message = f"结束的日期 {last} 早于开始的日期 {first}"
                yield Problem.at(record.path, record.place(*keys, end), RULE, message, "检查是不是写反了")
    for key in METRIC_KEYS:
        for index, metric in enumerate(getattr(record.value, key, ())):
            if metric.period and is_before(metric.period.end, metric.period.start):
                place, hint = record.place(key, index, "period"), "检查 from 和 to 是不是写反了"
                yield Problem.at(record.path, place, RULE, "时段的结束早于开始", hint)
