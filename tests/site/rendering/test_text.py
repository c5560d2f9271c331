"""日期、数字、地名的写法。"""

from __future__ import annotations

from decimal import Decimal

import pytest

from showcase.model import Branch, Date, Region
from showcase.site.rendering import text


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (Date(2025), None, "2025年"),
        (Date(2025, 1), None, "2025年1月"),
        (Date(2025, 1, 30), None, "2025年1月30日"),
        (Date(2025, 1, 30), Date(2025, 1, 31), "2025年1月30日至31日"),
        (Date(2025, 1, 30), Date(2025, 2, 1), "2025年1月30日至2月1日"),
        (Date(2010, 7), Date(2010, 12), "2010年7月至12月"),
        (Date(2024), Date(2025), "2024年至2025年"),
    ],
)
def test_dates(first: Date, last: Date | None, written: str) -> None:
    assert text.dates(first, last) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [("11325", "11,325"), ("2.30", "2.3"), ("100", "100"), ("0.5", "0.5"), ("8000000", "8,000,000")],
)
def test_numbers(value: str, written: str) -> None:
    assert text.number(Decimal(value)) == written


@pytest.mark.parametrize(
    ("name", "region", "written"),
    [
        ("宝山区律师行业党委", Region("上海", "上海", "宝山区"), "上海 宝山区"),
        ("湖南省律师行业党委", Region("湖南"), ""),
        ("杭州市律师协会党委", Region("浙江", "杭州"), "浙江 杭州"),
        ("某市律师行业党委", Region(), ""),
    ],
)
def test_a_place_is_not_said_twice(name: str, region: Region, written: str) -> None:
    assert text.place_beside(Branch("x", name, "branch", region=region)) == written


def test_a_long_text_is_cut_at_a_clause() -> None:
    assert (
        text.shorten("组织律师与居民区签约，公开联系方式，到超市广场设摊。", 20)
        == "组织律师与居民区签约，公开联系方式…"
    )


@pytest.mark.parametrize(
    ("limit", "written"),
    [
        (40, "律师进社区。每周值班，公开电话，帮助1,200户。"),
        (22, "律师进社区。"),
        (5, "律师进社…"),
    ],
)
def test_an_opening_has_whole_sentences(limit: int, written: str) -> None:
    assert text.opening("律师进社区。每周值班，公开电话，帮助1,200户。", limit) == written


def test_a_number_is_not_cut() -> None:
    assert text.shorten("本年度援助12,345件案件", 8) == "本年度援助…"


def test_year_in_characters() -> None:
    assert text.chinese_year(2023) == "二〇二三年"
