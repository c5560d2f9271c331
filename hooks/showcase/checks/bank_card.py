"""Bank card numbers stand nowhere (PIPL art. 28)."""

from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck, may_hold_numbers, personal_numbers
from showcase.problems import Problem, Rule, privacy

RULE = Rule(
    "bank-card",
    "有银行卡号",
    "金融账户是敏感个人信息（个人信息保护法第二十八条）。",
    "summary: 捐款账号4111****1111",
    "summary: 捐款方式见慈善组织的公告",
)


@TextCheck.of(RULE, may_hold_numbers)
def check(passage: Passage) -> Iterator[Problem]:
    yield from personal_numbers(passage, RULE, privacy.BANK_CARD, "整个删去；捐款账户请写开户单位的公告网址")
