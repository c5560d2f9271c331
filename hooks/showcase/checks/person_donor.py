"""Donors who are persons are not named with what they gave; the number of donors and the sum are."""

from collections.abc import Mapping

from showcase.checks.engine import ContextCheck, TextSearch
from showcase.checks.persons import Named, person_search
from showcase.model import Vocabulary
from showcase.problems import Rule

RULE = Rule(
    "person-donor",
    "写出了捐款人的姓名",
    "谁捐了多少钱是个人信息（个人信息保护法第二十五条）；写人数和总额就够了。",
    "summary: 张三捐款5000元",
    "summary: 1名党员捐款5000元",
)


@ContextCheck.of(RULE)
def check(vocabulary: Vocabulary, anonymous: Mapping[str, str]) -> TextSearch:
    return person_search(RULE, frozenset(("donor",)), vocabulary, _advice)


def _advice(text: str, named: Named) -> str:
    return "不列名单，写人数和总额，如“12名党员捐款5000元”"
