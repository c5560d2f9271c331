"""Resident identity numbers stand nowhere (PIPL art. 28)."""

from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck, may_hold_numbers, personal_numbers
from showcase.problems import Problem, Rule, privacy

RULE = Rule(
    "personal-id",
    "有居民身份号码",
    "身份号码是敏感个人信息，公开了就收不回来（个人信息保护法第二十八条）。",
    "summary: 受援人身份证号110***********02X",
    "summary: 一位受援人",
)


@TextCheck.of(RULE, may_hold_numbers, reads_urls=True)
def check(passage: Passage) -> Iterator[Problem]:
    yield from personal_numbers(
        passage, RULE, privacy.RESIDENT_ID, "整个删去，一个数字也不要留；已经提交过的，告诉管理员从历史里清除"
    )
