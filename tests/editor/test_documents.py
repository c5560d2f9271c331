"""A filled Word form → the files of new records, what is left over, and the numbers in its texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from office import Office, real_survey
from showcase.desk import UsageError
from showcase.editor import documents
from showcase.editor.documents import Application
from word_files import DOWN, MORE, archive, cell, document, paragraph, table

RECORDS = real_survey().records
NAMED = ["申报单位", "四川明理律师事务所党支部"]
FOLDER = "brands/sichuan-mingli-dangzhibu"


def imported(content: bytes, name: str = "申报表.docx", branch: str = "") -> tuple[dict[str, str], Application]:
    return documents.imported(Path("none"), name, content, RECORDS, {}, branch)


def values(*blocks: str) -> dict[str, object]:
    """The values that a form of these blocks fills, all kinds of record together."""
    return {key: value for record in imported(document(*blocks))[1].records.values() for key, value in record.items()}


def left(*blocks: str) -> list[tuple[str, str, str]]:
    return [(each.label, each.text, each.why) for each in imported(document(*blocks))[1].left]


FORM = document(
    paragraph("党建品牌申报表"),
    paragraph("申报单位：四川明理律师事务所党支部    联系人：张三    填报日期：2024年5月"),
    table(
        [
            ["品牌名称", "“明理先锋”", "创建时间", "2021年7月"],
            ["党组织类型", "☑党支部 □党总支 □党委", "党员人数", "23人"],
            ["所在地区", "四川省成都市武侯区", "律师事务所", "四川明理律师事务所"],
            [cell("主要做法", DOWN), "一是每周到社区普法。\n二是调解邻里纠纷。"],
            [cell("", MORE), "三是办理法律援助案件120余件。"],
            [cell("品牌简介", '<w:gridSpan w:val="4"/>')],
            ["党员律师每周到社区普法。"],
            ["所获荣誉", "2022年成都市律师行业先进基层党组织"],
            ["推荐单位意见", "（盖章）  年  月  日"],
            ["创新点", "把调解室开到楼下"],
        ]
    ),
)


def test_a_form_of_a_brand_becomes_an_organisation_and_a_project() -> None:
    files, form = imported(FORM)
    assert files == {
        f"{FOLDER}/branch.yml": """\
# yaml-language-server: $schema=../../.vscode/schema/branch.json
name: 四川明理律师事务所党支部
kind: branch
firms:
  - 四川明理律师事务所
region:
  province: 四川
  city: 成都
  district: 武侯区
members:
  count: 23
sources:
  - title: 党建品牌申报表
""",
        f"{FOLDER}/projects/mingli-xianfeng.yml": """\
# yaml-language-server: $schema=../../../.vscode/schema/project.json
name: 明理先锋
since: 2021-07
summary: 党员律师每周到社区普法。
steps:
  - 一是每周到社区普法。
  - 二是调解邻里纠纷。
  - 三是办理法律援助案件120余件。
honours:
  - name: 成都市律师行业先进基层党组织
    date: 2022
sources:
  - title: 党建品牌申报表
