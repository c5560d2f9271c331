"""引号、书名号和括号要成对；套着的、几段连引的、编号用的半个括号不算错。"""

from __future__ import annotations

import pytest
from saying import advice, said

from office import Office


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("打造“红色先锋工作室，服务群众", "在该结束的地方补上 ”，或删去这个 “"),
        ("打造红色先锋”工作室", "在该开始的地方补上 “，或删去这个 ”"),
        ("打造”红色先锋”工作室", "把这个 ” 改成 “"),
        ("打造“红色先锋“工作室", "把这个 “ 改成 ”"),
        ("宣讲《民法典，普法", "在该结束的地方补上 》，或删去这个 《"),
        ("宣讲民法典》，普法", "在该开始的地方补上 《，或删去这个 》"),
        ("办法（试行，已印发", "在该结束的地方补上 ），或删去这个 （"),
        ("“《民法典”进社区", "在该结束的地方补上 》，或删去这个 《"),
        ("「和心调解室", "在该结束的地方补上 」，或删去这个 「"),
    ],
)
def test_found(office: Office, text: str, hint: str) -> None:
    assert [found.split()[0] for found in said(office, text)] == ["marks-unpaired"]
    assert advice(office)[0].endswith(f"｜{hint}")


@pytest.mark.parametrize(
    "text",
    [
        "“甲”和《乙》（丙）",
        "“《甲》（乙）”",
        "《关于〈办法〉的通知》",
        "（一）甲（二）乙",
        "1）甲；2）乙",
        "一）甲",
        "a)甲",
        "（甲)乙",
        "“第一段。\n“第二段。”",
        "「甲『乙』」",
        "律师（党员（预备））",
        "没有标点",
    ],
)
def test_sound(office: Office, text: str) -> None:
    assert said(office, text) == []


def test_an_excerpt_may_begin_in_the_middle(office: Office) -> None:
    office.change("brands/he-lvsuo-dangzhibu/achievements/2023.yml", "1200余人次", "”1200余人次")
    assert office.found() == []
