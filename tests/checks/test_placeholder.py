"""占位符：每一种写法都认得出，像它的词都放过，原文自己隐去的照抄。"""

from __future__ import annotations

import pytest
from saying import PROJECT, SUMMARY, advice, said

from office import Office
from showcase.checks.engine import PROSE_KEYS
from showcase.reading import keys

ACHIEVEMENT = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
COMMITTEE = "brands/cheng-lvshi-dangwei/branch.yml"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("增长x%", ["x"]),
        ("增长X％", ["X"]),
        ("在XX市开展", ["XX"]),
        ("某ＸＸ区", ["ＸＸ"]),
        ("×市律师行业", ["×"]),
        ("××律师事务所", ["××"]),
        ("律师xxx", ["xxx"]),
        *(
            (f"见{t}", [t])
            for t in ("YYYY年MM月", "yyyy-mm-dd", "{{name}}", "${name}", "{0}", "????", "？？？", "#REF!")
        ),
        *(
            (f"见{t}", [t])
            for t in ("#N/A", "#VALUE!", "#DIV/0!", "TBD", "lorem ipsum", "待核实", "待补充", "undefined")
        ),
        *(
            (f"见{t}", [t])
            for t in ("单击此处添加文本", "点击输入标题", "[姓名]", "<姓名>", "【请填写单位】", "[图片]")
        ),
        ("捐款×万元", ["×"]),
        ("江苏省×市", ["×"]),
        ("×月×日", ["×", "×"]),
        ("李×、王×", ["×", "×"]),
        ("服务XXX万余人次", ["XXX"]),
        ("20XX年", ["20XX"]),
        ("202X年", ["202X"]),
        ("20**年", ["20**"]),
        ("X月X日", ["X", "X"]),
        ("第X批", ["X"]),
        ("由X律师事务所牵头", ["X"]),
        ("为×同志捐款", ["×"]),
        ("***市司法局", ["***"]),
        ("**街道", ["**"]),
        ("*市", ["*"]),
        ("○○支部", ["○○"]),
        ("□□街道", ["□□"]),
        ("成立于__年", ["__"]),
        ("律师＿＿名", ["＿＿"]),
        ("某某律师", ["某某"]),
        ("某市司法局", ["某"]),
        ("某律所党支部", ["某"]),
        ("（待补充）", ["待补充"]),
        ("此处填写简介", ["此处填写"]),
        ("请填写日期", ["请填写"]),
        ("TODO 补数字", ["TODO"]),
        ("时间TBD", ["TBD"]),
        ("示例律师事务所", ["示例"]),
        ("Lorem ipsum dolor", ["Lorem ipsum"]),
    ],
)
def test_found(office: Office, text: str, parts: list[str]) -> None:
    assert said(office, text) == [f"placeholder {part}" for part in parts]


@pytest.mark.parametrize(
    "text",
    [
        "X光检查",
        "拍X射线片",
        "XBOX",
        "3×5米",
        "AXA",
        "x86",
        "C×D",
        "西安Xi'an",
        "党建×公益",
        "党建×人才",
        "党建×乡村振兴",
        "法治×家庭",
        "党建×多元解纷",
        "“1+X”模式",
        "党建+X",
        "为某公司追回欠款",
        "到某学校讲课",
        "某小区居民",
        "SPDX",
        "某些问题",
        "某种意义",
        "某一天",
        "二○○八年",
        "二〇〇八年",
        "示例合同文本",
        "**党员**带头",
        "示范窗口",
        "MAX",
        "补充材料",
        "等待补偿",
        "力量亟待补充",
        "制度有待完善",
        "抢占位置",
    ],
)
def test_negatives(office: Office, text: str) -> None:
    assert said(office, text) == []


def test_the_place_and_the_words_around_it(office: Office) -> None:
    office.change(PROJECT, SUMMARY, "summary: 2021年在XX市开展普法，增长x%。")
    assert [(p.line, p.column, p.end_column) for p in office.problems()] == [(10, 16, 18), (10, 26, 27)]
    assert advice(office)[0] == "“21年在XX市开展普”里的“XX”是占位符，不是内容｜查明后写出实际内容；原文没有就删去这句话"


def test_what_the_source_itself_hides(office: Office) -> None:
    office.change(ACHIEVEMENT, "      value: 1200\n", "")
    office.change(
        ACHIEVEMENT, "stated: 1200余人次\n      qualifier: over", "stated: XXX万人次\n      qualifier: undisclosed"
    )
    assert office.found() == []


def test_only_the_wording_marked_undisclosed(office: Office) -> None:
    office.change(ACHIEVEMENT, "      value: 1200\n", "")
    office.change(ACHIEVEMENT, "stated: 1200余人次\n      qualifier: over", "stated: XXX万人次\n      qualifier: vague")
    assert office.found() == ["he-lvsuo-dangzhibu/achievements/2023.yml:9:15 placeholder"]


def test_an_anonymous_organisation(office: Office) -> None:
    office.change(COMMITTEE, "name: 澄江市律师行业党委", "name: 某市律师行业党委\nanonymous: true")
    office.change(COMMITTEE, "title: 行业党委成立报道", "title: 某市律师行业党委成立（单位名称原文隐去）")
    office.change(PROJECT, SUMMARY, "summary: 在某市律师行业党委指导下调解。\nowner_names:\n  - 某党支部（原文匿名）")
    assert office.found() == []


def test_an_organisation_that_is_not_anonymous(office: Office) -> None:
    office.change(COMMITTEE, "name: 澄江市律师行业党委", "name: 某市律师行业党委")
    office.change(COMMITTEE, "title: 行业党委成立报道", "title: 某市律师行业党委成立")
    assert [p.rule for p in office.problems()] == ["name-hidden", "placeholder"]


def test_bold_is_no_placeholder_where_markdown_is_allowed() -> None:
    shapes = (keys.BRANCH, keys.PROJECT, keys.ACHIEVEMENT)
    prose = {key.name for shape in shapes for key in shape.keys if getattr(key.kind, "prose", False)}
    assert set(PROSE_KEYS) == prose
