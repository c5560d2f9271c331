"""A region is one that the official list of divisions has, a development zone, or declared in the vocabulary."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck, region_problems
from showcase.model import Records
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "region-unknown",
    "名单里没有这个地方",
    "写错一个字，同一个地方就有两个网页。开发区、新区可以直接写；名单里没有、又确有的地方，写进词表的 places。",
    "city: 南景",
    "city: 南京",
    Severity.WARNING,
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    yield from region_problems(records, RULE, unknown=True)
