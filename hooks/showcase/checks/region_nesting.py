"""A city lies in its province, a district in its city."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck, region_problems
from showcase.model import Records
from showcase.problems import Problem, Rule

RULE = Rule(
    "region-nesting",
    "省、市、区县的上下级不对",
    "记录会列到别的地方去。对照民政部的行政区划名单；撤销、改名的旧区划也可以写。",
    "city: 淮安\ndistrict: 江宁区",
    "city: 南京\ndistrict: 江宁区",
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    yield from region_problems(records, RULE, unknown=False)
