"""Workbooks: records out and back, what Excel and WPS make of cells, mistakes at their cells."""

from __future__ import annotations

import datetime
import io
import re
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from office import PROJECT_ROOT, SOUND, Office
from showcase import cli
from showcase.desk import UsageError
from showcase.editor import sheets
from workbooks import content, filled, opened, planned, values

BRANCH, YEAR = "brands/he-lvsuo-dangzhibu/branch.yml", "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
NAME = "和正律师事务所党支部"


@pytest.fixture(scope="module")
def empty() -> bytes:
    """A template for the small office."""
    return content(sheets.template(values(SOUND)))


@pytest.fixture(scope="module")
def exported() -> bytes:
    """The records of the small office."""
    return content(sheets.export(values(SOUND)))


@pytest.fixture(scope="module")
def real() -> bytes:
    """The real records."""
    return content(sheets.export(values(PROJECT_ROOT)))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Office(tmp_path / "office").root


def changed(root: Path, plan: sheets.Plan) -> list[str]:
    """The lines that an import changes: ``- old``, ``+ new``."""
    found = []
    for path, text in plan.texts.items():
        old, new = (root / path).read_text(encoding="utf-8").split("\n"), text.split("\n")
        found += [f"- {line.strip()}" for line in old if line not in new]
        found += [f"+ {line.strip()}" for line in new if line not in old]
    return found


def place(plan: sheets.Plan) -> list[tuple[str, str]]:
    return [(cell.place, message) for cell, message in plan.faults]


def test_a_workbook_of_all_real_records_changes_none_of_them(real: bytes) -> None:
    plan = planned(PROJECT_ROOT, real)
    assert (plan.texts, plan.new, plan.changed, plan.faults, plan.told) == ({}, [], [], [], [])
    assert plan.unchanged > 900


def test_a_workbook_of_all_real_records_makes_them_anew(tmp_path: Path, real: bytes) -> None:
    (tmp_path / "brands").mkdir()
    shutil.copy(PROJECT_ROOT / "brands/vocabulary.yml", tmp_path / "brands")
    plan = planned(tmp_path, real)
    for path, text in plan.texts.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    old, new = values(PROJECT_ROOT).records, values(tmp_path).records
    assert new.values == old.values
    same = sum(new.texts[path] == text for path, text in old.texts.items())
    print(f"{same} of {len(old.texts)} files are the same byte for byte, the others but for order and quotes")
    assert same > 0.8 * len(old.texts)


@pytest.mark.parametrize(
    ("sheet", "head", "old", "new", "lines"),
    [
        ("党组织", "党员·人数", 12, 15, ["- count: 12", "+ count: 15"]),
        ("党组织", "类型", "党支部", "律师行业党委", ["- kind: branch", "+ kind: sector-committee"]),
        ("党组织", "律所", "和正律师事务所", "和正律师事务所\n和平律师事务所", ["+ - 和平律师事务所"]),
        ("党组织", "成立", None, "2013年7月", ["+ founded: 2013-07"]),
        ("党组织", "地区·区县", "河东区", "删去", ["- district: 河东区"]),
        ("服务成果", "日期", "2023-05-06", datetime.datetime(2023, 6, 1), ["- date: 2023-05-06", "+ date: 2023-06-01"]),
        ("服务成果", "服务领域1", None, "人民调解、法律援助", ["+ fields:", "+ - mediation", "+ - legal-aid"]),
        ("指标", "时段", None, "2023-01 至 2023-05", ["+ period:", "+ from: 2023-01", "+ to: 2023-05"]),
        ("来源", "标题", "支部介绍", "", []),
    ],
)
def test_a_changed_cell_changes_its_lines(
    root: Path, exported: bytes, sheet: str, head: str, old: object, new: object, lines: list[str]
) -> None:
    workbook = opened(exported)
    page = workbook[sheet]
    [column] = [cell.column for cell in page[1] if str(cell.value).rstrip("*") == head]
    row = next(cell.row for cell in page["A"] if cell.row > 1 and str(page.cell(cell.row, column).value) == str(old))
    page.cell(row, column).value = new
    plan = planned(root, workbook)
    assert changed(root, plan) == lines
    assert place(plan) == []


