"""Quotation marks and brackets with nothing between them show where something fell out."""

import re
from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck
from showcase.model import lazy
from showcase.problems import Problem, Rule

RULE = Rule(
    "empty-marks",
    "引号、书名号或括号是空的",
    "空的标点说明复制时漏了文字。",
    "summary: 开展“”主题活动",
    "summary: 开展“法治惠民”主题活动",
)


EMPTY = lazy(
    r"“\s*”|‘\s*’|《\s*》|〈\s*〉|（\s*）|【\s*】|「\s*」|『\s*』|〔\s*〕|(?<!\])\(\s*\)|(?<!!)\[\s*\]|\"\s*\""
)
CUE = re.compile(r"[“‘《〈（【「『〔(\[\"]\s*[”’》〉）】」』〕)\]\"]")


@TextCheck.of(RULE, CUE.search)
def check(passage: Passage) -> Iterator[Problem]:
    for match in EMPTY.finditer(passage.text):
        message = f"“{passage.around(*match.span())}”里的 {match.group()} 是空的"
        hint = f"补上里面的文字，或删去 {match.group()}"
        yield passage.problem(RULE, *match.span(), message, hint)
