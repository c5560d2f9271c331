"""Numbers of passports and travel permits stand nowhere (PIPL art. 28)."""

from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck, may_hold_numbers, personal_numbers
from showcase.problems import Problem, Rule, privacy

RULE = Rule(
    "travel-document",
    "有护照或通行证号码",
    "证件号码是个人信息，与服务成果无关。",
    "summary: 当事人护照号E****78",
    "summary: 一位外籍当事人",
)


@TextCheck.of(RULE, may_hold_numbers)
def check(passage: Passage) -> Iterator[Problem]:
    yield from personal_numbers(passage, RULE, privacy.TRAVEL_DOCUMENT, "整个删去，一个数字也不要留")
