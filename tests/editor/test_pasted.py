"""Pasted text → what would stand in a record, and what was cleaned."""

from __future__ import annotations

import pytest

from showcase.editor.pasted import cleaned

WRAPPED = """　　党员律师每周到社区调解邻
里纠纷，累计２０余件[3]。
●一是普法，进社\xad区
● 二是调解
"""
CASES = {
    WRAPPED: (
        "党员律师每周到社区调解邻里纠纷，累计20余件。\n\n- 一是普法，进社区\n- 二是调解",
        "看不见的字符 断行 注释号 项目符号 全角数字和字母",
    ),
    '开展"红色律师"活动,服务群众３.５万人次¹。': (
        "开展“红色律师”活动，服务群众3.5万人次。", "注释号 直引号 全角数字和字母 半角标点",
    ),
    "黨員律師進社區&nbsp;普法<br/>": ("党员律师进社区普法", "繁体字 网页代码"),
    "和平区律师党委\n河西区律师党委": ("和平区律师党委\n\n河西区律师党委", ""),
    "工作背景\n我们每周到社区普法，调解纠纷，解答咨询。": ("工作背景\n\n我们每周到社区普法，调解纠纷，解答咨询。", ""),
    "服务面积20m²，见《民法典》第3条。": ("服务面积20m²，见《民法典》第3条。", ""),
    "\uf0b7 普法进校园": ("- 普法进校园", "项目符号"),
}  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_a_long_text(text: str) -> None:
    right, told = CASES[text]
    assert cleaned(text) == (right, told.split())


def test_one_line() -> None:
    assert cleaned("阳光\n律师 ", is_long=False) == ("阳光律师", ["断行"])
    assert cleaned("Law\nFirm", is_long=False)[0] == "Law Firm"


@pytest.mark.parametrize("keys", [["metrics", 0, "stated"], ["sources", 0, "title"], ["honours", 1, "name"]])
def test_what_is_copied_word_for_word_loses_only_what_no_copy_may_have(keys: list[str | int]) -> None:
    assert cleaned('近２０余場"普\u200b法"', keys, is_long=False) == ('近２０余場"普法"', ["看不见的字符"])


@pytest.mark.parametrize("text", CASES)
def test_a_second_time_nothing_changes(text: str) -> None:
    once = cleaned(text)[0]
    assert cleaned(once) == (once, [])
