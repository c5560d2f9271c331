"""标题在词与词之间换行：词不拆开，太长的一段哪里都可以断，文字照样转义。"""

from __future__ import annotations

import pytest

from showcase.site.rendering.breaks import parted


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("上海市宝山区律师行业党委", "上海市|宝山区|律师行业|党委"),
        ("上海沪港律师事务所党支部", "上海沪港|律师事务所|党支部"),
        ("农民工法律援助律师志愿团", "农民工|法律援助|律师|志愿团"),
        ("律师们走进社区", "律师们|走进|社区"),
        ("党委：2021年度概览", "党委：2021年度概览"),
        ("“律师”与《法律》", "“律师”与《法律》"),
        ("和心", "和心"),
        ("律师甲乙丙丁戊己庚辛壬癸", "律师|甲|乙|丙|丁|戊|己|庚|辛|壬|癸"),
    ],
)
def test_a_title_breaks_between_its_words(title: str, shown: str) -> None:
    html = str(parted(title))
    assert html.replace("<wbr>", "|").replace('<span class="bs-parted">', "").replace("</span>", "") == shown


def test_a_title_is_text() -> None:
    assert parted("<b>律师</b>党委") == "&lt;b&gt;律师&lt;/b&gt;党委"
    assert "<b>" not in parted("<b>律师党委")
    assert parted("a&b律师党委") == '<span class="bs-parted">a&amp;b律师<wbr>党委</span>'
