"""A telephone number stands only in ``need.phone`` (data contract); a short public line such as 12348 may anywhere."""

import re
from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck
from showcase.problems import Problem, Rule

RULE = Rule(
    "telephone-place",
    "电话号码写错了地方",
    "公开的服务电话只写在项目的 need 里的 phone，群众才找得到；12348 这样的短号不受限。",
    "summary: 咨询请拨021-55550100",
    "summary: 咨询请拨12348",
)


TELEPHONE = re.compile(
    r"(?<![\d.\-A-Za-z])(?:[（(]?0(?:10|2\d|[3-9]\d{2})[)）]?[\s\-－—‐]{0,2}[2-9]\d{6,7}|[48]00[\s\-－—‐]?\d{3}[\s\-－—‐]?\d{4})"
    r"(?![\d.A-Za-z元万亿])"
)


@TextCheck.of(RULE, re.compile(r"\d\d\d[\s\-－—‐]?\d{4}").search)
def check(passage: Passage) -> Iterator[Problem]:
    if passage.keys == ("need", "phone"):
        return
    for match in TELEPHONE.finditer(passage.text):
        hint = f"移到项目的 need 里：phone: {match.group().strip()}"
        yield passage.problem(RULE, *match.span(), f"电话号码“{match.group()}”不能写在这里", hint)
