"""``showcase compile``: what each document says, which records are refused, where it is written."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
import pytest

from drawing import picture
from office import Office
from showcase import cli
from showcase.desk.arguments import UsageError
from showcase.desk.documents.compiling import RefusalError, Selection, compiled

BRANCH = "he-lvsuo-dangzhibu"
FOLDER = f"brands/{BRANCH}"
PROJECT = f"{FOLDER}/projects/hexin-tiaojie.yml"
STORY = "background: 邻里纠纷多。\nsteps: [每周到社区值班, 先劝后调。]\neffect: 化解了一批纠纷。\n"
REPORT = """issued: 2024-01-10
problems:
  - {text: 值班律师不够, measure: 每月派一名律师, due: 2024-06}
plans: [每月到社区值班]
targets:
  - {measure: consultations, value: 1500, unit: 人次, stated: 1500人次}
sources:
  - title: 支部2023年度述职报告
"""
TASK = "- {id: zhiban, title: 每月值班一次, standard: 全年不少于12次, post: 支部书记, status: started}\n"


def texts(row: Any) -> list[str]:
    """The texts of a row's cells; one that takes several columns is given for each of them."""
    return [cell.text for cell in {id(cell._tc): cell for cell in row.cells}.values()]


def text(office: Office, form: str, *branches: str, project: str = "", year: int = 0) -> tuple[str, str, str]:
    """The title of a document, all its text with a line for each paragraph and cell, and the remarks."""
    title, content, remarks = compiled(office.root, form, Selection(branches, project, year))
    lines = []
    for block in docx.Document(io.BytesIO(content)).iter_inner_content():
        rows = block.rows if hasattr(block, "rows") else ()
        lines += [" | ".join(texts(row)) for row in rows] or [getattr(block, "text", "")]
    return title, "\n".join(lines), "\n".join(remarks)


def test_a_case(office: Office) -> None:
    office.change(PROJECT, "summary:", f"{STORY}summary:")
    title, written, remarks = text(office, "case", project="和心调解室")
    assert title == "和心调解室"
    heads = ["一、背景与起因", "二、做法与经过", "三、成效及启示", "四、服务成果"]
    places = [written.index(head) for head in heads]
    assert places == sorted(places)
    assert "1. 每周到社区值班。\n2. 先劝后调。" in written
    assert "1. 2023年5月6日，社区调解月。一个月里接待来访居民。数字：法律咨询 1200余人次。[1]" in written
    assert written.endswith("来源\n[1] 社区工作简报")
    assert remarks.startswith("和心调解室：正文 ")
    assert remarks.endswith("（上限 3,000 字），其中背景与起因 6 字、做法与经过 17 字、成效及启示 8 字")
    assert f"字数：{remarks.removeprefix('和心调解室：')}。" in written


def test_the_mark_stands_in_the_case(office: Office) -> None:
    office.write(f"{FOLDER}/photos/biaoshi.png", picture("PNG"))
    office.change(PROJECT, "summary:", "mark: {file: biaoshi.png, alt: 两只手, rights: 本所所有}\nsummary:")
    assert "标识（本所所有）" in text(office, "case", project="和心调解室")[1]


def test_what_is_too_long_and_what_is_lacking_is_said(office: Office) -> None:
    paragraph = "长" * 1_000 + "\n\n  "
    office.change(PROJECT, "summary:", f"effect: |\n  {paragraph * 4}\nsummary:")
    _, _, remarks = text(office, "case", project=f"{BRANCH}/hexin-tiaojie")
    assert "比上限 3,000 字多 1," in remarks
    assert remarks.endswith("记录里没有背景与起因、做法与经过")


def test_several_cases_are_a_collection_with_contents(office: Office) -> None:
    second = (office.root / PROJECT).read_text(encoding="utf-8").replace("和心调解室", "和心讲堂")
    office.write(f"{FOLDER}/projects/hexin-jiangtang.yml", second)
    title, written, _ = text(office, "case", BRANCH)
    assert title == "和正律师事务所党支部党建品牌案例汇编"
    assert written.startswith(f"{title}\n和心调解室\t—\n和心讲堂\t—\n和心调解室\n和正律师事务所党支部")


