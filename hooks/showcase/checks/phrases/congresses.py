"""Slips in the names of the Party's congresses and plenums, whose numbers vary: 十九大六中全会, 二十届三中全会议."""

import re
from collections.abc import Iterator

from showcase.checks.phrases.slips import Slip
from showcase.checks.text import cue

NUMBER = "(?:二十[一二]?|十[一二三四五六七八九]?|[一二三四五六七八九])"
FORMS: tuple[tuple[str, str], ...] = (
    # 十九大六中全会: a plenum is of the term, not of the congress.
    (rf"(?P<n>{NUMBER})大(?P<rest>[一二三四五六七]中全会)(?!议(?![程题定案]))", "{n}届{rest}"),
    (rf"第?(?P<n>{NUMBER})大(?P<rest>[一二三四五六七]中全会)议(?![程题定案])", "{n}届{rest}"),
    (rf"(?P<n>{NUMBER}届[一二三四五六七]中全会)议(?![程题定案])", "{n}"),
    (rf"(?P<n>{NUMBER}届[一二三四五六七]中)(?:全汇|全惠|权会|全合|金会|会全)", "{n}全会"),
    (rf"(?P<n>{NUMBER}届[一二三四五六七])(?:种|重|钟|仲)全会", "{n}中全会"),
    (rf"(?P<n>{NUMBER}届[一二三四五六七])全会", "{n}中全会"),
    (rf"(?P<n>{NUMBER})届大(?=精神|报告|[以之]来|召开|胜利|[，。、；：）”\s]|\Z)", "{n}大"),
    (rf"中国共产党(?P<n>{NUMBER}(?:届中央(?:委员会|纪律检查委员会|政治局)|次全国代表大会))", "中国共产党第{n}"),
    (
        rf"(?P<head>中国共产党|党的)第(?P<n>{NUMBER})大(?=精神|报告|[以之]来|召开|胜利|[，。、；：）”\s]|\Z)",
        "{head}{n}大",
    ),
)
SLIPS = tuple((re.compile(pattern), right) for pattern, right in FORMS)
CUE = cue(
    {
        "中种重钟仲": "全",
        "中": "(?:权会|金会|会全)",
        "一二三四五六七": "全会",
        "一二三四五六七八九十": "(?:届中央|次全国代)",
        "届": "大",
        "第": ".{1,3}大",
    }
)


def congress_slips(text: str) -> Iterator[Slip]:
    """The slips in the names of congresses and plenums, with the right form."""
    if not CUE(text):
        return
    for pattern, right in SLIPS:
        for match in pattern.finditer(text):
            yield Slip(match.start(), match.end(), right.format(**match.groupdict()))
