"""Mobile numbers stand only in ``need.phone`` and ``contact.phone`` (PIPL art. 25)."""

from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck, may_hold_numbers, personal_numbers
from showcase.problems import Problem, Rule, privacy

RULE = Rule(
    "personal-mobile",
    "有个人手机号",
    "公开个人信息要本人单独同意（个人信息保护法第二十五条）；服务电话只写在 need 里。",
    "summary: 请致电138****8000",
    "summary: 服务电话见“群众怎么用”",
)


@TextCheck.of(RULE, may_hold_numbers)
def check(passage: Passage) -> Iterator[Problem]:
    if not passage.is_public_phone:
        yield from personal_numbers(
            passage, RULE, privacy.MOBILE_NUMBER, "删去；公开的服务电话写在项目的 need 里：phone: 号码"
        )