""",
    }
    assert [(each.label, each.text) for each in form.left] == [
        ("联系人", "张三"), ("填报日期", "2024年5月"), ("创新点", "把调解室开到楼下"),
    ]  # fmt: skip
    [number] = form.numbers
    assert (number["keys"]["stated"], number["measures"][0]) == ("办理法律援助案件120余件", "legal-aid-cases")


LAYOUTS = {
    "two cells": table([["品牌名称", "明理先锋"], NAMED]),
    "four cells": table([["品牌名称", "明理先锋", *NAMED]]),
    "a part of the form before the label": table(
        [[cell("基本情况", DOWN), "品牌名称", "明理先锋"], [cell("", MORE), *NAMED]],
    ),
    "label above": table([["品牌名称"], ["明理先锋"], ["申报单位"], [NAMED[1]]]),
    "label and content in one cell": table([["品牌名称：明理先锋"], ["申报单位\n四川明理律师事务所党支部"]]),
    "a numbered label with a hint": table([["一、品 牌 名 称（20字以内）：", "明理先锋"], NAMED]),
    "lines without a table": paragraph("品牌名称：明理先锋") + paragraph("申报单位：四川明理律师事务所党支部"),
    "headings": paragraph("一、品牌名称") + paragraph("明理先锋") + paragraph("二、申报单位") + paragraph(NAMED[1]),
    "a table in a cell": table([[cell("", inside=table([["品牌名称", "明理先锋"], NAMED]))]]),
    "a wrapped table": f"<w:sdt><w:sdtContent>{table([['品牌名称', '明理先锋'], NAMED])}</w:sdtContent></w:sdt>",
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_is_read(layout: str) -> None:
    form = imported(document(LAYOUTS[layout]))[1]
    assert form.records == {"project": {"name": "明理先锋"}, "branch": {"name": NAMED[1]}}
    assert [each for each in form.left if each.text != "基本情况"] == []


CONTENTS: dict[tuple[str, str], object] = {
    ("党组织类型", "党支部□ 党总支√ 党委□"): {"kind": "general-branch"},
    ("党组织类型", "党支部（ ） 党总支（ ） 党委（√）"): {"kind": "committee"},
    ("党员人数", "二十三名"): {"members": {"count": "23"}},
    ("成立时间", "二〇一八年四月"): {"founded": "2018-04"},
    ("上级党组织", "成都市律师行业党委、某地方党委"): {"parent_names": ["成都市律师行业党委", "某地方党委"]},
    ("所在地区", "杭州"): {"region": {"province": "浙江", "city": "杭州"}},
    ("办公地址", "武侯区某路1号"): {"contact": {"address": "武侯区某路1号"}},
    ("律师事务所", "甲律师事务所、乙律师事务所"): {"firms": ["甲律师事务所", "乙律师事务所"]},
}


@pytest.mark.parametrize("label", CONTENTS)
def test_contents_are_read_by_the_kind_of_their_key(label: tuple[str, str]) -> None:
    assert values(table([NAMED, [*label]])) == {"name": NAMED[1]} | dict(CONTENTS[label])  # type: ignore[call-overload]


def test_what_a_key_does_not_take_is_left_with_the_reason() -> None:
    rows = [
        NAMED,
        ["党员人数", "二十余名"],
        ["成立时间", "2018年春"],
        ["党组织类型", "□党支部 □党委"],
        ["服务范围", "全市"],
    ]
    assert left(table(rows)) == [
        ("党员人数", "二十余名", "没有填入“党员”：“二十余名”不是一个准确的人数"),
        ("成立时间", "2018年春", "没有填入“成立”：“2018年春”不是一个日期"),
        ("党组织类型", "□党支部 □党委", "没有填入“类型”：表里没有勾选"),
        ("服务范围", "全市", ""),
    ]


def test_what_is_not_filled_is_nothing_and_a_number_in_a_name_is_none() -> None:
    rows = [NAMED, ["品牌名称", "明理先锋"], ["所获荣誉", "无"], ["口号", "/"], ["主要做法", "1.建立“三会一课”制度。"]]
    form = imported(document(table([*rows, ["审核意见：\n同意申报"]])))[1]
    assert form.records["project"] == {"name": "明理先锋", "steps": ["建立“三会一课”制度。"]}
    assert [(each.label, each.text) for each in form.left] == [("审核意见", "同意申报")]
    assert form.numbers == []


def test_personal_numbers_are_not_written_and_shown_masked() -> None:
    rows = [NAMED, ["品牌名称", "明理先锋"], ["品牌简介", "找张律师，电话13800138000"], ["负责人", "李四"]]
    assert left(table(rows)) == [
        ("品牌简介", "找张律师，电话138****8000", "里面有手机号 138****8000，没有填入"),
        ("负责人", "李四", "是个人信息，不写进记录"),
    ]
    assert "138" not in "".join(imported(document(table(rows)))[0].values())


def test_a_table_of_honours_is_read_by_its_columns() -> None:
    rows = [["序号", "荣誉名称", "授予单位", "获奖时间"], ["1", "先进党支部", "市律师协会", "2021年"]]
    made = values(table([NAMED, ["品牌名称", "明理先锋"]]), table(rows))
    assert made["honours"] == [{"name": "先进党支部", "by": ["市律师协会"], "date": "2021"}]


def test_a_table_of_activities_is_a_list_of_achievements() -> None:
    rows = [
        ["序号", "活动名称", "活动时间", "参与人数"],
        ["1", "普法讲座", "2023年5月", "120人"],
        ["2", "普法讲座", "2023年8月", ""],
    ]
    files, form = imported(document(table([NAMED]), table(rows)))
    assert (
        files[f"{FOLDER}/achievements/2023.yml"]
        == """\
# yaml-language-server: $schema=../../../.vscode/schema/achievements.json
- id: pufa-jiangzuo
  date: 2023-05
  title: 普法讲座
  sources:
    - title: 申报表
- id: pufa-jiangzuo-2
  date: 2023-08
  title: 普法讲座
  sources:
    - title: 申报表