def test_an_application_form_has_room_for_opinions_and_seals(office: Office) -> None:
    _, written, remarks = text(office, "application", "和正律师事务所党支部")
    assert "品牌名称 | 和心调解室" in written
    assert "推荐理由\n（300字以内，\n现16字） | 党员律师每周到社区调解邻里纠纷。" in written
    assert written.count("（盖章）\n年　　月　　日") >= 3
    assert remarks == "和心调解室：推荐理由（取自简介） 16 字（上限 300 字）"


def test_a_report_of_its_own(office: Office) -> None:
    office.write(f"{FOLDER}/reports/2023.yml", REPORT)
    title, written, _ = text(office, "report", BRANCH)
    assert title == "和正律师事务所党支部2023年度述职材料"
    assert "2024年1月10日报告" in written
    assert "值班律师不够 | 每月派一名律师 | 2024年6月 | " in written
    assert "1. 每月到社区值班。\n2. 目标：法律咨询 1500人次。" in written


def test_without_one_it_is_an_overview(office: Office) -> None:
    title, written, _ = text(office, "report", BRANCH, year=2023)
    assert title == "和正律师事务所党支部2023年度概览"
    assert "述职" not in written


def test_a_list_of_tasks(office: Office) -> None:
    office.write(f"{FOLDER}/tasks/2023.yml", TASK)
    title, written, _ = text(office, "task-list", BRANCH)
    assert title == "和正律师事务所党支部2023年任务清单"
    assert "1 | 每月值班一次 | 全年不少于12次 | 支部书记 |  | 推进中 | " in written


def test_a_directory_holds_all_below_who_is_named(office: Office) -> None:
    _, written, _ = text(office, "directory", "cheng-lvshi-dangwei")
    rows = [line.split(" | ")[:2] for line in written.split("\n") if " | " in line]
    assert rows == [["序号", "党组织"], ["1", "澄江市律师行业党委"], ["2", "和正律师事务所党支部"]]


def test_drafts_are_refused_by_name_and_left_out_of_lists(office: Office) -> None:
    office.change(PROJECT, "name: 和心调解室", "name: 和心调解室\ndraft: true")
    with pytest.raises(RefusalError, match="和心调解室是草稿"):
        text(office, "case", project=f"{BRANCH}/hexin-tiaojie")
    with pytest.raises(UsageError, match="没有可以公开的品牌项目"):
        text(office, "case", BRANCH)
    office.change(f"{FOLDER}/branch.yml", "kind: branch", "kind: branch\ndraft: true")
    with pytest.raises(RefusalError, match="党支部是草稿"):
        text(office, "directory", BRANCH)


def test_records_with_errors_are_refused_those_of_others_are_not(office: Office) -> None:
    office.change(PROJECT, "form: studio", "form: stdio")
    with pytest.raises(RefusalError, match="word-unknown"):
        text(office, "case", BRANCH)
    assert text(office, "directory", "cheng-lvshi-dangwei")[0] == "律师行业党组织名录"


@pytest.mark.parametrize(
    ("form", "branches", "message"),
    [
        ("report", (), "一次编一个党组织的"),
        ("report", ("cheng-lvshi-dangwei",), "没有收录哪一年的记录"),
        ("task-list", (), "没有的任务|没有任务"),
        ("case", ("he-lvsuo-dangwei",), "没有“he-lvsuo-dangwei”这个党组织"),
        ("directory", ("he-lvsuo",), "没有“he-lvsuo”这个党组织"),
    ],
)
def test_what_there_is_not_is_said(office: Office, form: str, branches: tuple[str, ...], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        text(office, form, *branches)


def test_the_command_writes_over_no_file(office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["compile", "--form", "case", "--branch", BRANCH, "--root", str(office.root), "--out", str(tmp_path)]
    assert cli.main(command) == 0
    path = tmp_path / "和心调解室.docx"
    first = path.read_bytes()
    assert f"写好了 {path}" in capsys.readouterr().out
    assert cli.main(command) == 2
    assert "已经有了，没有动它" in capsys.readouterr().err
    path.unlink()
    assert cli.main(command) == 0
    assert path.read_bytes() == first
