"""复制网页留下的伤：拼音、繁体字、半角标点、丢了的 ©、重复的字；每一种都给出改好的文字。"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from saying import advice, said

from office import Office, real_survey
from showcase.checks import repaired
from showcase.model.nodes import scalars

PINYIN = [
    ("律师(lǜshī)服务", "律师服务"),
    ("字(zì)", "字"),
    ("字（zì）体", "字体"),
    ("字（ zì ）体", "字体"),
    ("字[zì]体", "字体"),
    ("字zì体", "字体"),
    ("重(chong)复", "重复"),
    ("行(hang2)业", "行业"),
    ("单(shàn)县", "单县"),
    ("女(nǚ)性", "女性"),
    ("法律援助（fǎlǜ yuánzhù）", "法律援助"),
]
TRADITIONAL = [
    ("黨員律師", "党员律师"),
    ("後來居上", "后来居上"),
    ("為民服務", "为民服务"),
]
PUNCTUATION = [
    ("普法,调解", "普法，调解"),
    ("普法, 调解", "普法，调解"),
    ("服务:好;快", "服务：好；快"),
    ("“党建”,“业务”", "“党建”，“业务”"),
]
COPYRIGHT = [("?2017 律协", "©2017 律协"), ("版权所有?2017", "版权所有©2017"), ("Copyright ?2017", "Copyright ©2017")]
DOUBLED = [
    ("基层党党组织", "基层党组织"),
    ("宝山区区律师行业", "宝山区律师行业"),
    ("宝山区区。", "宝山区。"),
    ("律师们们", "律师们"),
    ("党员律师，在在社区值班", "党员律师，在社区值班"),
    ("我们的的工作", "我们的工作"),
    ("普法，，调解", "普法，调解"),
]
HTML = [
    ('每周&nbsp;调解<br/>邻里<span style="color:red">纠纷</span>', "每周调解邻里纠纷"),
    ("<p>甲</p><div class='a'>乙</div><!-- 注 -->", "甲乙"),
    ('<span style="font-family:宋体">宋体</span>', "宋体"),
    ("甲&ldquo;乙&rdquo;&amp;丙&#27861;&#x5F8B;", "甲“乙”&丙法律"),
    ("普&#8203;法&zwnj;", "普法"),
    ("Word&nbsp;2010&amp;nbsp;版", "Word 2010版"),
    ("a &lt; b", "a < b"),
    ("<o:p></o:p>党员<script>alert(1)</script>", "党员"),
    ("\\u6cd5\\u5f8b\\u200b援助", "法律援助"),
]
RADICALS = [
    ("宣讲⺠法典，服务⻓三⻆", "宣讲民法典，服务长三角"),
    ("⾛进⼀⽅⻅证⻛⻢⻋⻔⻚", "走进一方见证风马车门页"),
    ("﨑﹣﹑︰", "﨑-、："),
    ("更\uf9d8\uf983", "更律旅"),
]
DIGITS = [
    ("办结1O件，接待2l0人次", "办结10件，接待210人次"),
    ("二OO三年、二O二一年、八O后", "二〇〇三年、二〇二一年、八〇后"),
    ("2O21年I0名，5O%，l2日", "2021年10名，50%，12日"),
]
WORDS = [
    ("党员党员律师开展了了普法，。", "党员律师开展了普法。"),
    ("律师事务所律师事务所成立", "律师事务所成立"),
    ("甲。，乙；。丙、，丁", "甲。乙。丙，丁"),
    ("完成。，并上报", "完成，并上报"),
]
SOUND = [
    *("R&D", "AT&T;", "a < b 且 c > d", "《民法典》", "<3个工作日", "价格<b 且 c>", "5 < 6", "A&B"),
    *("25㎡，3℃，①第一，㈠", "﨎", "——", "H2O、O2O、XO、CO2、LOGO", "Windows 10", "A股、B超、5G、IPO、CPPCC", "IO接口"),
    *("二〇〇三年", "二○○三年", "二零二零年", "Ⅱ级", "I级", "3I党建", "101室"),
    *("为了了解情况", "不甚了了", "常常、天天、谢谢、人人、家家户户、试试看、高高兴兴", "研究研究、学习学习、商量商量"),
    *("一步一步、一个一个、一点一点", "走访了了结案件", "法律进社区社区同欢", "……", "——", "“甲”“乙”", "真的吗？！"),
    "西安Xi'an",
    "西安（Xi'an）",
    "公司(co)",
    "咖啡馆（Café）",
    "(一)重要",
    "乾隆著作",
    "喆堃淼",
    "12:30",
    "A,B",
    "1,200人次",
    "好吗?2017年",
    "https://example.com/?2017",
    "共产党党员",
    "全党党员",
    "从严治党党内法规",
    "宝山区区委",
    "宝山区区律工委",
    "上海市市场监管局",
    "上海市市长",
    "河北省省长",
    "区区小事",
    "沙市市民政局",
    "津市市。",
    "民主党党首",
    "目的的",
    "的的确确",
    "律师师德",
    "律师协会会长",
]


@pytest.mark.parametrize(
    ("rule", "text", "right"),
    [
        *(("scar-pinyin", *row) for row in PINYIN),
        *(("scar-traditional", *row) for row in TRADITIONAL),
        *(("scar-punctuation", *row) for row in PUNCTUATION),
        *(("scar-copyright", *row) for row in COPYRIGHT),
        *(("scar-doubled", *row) for row in DOUBLED),
        *(("scar-html", *row) for row in HTML),
        *(("scar-radical", *row) for row in RADICALS),
        *(("scar-digits", *row) for row in DIGITS),
        *(("scar-doubled", *row) for row in WORDS),
    ],
)
def test_found_and_repaired(office: Office, rule: str, text: str, right: str) -> None:
    assert {found.split()[0] for found in said(office, text)} == {rule}
    assert repaired(text) == right


@pytest.mark.parametrize("text", SOUND)
def test_sound(office: Office, text: str) -> None:
    assert repaired(text) == text
    assert [found for found in said(office, text) if found.startswith("scar")] == []


def test_the_hint_shows_the_mended_words(office: Office) -> None:
    said(office, "每周到社区(shè qū)调解,普法")
    assert advice(office) == [
        "文字里夹了拼音“(shè qū)”，是复制网页时带来的｜改成“每周到社区调解,普法”",
        "中文之间用了半角标点“,”｜改成“qū)调解，普法”",
    ]


def test_web_code_is_told_once_with_the_whole_line(office: Office) -> None:
    said(office, "每周&nbsp;调解<br/><b>邻里</b>纠纷。")
    assert advice(office) == [
        '文字里夹了网页代码“&nbsp;”，会照样显示出来｜这一行改成　summary: "每周调解邻里纠纷。"',
    ]


def test_a_whole_damaged_report(office: Office) -> None:
    damaged = "黨員律師(lǜshī)進社區,服務(fúwù)群衆:基层党党组织"
    assert repaired(damaged) == "党员律师进社区，服务群众：基层党组织"
    rules = {found.split()[0] for found in said(office, damaged)}
    assert rules == {"scar-pinyin", "scar-traditional", "scar-punctuation", "scar-doubled"}


def test_titles_of_sources_are_copied_as_they_were(office: Office) -> None:
    path = "brands/he-lvsuo-dangzhibu/branch.yml"
    office.change(path, "title: 支部介绍", "title: 黨建引領,業務先行")
    assert office.found() == []


@given(st.text(alphabet="党区的字(zì)，,:?2017黨後一 “”律师shī", max_size=30))
def test_repairing_twice_changes_nothing(text: str) -> None:
    assert repaired(repaired(text)) == repaired(text)


def test_the_real_records_need_no_repair() -> None:
    texts = [
        scalar.text
        for record in real_survey().records
        for keys, scalar in scalars(record.node)
        if keys[-1] != "url" and "sources" not in keys
    ]
    assert len(texts) > 2_000
    assert [text for text in texts if repaired(text) != text] == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("点击蓝字关注我们", "点击蓝字关注我们"),
        ("普法活动。长按识别二维码关注", "长按识别二维码关注"),
        ("普法活动。阅读原文", "阅读原文"),
        ("打印本页 关闭窗口", "打印本页"),
        ("下一篇：党建动态", "下一篇："),
        ("字号：大 中 小", "字号：大 中"),
        ("扫一扫分享", "扫一扫分享"),
        ("微信图片_20230101", "微信图片_20230101"),
    ],
)
def test_a_button_of_a_page(office: Office, text: str, part: str) -> None:
    assert said(office, text)[0] == f"scar-page {part}"


@pytest.mark.parametrize(
    "text",
    [
        "扫码即可咨询",
        "引导群众阅读原文和判决书",
        "点击率",
        "长按电源键",
        "关闭违规场所",
        "打印本案材料",
        "字体大方",
        "书写下一篇章",
    ],
)
def test_no_button_of_a_page(office: Office, text: str) -> None:
    assert said(office, text) == []