def test_an_empty_cell_leaves_its_value_and_says_so(root: Path, empty: bytes) -> None:
    workbook = opened(empty)
    filled(workbook, "党组织", {"名称": NAME, "成立": "2018"})
    filled(workbook, "来源", {"党组织": NAME, "标题": "年度报告"})
    plan = planned(root, workbook)
    assert changed(root, plan) == ["+ founded: 2018", "+ - title: 年度报告"]
    told = [f"{cell.place}　{message}" for cell, message in plan.left]
    assert "党组织!E2　“类型”留空，原来的“党支部”没有动" in told
    assert "党组织!B2　这条记录另有 1 条来源不在工作簿里，没有动" in told


def test_new_records_get_files_and_ids_spelt_as_the_others(root: Path, empty: bytes) -> None:
    workbook = opened(empty)
    filled(workbook, "党组织", {"名称": "澄江明理律师事务所党支部", "类型": "党支部", "上级": "澄江市律师行业党委"})
    filled(workbook, "品牌项目", {"党组织": "澄江明理律师事务所党支部", "名称": "明理讲堂", "简介": "每月一讲。"})
    done = {"党组织": "澄江明理律师事务所党支部", "标题": "社区普法", "日期": "2024-03", "所属品牌": "明理讲堂"}
    filled(workbook, "服务成果", done)
    number = {"指标名": "法律咨询", "数值": 120, "单位": "人次", "原文": "120人次"}
    filled(workbook, "指标", {"党组织": "澄江明理律师事务所党支部", "服务成果": "社区普法", **number})
    plan = planned(root, workbook)
    assert sorted(plan.texts) == [
        "brands/chengjiang-mingli-dangzhibu/achievements/2024.yml",
        "brands/chengjiang-mingli-dangzhibu/branch.yml",
        "brands/chengjiang-mingli-dangzhibu/projects/mingli-jiangtang.yml",
    ]
    assert plan.texts["brands/chengjiang-mingli-dangzhibu/achievements/2024.yml"].split("\n", 1)[1] == (
        "- id: shequ-pufa\n  date: 2024-03\n  title: 社区普法\n  project: mingli-jiangtang\n  metrics:\n"
        "    - measure: consultations\n      value: 120\n      unit: 人次\n      stated: 120人次\n"
    )


def test_a_new_task_goes_into_the_file_of_the_year_it_is_due(root: Path, empty: bytes) -> None:
    workbook = opened(empty)
    task = {"党组织": NAME, "任务": "每月到社区值班", "完成时限": "2024-11-30", "进展": "推进中"}
    filled(workbook, "任务", task, {"党组织": NAME, "任务": "值班"})
    plan = planned(root, workbook)
    lines = "- id: meiyuedao-shequ-zhiban\n  title: 每月到社区值班\n  due: 2024-11-30\n  status: started\n"
    assert plan.texts["brands/he-lvsuo-dangzhibu/tasks/2024.yml"].endswith(lines)
    assert place(plan) == [("任务!B3", "不知道是哪一年的任务：填上年份")]


def test_a_record_that_was_changed_since_the_export_is_left_alone(root: Path, exported: bytes) -> None:
    workbook = opened(exported)
    Office.existing(root).change(BRANCH, "count: 12", "count: 13")
    workbook["党组织"]["N3"] = 14
    assert [message.split("。")[0] for _, message in place(planned(root, workbook))] == [f"{BRANCH} 在导出以后被改过"]


CELLS: dict[str, tuple[str, Any, str, str]] = {
    "a serial date": ("成立", 41456, "General", "2013-07-01"),
    "a date that shows its month": ("成立", datetime.datetime(2013, 7, 1), 'yyyy"年"m"月"', "2013-07"),
    "a date that shows its year": ("成立", datetime.datetime(2013, 1, 1), "yyyy", "2013"),
    "a year as a number": ("成立", 2013, "General", "2013"),
    "a month as a text": ("成立", "2013-07", "@", "2013-07"),
    "wide digits": ("成立", "２０１３年", "@", "2013"),
    "a number as a text": ("党员·人数", "1,200", "@", "1200"),
    "a wide number": ("党员·人数", "１２", "@", "12"),
    "a whole number with a fraction": ("党员·人数", 12.0, "0.00", "12"),
    "spaces that cannot be seen": ("联络组", "\u00a0 第一联络组\u3000\u200b", "@", "第一联络组"),
    "no formula": ("联络组", "-第一联络组", "@", "-第一联络组"),
    "a percentage in a text": ("联络组", 0.35, "0%", "35%"),
    "yes": ("匿名", "是", "@", "true"),
    "yes as Excel has it": ("匿名", True, "General", "true"),
}


