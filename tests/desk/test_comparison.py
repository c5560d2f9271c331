"""``showcase compare``：改动对网站的影响。"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from office import Office
from showcase.cli import main
from showcase.desk.comparison import escaped

PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
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
    assert f"### 修改 1 条\n\n- 服务成果：社区调解季（`{ACHIEVEMENTS}`）" in text
    assert "| 法律咨询 | 逾 1,200 人次 | 逾 1,300 人次 |" in text


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


def test_what_has_an_error_is_said_to_be_left_out(
    before: Office, office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.change(PROJECT, "since: 2021-03", "since: 2021-13")
    assert "**数据有 1 处错误**" in compared(before, office, capsys)


@pytest.mark.parametrize(
    "nasty", ["<img src=x>", "[x](javascript:alert(1))", "|a|b|", "`rm`", "# 标题", "**粗**", "@all"]
)
def test_a_name_is_shown_as_it_is(nasty: str) -> None:
    shown = escaped(f"{nasty}\n::error::x")
    assert "\n" not in shown
    for at, character in enumerate(shown):
        assert character not in "<[|`#*@" or shown[at - 1] == "\\"
