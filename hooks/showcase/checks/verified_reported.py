"""Who confirms a service asks whoever offers it: the day of a report is no such day."""

from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordCheck
from showcase.model import Record
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "verified-reported",
    "核实日期写的是报道的日期",
    "报道不是核实。写了核实日期，网页就当作现在的服务推荐给群众。",
    "need:\n  what: 法律咨询\n  date: 2018-06-01\n  verified: 2018-06-01",
    "need:\n  what: 法律咨询\n  date: 2018-06-01",
    Severity.WARNING,
)


@RecordCheck.of(RULE)
def check(record: Record[Any]) -> Iterator[Problem]:
    for key in ("need", "contact"):
        stated = getattr(record.value, key, None)
        reported = {each.date for each in record.value.sources} | {getattr(stated, "date", None)}
        if stated and stated.verified and stated.verified in reported:
            message = f"核实日期 {stated.verified} 和报道的日期是同一天"
            hint = "没有向提供服务的单位核实，就删掉这一行；核实了，写核实的那一天"
            yield Problem.at(record.path, record.place(key, "verified"), RULE, message, hint)
