"""``showcase compare``：改动对网站的影响。"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from office import Office
from showcase.cli import main
from showcase.editor.comparison import escaped, fitted
from showcase.editor.comparison.changes import shortened

PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
VOCABULARY = "brands/vocabulary.yml"
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
COMMITTEE = "brands/cheng-lvshi-dangwei/branch.yml"
ACHIEVEMENTS = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"


@pytest.fixture
def before(office: Office, tmp_path: Path) -> Office:
    """The office as it was."""
    shutil.copytree(office.root, tmp_path / "before")
    return Office(tmp_path / "before")


def compared(old: Office, new: Office, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["compare", str(old.root), str(new.root)]) == 0
    return capsys.readouterr().out


def test_nothing_changed(before: Office, office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.change(PROJECT, "form: studio", "form: studio  # 只是注释")
    assert "没有改动记录。" in compared(before, office, capsys)


def test_a_change_lists_what_is_new_changed_and_withdrawn(
    before: Office, office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.change(ACHIEVEMENTS, "title: 社区调解月", "title: 社区调解季").change(
        ACHIEVEMENTS, "value: 1200", "value: 1300"
    )
    office.change(ACHIEVEMENTS, "stated: 1200余人次", "stated: 1300余人次")
    text = compared(before, office, capsys)
    assert "| 服务成果 | 1 | 1 | +0 |" in text
    page = "branches/he-lvsuo-dangzhibu/hexin-tiaojie/index.html"
    assert f"### 修改 1 条\n\n- 服务成果：社区调解季（`{ACHIEVEMENTS}`），预览里是 `{page}`\n" in text
    assert "\n  - 标题：社区调解月 → 社区调解季\n" in text
    assert "\n  - 指标“法律咨询”，原文：1200余人次 → 1300余人次\n" in text
    assert "修改 1 条记录。检查没有发现错误。" in text
    assert "| 法律咨询 | 逾 1,200 人次 | 逾 1,300 人次 |" in text


def test_a_new_name_that_another_organisation_has_is_told(
    before: Office, office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    path = "brands/cheng-lvshi-dangwei/projects/hexin.yml"
    office.write(path, "name: 和心调解室\nsummary: 居民来调解。\nsources:\n  - title: 简报\n")
    page = "branches/he-lvsuo-dangzhibu/hexin-tiaojie/index.html"
    told = f"- 和心调解室（`{path}`）：和正律师事务所党支部已有，预览里是 `{page}`"
    assert told in compared(before, office, capsys)
    assert "同名品牌" not in compared(office, office, capsys)


def test_a_withdrawn_record_needs_a_line_of_redirects(
    before: Office, office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    (office.root / PROJECT).unlink()
    (office.root / ACHIEVEMENTS).unlink()
    text = compared(before, office, capsys)
    assert "### 撤下 2 条" in text
    lines = text.partition("```yaml\n")[2].partition("```")[0]
    assert lines.splitlines() == [
        "branches/he-lvsuo-dangzhibu/hexin-tiaojie/: gone",
        "embed/he-lvsuo-dangzhibu/hexin-tiaojie/: gone",
        "fields/legal-aid/: fields/",
        "fields/mediation/: fields/",
        "initiatives/vanguard/: initiatives/",
    ]
    assert main(["compare", "--strict", str(before.root), str(office.root)]) == 1
    office.write("brands/redirects.yml", lines)
    assert main(["compare", "--strict", str(before.root), str(office.root)]) == 0
    assert office.found() == []


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        (COMMITTEE, "  city: 澄江\n", "", ""),
        (COMMITTEE, "  province: 江苏\n  city: 澄江\n", "  province: 浙江\n", "regions/jiangsu/: regions/#jiangsu"),
        (PROJECT, "since: 2021-03", "since: 2022-03", ""),
        (ACHIEVEMENTS, "  title: 社区调解月", "  title: 社区调解月\n  programme: 同心同德", ""),
        (ACHIEVEMENTS, "  project: hexin-tiaojie\n", "", "fields/mediation/: fields/#mediation"),
    ],
)
def test_a_page_made_of_records_that_vanishes_needs_a_line(
    before: Office, office: Office, capsys: pytest.CaptureFixture[str], path: str, old: str, new: str, line: str
) -> None:
    office.change(path, old, new)
    text = compared(before, office, capsys)
    assert line in text.partition("```yaml\n")[2]
    assert main(["compare", "--strict", str(before.root), str(office.root)]) == int(bool(line))


def test_every_error_is_told_by_record_and_field_with_the_line_that_mends_it(
    before: Office, office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.change(PROJECT, "form: studio", "form: stduio").change(BRANCH, "as_of: 2024", "as_of: 2024年")
    office.change(ACHIEVEMENTS, "unit: 人次", "unit: 只")
    text = compared(before, office, capsys)
    assert "**有 3 处要改，改好之前不能合并。**" in text
    assert "- **和心调解室**的“形式”：" in text
    assert f"这一行改成 `form: studio`\n  （`{PROJECT}` 第 " in text
    assert "- **和正律师事务所党支部**的“党员”“截至”：" in text
    assert "这一行改成 `as_of: 2024`\n" in text
    assert "- **社区调解月**的“指标”第 1 项“单位”：" in text


def test_what_has_an_error_is_not_said_to_be_withdrawn(
    before: Office, office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.change(BRANCH, "kind: branch", "kind: brnch")  # with it go its project and its achievement
    text = compared(before, office, capsys)
    assert "**有 1 处要改" in text
    assert "撤下" not in text
    assert "还差这几行" not in text
    assert "预览里" not in text


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (BRANCH, "  district: 河东区\n", "", "地区，区县：河东区 → （没有写）"),
        (BRANCH, "count: 12", "count: 14", "党员，人数：12 → 14"),
        (PROJECT, "basis: judgement", "basis: source", "归类依据：由本站归类 → 按原文归类"),
        (
            BRANCH,
            "sources:",
            "honours:\n  - {name: 先进集体, level: municipal}\nsources:",
            "荣誉“先进集体”：新增。级别：市级",
        ),
        (BRANCH, "title: 支部介绍", "title: 支部简介", "来源“支部介绍”：删去"),
        (PROJECT, "  - mediation\n", "", "服务领域：人民调解、法律援助 → 法律援助"),
        (PROJECT, "since: 2021-03", "since: 2021-04", "起始：2021-03 → 2021-04"),
        (VOCABULARY, "name: 法律咨询\n", "name: 咨询\n", "指标“咨询”，名称：法律咨询 → 咨询"),
    ],
)
def test_each_changed_field_is_told_in_words(
    before: Office, office: Office, capsys: pytest.CaptureFixture[str], path: str, old: str, new: str, told: str
) -> None:
    office.change(path, old, new)
    plain = compared(before, office, capsys).replace("\\", "")
    assert f"- {told}\n" in plain


def test_of_a_long_text_the_part_is_shown_that_differs() -> None:
    old = "党员律师每周三下午到社区值班，" * 20
    assert shortened(old, old[:-3] + "坐班，") == "…党员律师每周三下午到社区值班， → …党员律师每周三下午到社区坐班，"


def test_a_letter_of_many_errors_fits_into_a_comment_and_says_how_many_are_left_out() -> None:
    parts = [(["### 要改的"], [f"- 第 {number} 处" + "长" * 400 for number in range(1000)]), (["### 修改"], ["- 一条"])]
    text = fitted(parts, 60_000)
    shown = text.count("- 第 ")
    assert 60_000 * 0.9 < len(text) <= 60_000
    assert f"\n另有 {1000 - shown} 处，这里写不下。\n" in text
    assert "另有 1 处，这里写不下。" in text


@pytest.mark.parametrize(
    "nasty", ["<img src=x>", "[x](javascript:alert(1))", "|a|b|", "`rm`", "# 标题", "**粗**", "@all"]
)
def test_a_name_is_shown_as_it_is(nasty: str) -> None:
    shown = escaped(f"{nasty}\n::error::x")
    assert "\n" not in shown
    for at, character in enumerate(shown):
        assert character not in "<[|`#*@" or shown[at - 1] == "\\"


def test_what_is_still_to_be_signed(before: Office, office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.change(PROJECT, "每周", "每月").write("mkdocs.yml", "extra:\n  review: required\n")
    assert "审签" not in compared(before, office, capsys)  # the settings of what is proposed do not count
    before.write("mkdocs.yml", 'site_url: !ENV [URL, ""]\nextra:\n  review: required  # 三审三校\n')
    text = compared(before, office, capsys)
    assert f"### 还要审签 2 条\n\n- 词表（`{VOCABULARY}`）：还差初审、复审、保密审查、终审\n- 和心调解室" in text
    assert "各级都签了，才能发布。另外还有 3 条没有审完。" in text
    for stage in ("初审", "复审", "保密审查", "终审"):
        main(["sign", "--all", "--stage", stage, "--post", "办公室", "--root", str(office.root)])
    capsys.readouterr()
    assert "审签" not in compared(before, office, capsys)
