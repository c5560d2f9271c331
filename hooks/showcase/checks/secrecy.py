"""What bears a mark or document number of secrets is not published at all (保守国家秘密法; 党务公开条例 art. 15)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.checks.texts import Passage, TextRule
from showcase.problems import Problem

SECRET = re.compile(
    r"(?:绝\s*密|机\s*密|秘\s*密)\s*[★☆*＊]"
    r"|[\u4e00-\u9fff]{0,4}密(?:发|函|字|电|办|传)?\s*[〔\[(（【]\s*(?:19|20)\d\d\s*[〕\])）】]\s*(?:第\s*)?\d+\s*号"
)


def find(passage: Passage) -> Iterator[Problem]:
    """A problem for each mark or number."""
    for match in SECRET.finditer(passage.text):
        message = f"“{match.group()}”是涉密标记或涉密文号"
        yield passage.problem("secret-mark", *match.span(), message, "先送保密审查；涉密的内容整条删去")


RULE = TextRule(re.compile("密").search, find)