def test_what_excel_and_wps_make_of_a_cell_is_understood(root: Path, empty: bytes) -> None:
    workbook = opened(empty)
    page = workbook["党组织"]
    heads = {str(cell.value).rstrip("*"): cell.column for cell in page[1]}
    for case, (head, given, form, _) in CELLS.items():
        [row] = filled(workbook, "党组织", {"名称": case, "文件夹名": case.replace(" ", "-").lower(), head: given})
        page.cell(row, heads[head]).number_format = form
    plan = planned(root, workbook)
    assert place(plan) == []
    found = {case: plan.texts[f"brands/{case.replace(' ', '-').lower()}/branch.yml"].replace("'", "") for case in CELLS}
    assert {case for case, (*_, expected) in CELLS.items() if f": {expected}\n" not in found[case]} == set()


def test_a_percentage_and_a_range_of_words(root: Path, exported: bytes) -> None:
    workbook = opened(exported)
    share = {"党组织": NAME, "指标名": "占比", "数值": 0.315, "单位": "%", "原文": "31.5%", "口径": "占比"}
    [row] = filled(workbook, "指标", share)
    workbook["指标"].cell(row, 7).number_format = "0.0%"
    assert "+ value: 31.5" in changed(root, planned(root, workbook))


def test_columns_and_rows_may_stand_in_another_way(root: Path, exported: bytes) -> None:
    workbook = opened(exported)
    page = workbook["指标"]
    page.title = "数字"
    page.move_range("A1:C2", cols=20)
    page.insert_rows(1, 2)
    page["D1"] = "各单位填报的数字"
    page["Z3"], page["Z4"] = "经办", "办公室"
    [unit] = [cell for cell in page[3] if cell.value == "单位"]
    page.delete_cols(unit.column)
    plan = planned(root, workbook)
    assert (plan.texts, place(plan)) == ({}, [])
    assert "工作表“数字”按表头读作“指标”" in plan.told
    assert "工作表“数字”里没有这些列，原有内容不动：单位" in plan.told
    assert any("没有“经办”这一项，里面的 1 格没有读" in told for told in plan.told)


def test_a_merged_cell_is_that_of_all_its_rows(root: Path, empty: bytes) -> None:
    workbook = opened(empty)
    first, _, last = filled(workbook, "来源", {"党组织": NAME, "标题": "甲"}, {"标题": "乙"}, {"标题": "丙"})
    workbook["来源"].merge_cells(f"A{first}:A{last}")
    plan = planned(root, workbook)
    assert (changed(root, plan), place(plan)) == (["+ - title: 甲", "+ - title: 乙", "+ - title: 丙"], [])


def test_a_formula_counts_as_what_it_gave(root: Path, empty: bytes) -> None:
    workbook = opened(empty)
    [row] = filled(workbook, "党组织", {"名称": NAME, "党员·人数": "=6*7"})
    without = content(workbook)
    [(at, message)] = place(planned(root, without))
    assert at == f"党组织!N{row}"
    assert "公式" in message
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(without)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, re.sub(rb"<f>6\*7</f><v ?/?>(</v>)?", b"<f>6*7</f><v>42</v>", old.read(name)))
    assert changed(root, planned(root, target.getvalue())) == ["- count: 12", "+ count: 42"]


def test_a_text_that_begins_as_a_formula_stays_a_text(root: Path) -> None:
    note = '=HYPERLINK("http://x")'
    Office.existing(root).write(BRANCH, (root / BRANCH).read_text(encoding="utf-8") + f"note: '{note}'\n")
    workbook = opened(content(sheets.export(values(root))))
    [cell] = [cell for row in workbook["党组织"] for cell in row if cell.value == note]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    assert planned(root, workbook).texts == {}


def bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/media/a", bytes(30_000_000))
    return target.getvalue()


