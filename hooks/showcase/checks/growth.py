"""同比 and 环比 need the number they compare with; a percentage alone says nothing (检查指标: 数据准确)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.checks.texts import Passage, TextRule
from showcase.problems import Problem

GROWTH = re.compile(r"[同环]比[^，。；\n]{0,12}?[\d.]+\s*(?:[%％]|个百分点|倍)")
BASE = re.compile(r"上年|去年|上月|上季|上期|同期|[由从]\s*[\d一二三四五六七八九十百千万]")


def find(passage: Passage) -> Iterator[Problem]:
    """A problem for each growth in a text that names no base; a metric may give it as ``from``."""
    if BASE.search(passage.text) or passage.sibling("from"):
        return
    for match in GROWTH.finditer(passage.text):
        message = f"“{match.group()}”没有说与多少比"
        yield passage.problem("growth-base", *match.span(), message, "写出两个数，例如：由上年的 80 件增至 100 件")


RULE = TextRule(re.compile("[同环]比").search, find)
