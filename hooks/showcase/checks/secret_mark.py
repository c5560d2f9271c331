"""What bears a mark or document number of secrets is not published at all (保守国家秘密法; 党务公开条例 art. 15)."""

import re
from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck
from showcase.problems import Problem, Rule

RULE = Rule(
    "secret-mark",
    "有涉密标记或涉密文号",
    "涉密的内容一律不公开；公开前先过保密审查（党务公开条例第十五条）。",
    "summary: 机密★一年",
    "summary: 已公开的工作要点",
)


SECRET = re.compile(
    r"(?:绝\s*密|机\s*密|秘\s*密)\s*[★☆*＊]"
    r"|[\u4e00-\u9fff]{0,4}密(?:发|函|字|电|办|传)?\s*[〔\[(（【]\s*(?:19|20)\d\d\s*[〕\])）】]\s*(?:第\s*)?\d+\s*号"
)


@TextCheck.of(RULE, re.compile("密").search)
def check(passage: Passage) -> Iterator[Problem]:
    for match in SECRET.finditer(passage.text):
        message = f"“{match.group()}”是涉密标记或涉密文号"
        yield passage.problem(RULE, *match.span(), message, "先送保密审查；涉密的内容整条删去")
