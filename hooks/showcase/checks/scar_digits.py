"""Letters where digits are meant, as reading a scan leaves them: 1O件, 2l0人次, 二OO三年. H2O, O2O and XO stay."""

import re
from collections.abc import Iterator

from showcase.checks.engine import PasteErrorCheck
from showcase.problems import Replacement, Rule

RULE = Rule(
    "scar-digits",
    "数字里夹了字母",
    "识别扫描件时把 0 认成 O、把 1 认成 l，数字就错了，也搜索不到。",
    "summary: 办结案件1O件",
    "summary: 办结案件10件",
)

FULL = "ＯｏＩｌ"
LETTERS = f"OoIl{FULL}"
UNITS = "年月日号人名件次场家个户万亿千百余多元％%届期份批册项篇条位天岁届亩对组支座张封本宗起套台盒箱吨后"
ARABIC = re.compile(
    rf"(?<![A-Za-z0-9.,０-９])(?=[{LETTERS}.,]{{0,12}}[0-9０-９])(?=[0-9０-９.,]{{0,12}}[{LETTERS}])"
    rf"[0-9０-９{LETTERS}]{{1,12}}(?:[.,][0-9０-９{LETTERS}]{{1,6}}){{0,3}}(?=[ \t]{{0,2}}[{UNITS}])"
    rf"|(?<![A-Za-z0-9.０-９])[0-9]{{1,8}}[{LETTERS}]{{1,3}}[0-9]{{1,8}}(?![A-Za-z0-9])"
)
HAN = "一二三四五六七八九"
CHINESE = re.compile(
    rf"(?<![A-Za-z0-9{HAN}〇○零])(?:[一二][{HAN}〇零○0０Oo{FULL}]{{3}}(?=年)|[{HAN}][0０Oo{FULL}](?=年代?|后))"
)
SWAP = str.maketrans({**dict.fromkeys("OoＯｏ", "0"), **dict.fromkeys("IlＩｌ", "1")})
CUE = re.compile(rf"[{LETTERS}0０](?:(?<=[{LETTERS}])(?:[0-9０-９.,]|(?<=[0-9０-９.,].))|(?<=[{HAN}〇○零].))")
"""Letters are rare in a Chinese text, digits are not."""


@PasteErrorCheck.of(RULE, CUE.search, message="“{}”里夹了字母或另一种零，应当全是数字")
def check(text: str) -> Iterator[Replacement]:
    for match in ARABIC.finditer(text):
        yield Replacement(*match.span(), match.group().translate(SWAP))
    for match in CHINESE.finditer(text):
        right = re.sub(f"[0０Oo{FULL[:2]}]", "〇", match.group())
        if right != match.group():
            yield Replacement(*match.span(), right)