def archive(*names: str, content: str = "x") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as written:
        for name in names:
            written.writestr(name, content)
    return target.getvalue()


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
ENTITIES = f'<!DOCTYPE x [<!ENTITY a0 "haha">{LAUGHS}]><sst>&a9;</sst>'


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("name", "given", "told"),
    [
        ("a.xls", OLE + bytes(600), "旧格式"),
        ("a.xlsx", OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "密码"),
        ("a.csv", "名称,类型\n".encode(), "不是 Excel 工作簿"),
        ("a.docx", archive("word/document.xml"), "不是 Excel 工作簿"),
        ("a.xlsb", archive("xl/workbook.bin"), "二进制"),
        ("a.xlsx", archive("xl/workbook.xml"), "坏了"),
        ("a.xlsx", archive("xl/workbook.xml", "[Content_Types].xml", content=ENTITIES), "坏了"),
        ("a.xlsx", bomb(), "超过 20 MB"),
        ("a.xlsx", b"", "不是 Excel 工作簿"),
    ],
)
def test_what_is_no_workbook_is_told_in_a_sentence(name: str, given: bytes, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        sheets.read(name, given)


def test_an_empty_template_holds_nothing(root: Path, empty: bytes) -> None:
    with pytest.raises(UsageError, match="没有要导入的内容"):
        sheets.read("a.xlsx", empty)


def test_every_column_explains_itself_and_offers_its_words(root: Path) -> None:
    workbook = opened(content(sheets.template(values(root), "branch")))
    assert workbook.sheetnames[:2] == ["填写说明", "党组织"]
    assert "品牌项目" not in workbook.sheetnames
    page = workbook["党组织"]
    assert all(cell.comment for cell in page[1])
    [rule] = [rule for rule in page.data_validations.dataValidation if str(rule.sqref).startswith("E2")]
    sheet, _, cells = rule.formula1.replace("'", "").partition("!")
    assert [cell.value for [cell] in workbook[sheet][cells.replace("$", "")]] == ["党支部", "律师行业党委"]


def test_the_command_writes_only_when_it_is_told_to_and_nothing_is_wrong(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def sheet(*arguments: object) -> int:
        return cli.main(["sheet", *map(str, arguments), "--root", str(root)])

    given, wrong = tmp_path / "记录.xlsx", tmp_path / "错.xlsx"
    assert (sheet("export", given), sheet("export", given)) == (0, 2)
    assert "没有动它" in capsys.readouterr().err
    workbook = load_workbook(given)
    workbook["党组织"]["N3"] = 15
    workbook.save(given)
    before = (root / BRANCH).read_bytes()
    assert (sheet("import", given), (root / BRANCH).read_bytes()) == (0, before)
    assert "党组织!N3　党员·人数：“12” → “15”" in capsys.readouterr().out
    workbook["党组织"]["E3"] = "支部书记"
    workbook.save(wrong)
    assert (sheet("import", "--write", wrong), (root / BRANCH).read_bytes()) == (1, before)
    assert "支部书记" in load_workbook(tmp_path / "错（检查结果）.xlsx")["党组织"]["E3"].comment.text
    assert sheet("import", "--write", given) == 0
    assert (root / BRANCH).read_bytes() == before.replace(b"count: 12", b"count: 15")


def organisations() -> dict[str, list[dict[str, Any]]]:
    """Fifty organisations, each with a project, an achievement and its number, without a mistake."""
    names = [f"澄江第{number}律师事务所党支部" for number in range(1, 51)]
    numbers = {"指标名": "法律咨询", "数值": 120, "单位": "人次", "原文": "120人次"}
    return {
        "党组织": [{"名称": name, "类型": "党支部", "地区·省": "江苏", "地区·市": "澄江"} for name in names],
        "品牌项目": [{"党组织": name, "名称": f"明理{name[2:-7]}", "简介": "为居民解答法律问题。"} for name in names],
        "服务成果": [{"党组织": name, "标题": "社区普法", "日期": "2023-05"} for name in names],
        "指标": [{"党组织": name, "服务成果": "社区普法", **numbers} for name in names],
        "来源": [
            {"党组织": name, "标题": "支部简报", owner: called}
            for name in names
            for owner, called in (("党组织", name), ("品牌项目", f"明理{name[2:-7]}"), ("服务成果", "社区普法"))
        ],
    }


PLANTED: tuple[tuple[str, int, str, Any, str], ...] = (
    ("党组织", 2, "类型", "支部委员", "word-unknown"),
    ("党组织", 3, "成立", 2013.1, "看不出是几月"),
    ("党组织", 4, "成立", "2999-01", "date-future"),
    ("党组织", 5, "匿名", "大概", "flag-form"),
    ("党组织", 6, "上级", "澄江市律师党委", "reference-missing"),
    ("党组织", 7, "党员·人数", "十几个人", "number-form"),
    ("党组织", 8, "文件夹名", "Di_Qi", "只能用小写字母"),
    ("品牌项目", 9, "党组织", "澄河律师事务所党支部", "没有叫“澄河律师事务所党支部”的党组织"),
    ("品牌项目", 10, "简介", None, "key-missing"),
    ("品牌项目", 11, "口号", "明" * 101, "text-too-long"),
    ("服务成果", 12, "日期", "2023-02-30", "date-form"),
    ("服务成果", 13, "日期", datetime.datetime(1905, 7, 5), "像是把年份当成了日期"),
    ("服务成果", 14, "所属品牌", "明理讲堂", "reference-missing"),
    ("指标", 15, "服务成果", "社区讲座", "没有叫“社区讲座”的服务成果"),
    ("指标", 16, "数值", "#REF!", "错误值"),
    ("指标", 17, "原文", datetime.datetime(2023, 3, 5), "Excel 多半把“3-5”一类的写法变成了日期"),
    ("指标", 18, "单位", "公斤", "unit-unknown"),
    ("指标", 20, "单位", None, "unit-missing"),
    ("指标", 19, "备注", "联系 13800138000", "personal-mobile"),
    ("来源", 80, "网址", "www.example.cn", "url-form"),
    ("来源", 81, "日期", "=B2", "没有它的结果"),
)
"""Mistakes of many kinds: sheet, row, head, what is written there, the rule or what is told."""


def test_mistakes_among_fifty_organisations_are_told_at_their_cells(root: Path, empty: bytes) -> None:
    workbook = opened(empty)
    for title, rows in organisations().items():
        filled(workbook, title, *rows)
    sound = values(root)
    clean = sheets.plan(sheets.read("a.xlsx", content(workbook)), sound)
    assert (len(clean.texts), [fault for fault in sheets.check(root, clean, sound) if fault.is_error]) == (150, [])
    expected = {}
    for title, row, head, given, told in PLANTED:
        page = workbook[title]
        [column] = [cell.column for cell in page[1] if str(cell.value).rstrip("*") == head]
        page.cell(row, column).value = given
        expected[f"{title}!{page.cell(row, column).coordinate}"] = told
    known = values(root)
    book = sheets.read("a.xlsx", content(workbook))
    faults = [fault for fault in sheets.check(root, sheets.plan(book, known), known) if fault.is_error]
    found = {fault.place: fault for fault in faults}
    print(f"{len(expected.keys() & found.keys())} of {len(expected)} cells; {len(faults)} errors in all")
    assert {place for place, told in expected.items() if place not in found} == set()
    said = {place: found[place].rule + found[place].message for place in expected}
    assert {place: said[place] for place, told in expected.items() if told not in said[place]} == {}
    follow = [fault for fault in faults if fault.place not in expected]
    assert [(fault.place, fault.message) for fault in follow] == []
    again = sheets.read("b.xlsx", content(sheets.marked(book, faults)))
    assert {cell.comment.author for page in again.workbook for row in page for cell in row if cell.comment} == {
        "填写说明",
        "检查",
    }


def test_a_workbook_that_is_imported_again_adds_nothing(root: Path, empty: bytes) -> None:
    workbook = opened(empty)
    filled(workbook, "来源", {"党组织": NAME, "标题": "半年工作总结", "日期": "2024年7月8日"})
    filled(workbook, "荣誉", {"党组织": NAME, "名称": "先进支部", "级别": "县级", "日期": "2023年12月"})
    first = planned(root, workbook)
    for path, text in first.texts.items():
        (root / path).write_text(text, encoding="utf-8")
    again = planned(root, workbook)
    assert (len(first.new), again.new, again.texts) == (2, [], {})
