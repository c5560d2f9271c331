"""同比 and 环比 need the number they compare with; a percentage alone says nothing (检查指标: 数据准确)."""

import re
from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "growth-base",
    "同比、环比没有说与多少比",
    "没有基数的百分比无法核对。",
    "summary: 案件同比增长20%",
    "summary: 案件由上年的50件增至60件，同比增长20%",
    Severity.WARNING,
)


GROWTH = re.compile(r"[同环]比[^，。；\n]{0,12}?[\d.]+\s*(?:[%％]|个百分点|倍)")
BASE = re.compile(r"上年|去年|上月|上季|上期|同期|[由从]\s*[\d一二三四五六七八九十百千万]")


@TextCheck.of(RULE, re.compile("[同环]比").search)
def check(passage: Passage) -> Iterator[Problem]:
    if BASE.search(passage.text) or passage.sibling("from"):
        return
    for match in GROWTH.finditer(passage.text):
        message = f"“{match.group()}”没有说与多少比"
        yield passage.problem(RULE, *match.span(), message, "写出两个数，例如：由上年的 80 件增至 100 件")
