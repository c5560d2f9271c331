"""Quotation marks and brackets with nothing between them show where something fell out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.checks.texts import Passage, TextRule
from showcase.problems import Problem

EMPTY = re.compile(
    r"“\s*”|‘\s*’|《\s*》|〈\s*〉|（\s*）|【\s*】|「\s*」|『\s*』|〔\s*〕|(?<!\])\(\s*\)|(?<!!)\[\s*\]|\"\s*\""
)
CUE = re.compile(r"[“‘《〈（【「『〔(\[\"]\s*[”’》〉）】」』〕)\]\"]")


def find(passage: Passage) -> Iterator[Problem]:
    """A problem for each empty pair."""
    for match in EMPTY.finditer(passage.text):
        message = f"“{passage.around(*match.span())}”里的 {match.group()} 是空的"
        hint = f"补上里面的文字，或删去 {match.group()}"
        yield passage.problem("empty-marks", *match.span(), message, hint)


RULE = TextRule(CUE.search, find)