"""
    )
    assert [(each.label, each.text) for each in form.left] == [("普法讲座：参与人数", "120人")]


def test_an_event_belongs_to_the_party_organisation_that_held_it() -> None:
    rows = [["活动名称", "法律服务进社区"], ["主办单位", NAMED[1]], ["活动时间", "2024年3月5日上午9:00"]]
    assert values(table(rows)) == {"name": NAMED[1], "title": "法律服务进社区", "date": "2024-03-05"}


def test_the_three_parts_of_a_case_are_those_of_a_project() -> None:
    lines = [
        "案例名称：明理先锋",
        "一、背景与起因",
        "纠纷多。",
        "居民不知道找谁。",
        "二、做法与经过",
        "（一）值班。",
        "（二）调解。",
    ]
    assert values(table([NAMED]), *map(paragraph, lines)) == {
        "name": "明理先锋", "background": "纠纷多。\n\n居民不知道找谁。", "steps": ["值班。", "调解。"],
    }  # fmt: skip


def test_honours_say_when_who_and_what() -> None:
    text = "1.2021年7月，被中共杭州市委授予“先进基层党组织”称号；\n2.全国优秀律师事务所"
    assert values(table([NAMED, ["所获荣誉", text]]))["honours"] == [
        {"name": "先进基层党组织", "by": ["中共杭州市委"], "date": "2021-07"},
        {"name": "全国优秀律师事务所"},
    ]


def test_a_text_that_is_too_long_for_its_key_goes_to_the_story() -> None:
    form = imported(document(table([NAMED, ["品牌名称", "明理先锋"], ["主要做法", "普法。" * 200]])))[1]
    assert form.records["project"]["story"] == "普法。" * 200
    assert form.told == ["“主要做法”有 600 个字，最多 400 个，写进了“故事”。"]


def test_pictures_notes_deleted_text_and_text_boxes() -> None:
    picture = "<w:p><w:r><w:drawing><a:blip xmlns:a='a'/></w:drawing></w:r></w:p>"
    box = f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('品牌口号：一心为民')}</w:txbxContent></w:pict></w:r></w:p>"
    deleted = "<w:p><w:del><w:r><w:delText>品牌名称：旧名</w:delText></w:r></w:del></w:p>"
    made = imported(document(table([NAMED, ["品牌名称", "明理先锋"]]), picture, box, deleted))[1]
    assert made.records["project"] == {"name": "明理先锋", "slogan": "一心为民"}
    assert made.told == ["表里有 1 张图片，没有取出来：照片要有使用的权利和本人的同意，请另外添加。"]


def test_what_there_is_already_is_not_touched() -> None:
    known = next(iter(RECORDS.branches.values()))
    files, form = imported(
        document(table([["申报单位", known.value.name], ["党员人数", "9999"], ["品牌名称", "试验"]]))
    )
    assert [*files] == [f"brands/{known.value.slug}/projects/shiyan.yml"]
    assert [(each.label, each.text, each.why) for each in form.left] == [
        ("党员", "9999", "已有这条党组织的记录，没有改它")
    ]


def test_a_form_without_an_organisation_belongs_to_the_one_that_is_named() -> None:
    known = next(iter(RECORDS.branches.values())).value
    form = document(table([["品牌名称", "试验"]]))
    for branch in (known.slug, known.name):
        assert [*imported(form, branch=branch)[0]] == [f"brands/{known.slug}/projects/shiyan.yml"]
    with pytest.raises(UsageError, match="没有这个党组织：某所"):
        imported(form, branch="某所")


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
REFUSED = {
    "a pdf file": (b"%PDF-1.7", "是 PDF"),
    "an old Word file": (b"\xd0\xcf\x11\xe0" + b"WordDocument", "另存为“Word 文档（.docx）”"),
    "one with a password": (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "设了密码"),
    "a damaged one": (FORM[:-200], "打不开"),
    "something else": ("甲".encode(), "打不开"),
    "an entity bomb": (document(paragraph("甲"), head=BOMB), "打不开"),
    "endless depth": (document("<w:p>" * 5000 + "</w:p>" * 5000), "打不开"),
    "too much text": (document(paragraph("甲" * 4_000_000)), "内容太多"),
    "a workbook": (archive({"xl/workbook.xml": "<x/>"}), "Excel"),
    "no organisation": (document(table([["品牌名称", "明理先锋"]])), "没有党组织的名称"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_is_refused_in_one_sentence(case: str) -> None:
    content, sentence = REFUSED[case]
    with pytest.raises(UsageError, match=sentence):
        imported(content)


def test_the_command_writes_new_files_and_says_what_is_missing(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from showcase.cli import main

    (tmp_path / "form.docx").write_bytes(FORM)
    command = ["document", "import", str(tmp_path / "form.docx"), "--root", str(office.root)]
    assert main(command) == 0
    assert "没有写文件" in capsys.readouterr().out
    assert main([*command, "--write"]) == 0
    assert "写好了 2 个文件。" in capsys.readouterr().out
    assert office.found() == []
