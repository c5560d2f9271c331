"""Quotation marks and brackets of which one is missing: “红色先锋工作室, 《民法典, （试行. Nested pairs are right."""

import re
from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck
from showcase.model import lazy
from showcase.problems import Problem, Rule

RULE = Rule(
    "marks-unpaired",
    "引号、书名号或括号不成对",
    "少了一半，读的人不知道引到哪里为止，多半是复制时漏了字。",
    "summary: 打造“红色先锋工作室",
    "summary: 打造“红色先锋工作室”",
)

PAIRS = {"“": "”", "《": "》", "〈": "〉", "（": "）", "「": "」", "『": "』", "【": "】", "〔": "〕"}
OTHER = PAIRS | {closing: opening for opening, closing in PAIRS.items()}
HALF = str.maketrans("()", "（）")
"""A bracket may be half-width on one side: that is another fault."""
MARK = re.compile(f"[{''.join(OTHER)}]")
CUE = re.compile(f"[{''.join(OTHER)}()]").search
ITEM = lazy(r"(?:^|[\s。；;：:，,、！？）”])(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z])$")
"""What stands before the bracket of a numbered item, 1）: it has no other half."""


@TextCheck.of(RULE, CUE)
def check(passage: Passage) -> Iterator[Problem]:
    if passage.is_quoted or passage.key == "stated":
        return
    marks = passage.text.translate(HALF)
    at = _odd(marks)
    if at is None:
        return
    mark = marks[at]
    halves = [i for i, char in enumerate(marks) if char in (mark, OTHER[mark])]
    if len(halves) == 2 and marks[halves[0]] == marks[halves[1]]:  # ”甲” has both halves, one of them turned
        at = halves[mark in PAIRS]
        hint = f"把这个 {mark} 改成 {OTHER[mark]}"
    else:
        hint = f"在该{'结束' if mark in PAIRS else '开始'}的地方补上 {OTHER[mark]}，或删去这个 {mark}"
    message = f"“{passage.around(at, at + 1, 8)}”里的 {passage.text[at]} 没有配对的 {OTHER[mark]}"
    yield passage.problem(RULE, at, at + 1, message, hint)


def _odd(marks: str) -> int | None:
    """Where the first mark without its other half stands; None where all are paired."""
    left_open: list[int] = []
    for match in MARK.finditer(marks):
        at, mark = match.start(), match.group()
        if mark not in PAIRS:
            if left_open and marks[left_open[-1]] == OTHER[mark]:
                left_open.pop()
            elif any(marks[i] == OTHER[mark] for i in left_open):
                return left_open[-1]
            elif not (mark == "）" and ITEM.search(marks[max(0, at - 5) : at])):
                return at
        elif not (mark == "“" and marks[at - 1 : at] in ("", "\n") and any(marks[i] == mark for i in left_open)):
            # A quotation over several paragraphs opens each of them and is closed once.
            left_open.append(at)
    return left_open[-1] if left_open else None
