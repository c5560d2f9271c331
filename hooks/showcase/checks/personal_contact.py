"""E-mail, WeChat and QQ of a person are flagged (PIPL art. 25); an official account is not a person."""

import re
from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck
from showcase.checks.text import cue
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "personal-contact",
    "像是个人的邮箱、微信号或QQ号",
    "个人的联系方式不公开；请用单位的公开网址。",
    "summary: 来信请寄lvshi@example.com",
    "summary: 来信请寄律师协会",
    Severity.WARNING,
)

CONTACT = re.compile(
    r"(?P<电子邮箱>[\w.+-]+[@＠][A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
    r"|(?P<微信号>(?:微\s?信|(?<![A-Za-z])(?i:we\s?chat|weixin|vx))(?:号|号码|账号|ID)?\s*[:：为是]?\s*(?!公众)[A-Za-z][-\w]{5,19})"
    r"|(?P<QQ号>(?:(?<![A-Za-z])[QＱqｑ]{2}|扣扣)(?:号|号码)?\s*[:：为是]?\s*[1-9]\d{4,10}(?!\d))",
    re.ASCII,
)
CUE = cue(
    {
        "@＠": "",
        "微": r"\s?信",
        "扣": "扣",
        "Ww": r"(?i:e\s?chat|eixin)",
        "Vv": "[Xx]",
        "Qq": "[Qq]",
        "Ｑｑ": "[Ｑｑ]",
    }
)


@TextCheck.of(RULE, CUE)
def check(passage: Passage) -> Iterator[Problem]:
    for match in CONTACT.finditer(passage.text):
        message = f"这里像是个人的{match.lastgroup}“{match.group()}”"
        yield passage.problem(RULE, *match.span(), message, "删去；单位的公开网址写在 links 里")
