"""数的写法 → 数值、上限、原数、单位、确切程度、口径；看不懂的不猜。"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.reading.suggestions import amounts


def read(text: str) -> str:
    """The amount as its parts, in one line; empty for a text that is not understood."""
    amount = amounts.understood(text)
    if amount is None:
        return ""
    numbers = [str(each) for each in (amount.start, amount.value, amount.upper) if each is not None]
    kind = "vague" if amount.is_vague else "undisclosed" if amount.is_undisclosed else "→".join(numbers)
    return " ".join(filter(None, [kind, amount.scale, amount.unit, amount.qualifier, amount.basis]))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        *[
            ("2500", "2500"),
            ("1,200", "1200"),
            ("１２００", "1200"),
            ("1 200", "1200"),
            ("012", "12"),
            ("12.5", "12.5"),
        ],
        *[("2500余", "2500 over"), ("2500多", "2500 over"), ("逾2500", "2500 over"), ("超过2500", "2500 over")],
        *[("2500以上", "2500 over"), ("2500+", "2500 over"), ("＞2500", "2500 over"), ("突破2500", "2500 over")],
        *[("近2500", "2500 about"), ("约2500", "2500 about"), ("2500左右", "2500 about"), ("十来个", "10 个 about")],
        *[("不足20", "20 at_most"), ("至多20", "20 at_most"), ("20以内", "20 at_most")],
        *[("2500余人次", "2500 人次 over"), ("1200人次以上", "1200 人次 over"), ("5公斤", "5 公斤"), ("80%", "80 %")],
        *[("20-30", "20→30"), ("20至30名", "20→30 名"), ("20～30余家", "20→30 家 over"), ("三四百人", "300→400 人")],
        *[("由20到29", "20→29 change"), ("由20名增至29名", "20→29 名 change"), ("20→29", "20→29 change")],
        *[("从3人发展到90余名", "3→90 名 over change"), ("由30件降至12件", "30→12 件 change")],
        *[("2.5万", "2.5 万"), ("2.5万余元", "2.5 万 元 over"), ("10余万元", "10 万 元 over"), ("1.2亿", "1.2 亿")],
        *[
            ("三千", "3000"),
            ("三千余", "3000 over"),
            ("一万四千元", "14000 元"),
            ("两百五", "250"),
            ("一百零五", "105"),
        ],
        *[("十二", "12"), ("三十", "30"), ("十余", "10 over"), ("近千人", "1000 人 about"), ("百余次", "100 次 over")],
        *[("百分之八十", "80 %"), ("累计2500", "2500 cumulative"), ("共2500人次", "2500 人次")],
        *[("数十", "vague"), ("几十", "vague"), ("十几", "vague"), ("若干", "vague"), ("数百人", "vague")],
        *[("未公布", "undisclosed"), ("原文未载明", "undisclosed")],
    ],
)
def test_an_amount_in_words(text: str, amount: str) -> None:
    assert read(text) == amount


@pytest.mark.parametrize(
    "text",
    [
        *(
            "3场500人",
            "500+300",
            "20人至30家",
            "12:30",
            "1e3",
            "0x1F",
            "1_000",
            "+3",
            "-3",
            "2021年",
            "5月",
            "一半",
        ),
        *("上百", "至少3", "百人", "亿元", "一百二三十人", "第3", "30至20", "", "无", "见附件", "2500（其中女200）"),
    ],
)
def test_what_is_not_understood(text: str) -> None:
    assert read(text) == ""


@given(st.integers(1, 9), st.integers(0, 9), st.integers(0, 9), st.sampled_from(["", "余", "多"]))
def test_chinese_numerals(thousands: int, hundreds: int, tens: int, after: str) -> None:
    digits = "零一二三四五六七八九"
    text = f"{digits[thousands]}千"
    text += f"{digits[hundreds]}百" if hundreds else "零" * bool(tens)
    text += f"{digits[tens]}十" if tens else ""
    assert amounts.understood(text + after).value == thousands * 1000 + hundreds * 100 + tens * 10
