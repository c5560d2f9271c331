"""Children are never named, not by a nickname either (未成年人保护法 art. 103, PIPL art. 28)."""

from collections.abc import Mapping

from showcase.checks.engine import ContextCheck, TextSearch
from showcase.checks.persons import Named, person_search
from showcase.model import Vocabulary
from showcase.problems import Rule

RULE = Rule(
    "person-minor",
    "写出了未成年人的姓名",
    "未成年人的姓名、小名和可以认出他的情况都不公开（未成年人保护法第一百零三条）。",
    "summary: 女孩小红重返校园",
    "summary: 一名女孩重返校园",
)


@ContextCheck.of(RULE)
def check(vocabulary: Vocabulary, anonymous: Mapping[str, str]) -> TextSearch:
    return person_search(RULE, frozenset(("minor",)), vocabulary, _advice)


def _advice(text: str, named: Named) -> str:
    return "不写姓名，改成“一名未成年人”"
