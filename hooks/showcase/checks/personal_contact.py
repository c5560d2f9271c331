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

SIGN = r"(?:\s?(?:[@＠]|[(（\[【]\s?(?i:at|@)\s?[)）\]】])\s?|\s(?i:at)\s|#(?=[A-Za-z0-9.-]{1,40}\.(?:com|cn|net|org)))"
DOT = r"\s?(?:[.．。]|\(dot\)|(?<=\s)(?i:dot)(?=\s))\s?"
CONTACT = re.compile(
    rf"(?P<电子邮箱>[\w.+-]{{1,64}}{SIGN}[A-Za-z0-9Ａ-Ｚａ-ｚ-]{{1,63}}(?:{DOT}[A-Za-z0-9Ａ-Ｚａ-ｚ-]{{1,63}}){{1,4}})"
    r"|(?P<微信号>(?:[微薇威]\s?信|微[xX]|[vV]信|加\s?[vV](?=\s?[:：])|(?<![A-Za-z])(?i:we\s?chat|weixin|vx|wx))"
    r"(?:号|号码|账号|ID)?\s*[:：为是]?\s*(?!公众)[A-Za-z][-\w]{5,19}"
    r"|[微薇威]\s?信(?:号|号码|账号|ID)\s*[:：为是]?\s*(?!1[3-9]\d{9}(?!\d))\d{6,20}(?!\d))"
    r"|(?P<QQ号>(?:(?<![A-Za-z])[QＱqｑ]\s?[QＱqｑ]|扣扣)(?:号|号码)?\s*[:：为是]?\s*[1-9１-９](?:[\s-]?[\d０-９]){4,10}(?![\d０-９]))",
    re.ASCII,
)
CUE = cue(
    {
        "@＠#": "",
        "aA": r"(?<=[\s(（\[【].)[tT][\s)）\]】]",
        "微薇威": r"\s?[信xX]",
        "扣": "扣",
        "Ww": r"(?i:e\s?chat|eixin|x)",
        "Vv": r"(?:[Xx信]|\s?[:：])",
        "QqＱｑ": r"\s?[QqＱｑ]",
    }
)


@TextCheck.of(RULE, CUE)
def check(passage: Passage) -> Iterator[Problem]:
    for match in CONTACT.finditer(passage.text):
        message = f"这里像是个人的{match.lastgroup}“{match.group()}”"
        yield passage.problem(RULE, *match.span(), message, "删去；单位的公开网址写在 links 里")
