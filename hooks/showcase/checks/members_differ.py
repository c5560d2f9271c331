"""The number of an organisation's Party members is the same wherever its records state it for the same time."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from showcase.checks.engine import METRIC_KEYS, RecordsCheck
from showcase.checks.text import Quantity, quantities, unit_scale
from showcase.model import Achievement, AnyRecord, Branch, Members, Metric, Place, Record, Records, lazy
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "members-differ",
    "党员人数前后不一",
    "同一个时候只有一个人数；不同时候的，各写明日期。",
    "members:\n  count: 12\nsummary: 支部现有党员29名。",
    "members:\n  count: 29\nsummary: 支部现有党员29名。",
    Severity.WARNING,
)
MEASURE = "members"
ALL = re.compile("(?:全体|全部|现有|在册|中共)?党员(?:总?数|人数|总人数)?")
"""Labels of all members, not of lawyers or of those who took part."""
AFTER = lazy(r"(?:中共|正式|在册)?党员(?=[，。；、（(]|$)")
BEFORE = lazy(r"(?:现有|共有|拥有|目前有|有)(?:中共|在册)?党员(?:总?数|人数)?(?:共|为|达|共有|有)?$")
NOW = lazy("(?:现有|共有|拥有|目前有|有|共)$")
OTHER = re.compile(
    r"\d{4}年|发展|新增|吸收|预备|转入|培养|由|从|每|增|曾|原|成立时|成立之初|当时|下属|所属|下辖|全市|全区|全省|全行业"
)
"""Words of a clause that speaks of other members or of another time."""


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    achievements: defaultdict[str, list[Record[Achievement]]] = defaultdict(list)
    for achievement in records.achievements:
        if any(metric.measure == MEASURE for metric in achievement.value.metrics):
            achievements[achievement.value.branch].append(achievement)
    for record in records.branches.values():
        if members := record.value.members:
            yield from _in_summary(record, members)
            yield from _in_metrics(record, members)
            for each in achievements[record.value.slug]:
                yield from _in_metrics(each, members)


def _in_metrics(record: Record[Branch] | Record[Achievement], members: Members) -> Iterator[Problem]:
    for key in METRIC_KEYS:
        metrics: Iterable[Metric] = getattr(record.value, key, ())
        for index, metric in enumerate(metrics):
            if _is_of_all(metric) and not _is_other_time(record.value, metric, members):
                number = (metric.value or Decimal(0)) * unit_scale(metric.unit)
                if number != members.count:
                    place = record.place(key, index, "value")
                    yield _problem(record, place, f"“{metric.stated}”", members)


def _is_of_all(metric: Metric) -> bool:
    is_stated = metric.measure == MEASURE and metric.value is not None and metric.value_max is None
    is_own = metric.scope == "own" and metric.qualifier == "exact" and metric.basis in ("period", "snapshot")
    return is_stated and is_own and (not metric.label or bool(ALL.fullmatch(metric.label)))


def _is_other_time(value: AnyRecord, metric: Metric, members: Members) -> bool:
    """Whether both times are known and are not the same, as far as both are known."""
    date = metric.period.end if metric.period else getattr(value, "date", None)
    if date is None or members.as_of is None:
        return False
    length = min(len(str(date)), len(str(members.as_of)))
    return str(date)[:length] != str(members.as_of)[:length]


def _in_summary(record: Record[Branch], members: Members) -> Iterator[Problem]:
    text = record.value.summary
    if "党员" not in text:
        return
    found = {quantity.low: quantity for quantity in quantities(text) if _is_said(text, quantity)}
    if len(found) == 1 and members.count not in found:
        [quantity] = found.values()
        said = text[quantity.start : quantity.stop]
        yield _problem(record, record.place("summary"), f"简介里是“{said}”", members)


def _is_said(text: str, quantity: Quantity) -> bool:
    """Whether the quantity is the present number of all members: 现有党员29名, 共有29名党员."""
    start = max(text.rfind(mark, 0, quantity.start) for mark in "，。；、\n") + 1
    before = text[start : quantity.start]
    if quantity.high is not None or quantity.word not in ("名", "人", "位") or OTHER.search(before):
        return False
    if quantity.qualifiers != {"exact"}:
        return False
    return bool(BEFORE.search(before) or (AFTER.match(text, quantity.stop) and (NOW.search(before) or not before)))


def _problem(record: Record[Branch] | Record[Achievement], place: Place, said: str, members: Members) -> Problem:
    message = f"{said}与党员人数（members）的 {members.count} 不一致"
    hint = "对照原文改正；是不同时候的数，在 members 里写明 as_of（统计时点），另一个也写明时间"
    return Problem.at(record.path, place, RULE, message, hint)
