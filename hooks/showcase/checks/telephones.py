"""A telephone number stands only in ``need.phone`` (data contract); a short public line such as 12348 may anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.checks.texts import Passage, TextRule
from showcase.problems import Problem

TELEPHONE = re.compile(
    r"(?<![\d.\-A-Za-z])(?:[（(]?0(?:10|2\d|[3-9]\d{2})[)）]?[\s\-－—‐]{0,2}[2-9]\d{6,7}|[48]00[\s\-－—‐]?\d{3}[\s\-－—‐]?\d{4})"
    r"(?![\d.A-Za-z元万亿])"
)


def find(passage: Passage) -> Iterator[Problem]:
    """A problem for each telephone number in another place."""
    if passage.keys == ("need", "phone"):
        return
    for match in TELEPHONE.finditer(passage.text):
        hint = f"移到项目的 need 里：phone: {match.group().strip()}"
        yield passage.problem("telephone-place", *match.span(), f"电话号码“{match.group()}”不能写在这里", hint)


RULE = TextRule(re.compile(r"\d\d\d[\s\-－—‐]?\d{4}").search, find)
