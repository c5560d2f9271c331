"""先粗看、再细看：细看能找到的，粗看一定不放过；粗看只为快，不改变结果。"""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.checks import (
    home_address,
    number_gap,
    particle,
    personal_contact,
    placeholder,
    plate_number,
    scar_copyright,
    scar_digits,
    scar_doubled,
    scar_html,
    scar_pinyin,
    telephone_place,
)
from showcase.problems import privacy

LOOKS = {
    "addresses": (home_address, home_address.ADDRESS, "和 路 弄 5 三 号 楼 室 户 小区"),
    "contacts": (
        personal_contact,
        personal_contact.CONTACT,
        "微 信 号 ： WeChat ＱＱ qq 扣 @ at ( ） a.cn lvshi1 12345",
    ),
    "digits": (scar_digits, scar_digits.ARABIC, "1 O l I 2 件 年 . , x 二 ０"),
    "doubled": (scar_doubled, scar_doubled.DOUBLED, "党员 律师 了 的 。 ， 、 事务所 区 开 展 ？"),
    "web code": (scar_html, scar_html.CODE, "< > / br span &nbsp ; &# 12 \\\\u 6cd5 <!-- --> a="),
    "copyright": (scar_copyright, scar_copyright.LOST, "版权所有 Copyright ? ？ 20 17 2017 1 年"),
    "gaps": (
        number_gap,
        number_gap.GAP,
        "案 件 活动 次 余 万 多 人 接待 共计 达 % ％ 3 十 其 名 ， 第 届 年 月 日 于 约 亿 元 捐款 律师",
    ),
    "particles": (particle, particle.WRONG, "认真 积极 的 开展 做 好 ， 取 了 值 一 显"),
    "pinyin": (scar_pinyin, scar_pinyin.PINYIN, "师 lǜ shī shi ( ) （ ） 【 】 x"),
    "plates": (plate_number, plate_number.PLATE, "沪 A 京 B · 12345 6D 学"),
    "telephones": (telephone_place, telephone_place.TELEPHONE, "021 - 5555 0100 400 820 （ ） 8 电"),
}
"""A rule's module, what it looks for closely, and pieces of texts in which it may be."""

BLANKS = "20 1 X x × 某 市 律师 ** _ ○ 待 补充 todo Lorem 示例 此处 填写 年 月"


@pytest.mark.parametrize("name", LOOKS)
def test_a_quick_look_passes_over_nothing(name: str) -> None:
    module, pattern, pieces = LOOKS[name]
    candidate = module.check.candidate
    texts = st.lists(st.sampled_from([*pieces.split(), "\n"]), max_size=9).map("".join)

    @settings(max_examples=300, deadline=None)
    @given(texts, texts)
    def passes_over_nothing(text: str, other: str) -> None:
        assert not pattern.search(text) or candidate(text)
        together = "\n".join([other, text, other])
        assert not candidate(text) or candidate(together)

    passes_over_nothing()


@settings(max_examples=500, deadline=None)
@given(st.text("1450EeGgＨＭ护照-·²①x \u200b八汉A", max_size=24))
def test_a_personal_number_is_never_passed_over(text: str) -> None:
    assert not list(privacy.numbers(text)) or privacy.may_hold_numbers(text)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "20",
                "1",
                "X",
                "x",
                "×",
                "某",
                "市",
                "律师",
                "**",
                "_",
                "○",
                "待",
                "补充",
                "todo",
                "Lorem",
                "示例",
                "此处",
                "填写",
                "年",
                "月",
            ]
        )
    ).map("".join)
)
def test_placeholders_begin_as_the_quick_look_thinks(text: str) -> None:
    slow = re.compile(placeholder.PLACEHOLDER.pattern.removeprefix(f"(?={placeholder.FIRST})"))
    found = [match.span() for match in placeholder.PLACEHOLDER.finditer(text)]
    assert found == [match.span() for match in slow.finditer(text)]
