"""A home address (…路…号…室) is flagged (PIPL art. 28); the public place of a service stands in ``need.where``."""

import re
from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck
from showcase.checks.text import cue
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "home-address",
    "像是住址",
    "住址是个人信息；写到街道或社区为止。",
    "summary: 探访和平路100弄5号501室的老人",
    "summary: 探访和平路街道的老人",
    Severity.WARNING,
)

DIGITS = r"[\d一二三四五六七八九十百]{1,5}"
ADDRESS = re.compile(
    rf"[\u4e00-\u9fff]{{1,8}}(?:路|街|弄|巷|胡同|大道|小区|新村|花园|公寓|苑)(?:{DIGITS}[号弄支][\s]?){{0,3}}"
    rf"[^，。；、\n]{{0,12}}?{DIGITS}(?:号楼|[号幢栋座弄])[^，。；、\n]{{0,8}}?{DIGITS}(?:室|户)"
)


@TextCheck.of(RULE, cue({"室户": r"(?<=[\d一二三四五六七八九十].)"}))
def check(passage: Passage) -> Iterator[Problem]:
    if passage.is_public_place:
        return
    for match in ADDRESS.finditer(passage.text):
        message = f"这里像是住址“{match.group()[:6]}…”"
        hint = "写到街道或社区为止；公开的服务地点写在 need 的 where 里"
        yield passage.problem(RULE, *match.span(), message, hint)
