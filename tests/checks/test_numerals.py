"""中文里的数：读成数值，并认出约、余、近。"""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.checks.text import numerals


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("11325人次", ["11325"]),
        ("8,000多", ["8000 over"]),
        ("43万余元", ["430000 over"]),
        ("38余万元", ["380000 over"]),
        ("三万余元", ["30000 over"]),
        ("1.5亿多元", ["150000000 over"]),
        ("一万四千元", ["14000"]),
        ("一亿二千万", ["120000000"]),
        ("1亿2000万", ["120000000"]),
        ("2万5千元", ["25000"]),
        ("陆万元", ["60000"]),
        ("1万亿", ["1000000000000"]),
        ("一点五亿", ["150000000"]),
        ("二十余人", ["20 over"]),
        ("过千万", ["10000000 over"]),
        ("十余家", ["10 over"]),
        ("十五", ["15"]),
        ("两百五", ["250"]),
        ("一百零五", ["105"]),
        ("一万零三百", ["10300"]),
        ("11万人次", ["110000"]),
        ("10.2万多人", ["102000 over"]),
        ("二十一起", ["21"]),
        ("500千克", ["500"]),
        ("近百名", ["100 about"]),
        ("近4000人次", ["4000 about"]),
        ("约为43%", ["43 about"]),
        ("不足100人", ["100 at_most"]),
        ("超2.3万人次", ["23000 over"]),
        ("两名", ["2"]),
        ("四次", ["4"]),
        ("7户", ["7"]),
        ("１２３人", ["123"]),
        ("百分之三十", ["30"]),
        ("二〇二一年", ["2021"]),
        ("三四百人", ["300", "400"]),
        ("1-3家", ["1", "3"]),
        ("13个…调整为16个", ["13", "16"]),
        ("由去年的2家增加至目前的6家", ["2", "6"]),
        ("一共4组", ["4"]),
        ("数十家", []),
        ("几百人", []),
        ("十几人", ["10 over"]),
        ("十几万人", ["100000 over"]),
        ("20几场", ["20 over"]),
        ("2 535件", ["2535"]),
        ("12 345 678元", ["12345678"]),
        ("2，535件", ["2535"]),
        ("２，５３５件", ["2535"]),
        ("1,2345", ["1", "2345"]),
        ("1.2w人次", ["12000"]),
        ("1.2万w", ["12000"]),
        ("3k份", ["3000"]),
        ("5W+", ["50000 over"]),
        ("2000+", ["2000 over"]),
        ("5kg", ["5"]),
        ("廿余人", ["20 over"]),
        ("廿五场", ["25"]),
        ("两三家", ["2", "3"]),
        ("一两次", ["1", "2"]),
        ("十七八人", ["17", "18"]),
        ("二百七八十人", ["270", "280"]),
        ("党员人数93人", ["93"]),
        ("总数100余人", ["100 over"]),
        ("签约48个", ["48"]),
        ("举办过3次", ["3"]),
        ("办结过100件", ["100"]),
        ("已过百人", ["100 over"]),
        ("最近10场", ["10"]),
        ("不少于50人", ["50 over"]),
        ("至少3次", ["3 over"]),
        ("不超过30人", ["30 at_most"]),
        ("约有30人", ["30 about"]),
        ("三百来人", ["300 about"]),
        ("接待30来访", ["30"]),
        ("上百人", ["100 about"]),
        ("一万一", ["11000"]),
        ("三分之一", []),
        ("超过三分之二", []),
        ("翻两番", []),
        ("第100场", []),
        ("第三批", []),
        ("一批", []),
        ("若干", []),
        ("", []),
    ],
)
def test_read(text: str, numbers: list[str]) -> None:
    found = [f"{n.value.normalize():f} {n.qualifier}".removesuffix(" exact") for n in numerals(text)]
    assert found == numbers


def test_where_it_stands() -> None:
    [found] = numerals("捐款近10万元")
    assert (found.start, found.end) == (3, 6)


def chinese(number: int) -> str:
    """The number below 一亿 in plain Chinese: 10305 is 一万零三百零五."""
    if number >= 10_000:
        rest = number % 10_000
        return f"{chinese(number // 10_000)}万{'零' if 0 < rest < 1_000 else ''}{chinese(rest) if rest else ''}"
    text, is_gap = "", False
    for scale, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // scale % 10
        if digit:
            text += ("零" if is_gap and text else "") + "零一二三四五六七八九"[digit] + sign
        is_gap = not digit
    return text


@given(st.integers(min_value=1, max_value=99_999_999))
def test_every_number_written_out(number: int) -> None:
    assert [found.value for found in numerals(f"{chinese(number)}元")] == [Decimal(number)]


@given(st.text(alphabet="0123456789.,，一二两十百千万亿零余多几数近约超第点% 元人", max_size=20))
def test_nothing_breaks_it(text: str) -> None:
    assert all(text[found.start : found.end] for found in numerals(text))
