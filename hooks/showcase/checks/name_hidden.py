"""Only an organisation whose source hides its name may have 某 in it."""

from collections.abc import Iterator

from showcase.checks.engine import RecordCheck
from showcase.model import Branch, Record
from showcase.problems import Problem, Rule

RULE = Rule(
    "name-hidden",
    "名称里有“某”，却没有标明匿名",
    "只有原文隐去名称的组织才可以用“某”。",
    "name: 某市律师行业党委",
    "name: 某市律师行业党委\nanonymous: true",
)


@RecordCheck.of(RULE, Branch)
def check(record: Record[Branch]) -> Iterator[Problem]:
    if "某" in record.value.name and not record.value.anonymous:
        hint = "写出全称；原文确实隐去名称的，加一行　anonymous: true"
        yield Problem.at(record.path, record.place("name"), RULE, "名称里有“某”，却没有标明匿名", hint)
