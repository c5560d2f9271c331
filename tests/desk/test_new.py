"""``showcase new``: a record that passes the check, from flags or from answers at the terminal."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from office import PROJECT_ROOT, Office
from showcase import cli
from showcase.desk.new.template import scalar
from showcase.reading import keys

ACHIEVEMENTS = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
FORM = {"key-unknown", "key-missing", "yaml-syntax", "value-type", "word-unknown", "date-form", "number-form"}


@pytest.fixture
def new(office: Office, monkeypatch: pytest.MonkeyPatch):
    """The command in the office, with nobody at the terminal."""
    monkeypatch.setattr("sys.stdin", Path(os.devnull).open(encoding="utf-8"))  # noqa: SIM115
    return lambda *arguments: cli.main(["new", *arguments, "--root", str(office.root)])


def branch(name: str = "方圆律师事务所党支部") -> list[str]:
    return ["branch", "--name", name, "--kind", "branch", "--source", "支部介绍"]


def project(name: str = "方圆调解室") -> list[str]:
    owner = ["--branch", "he-lvsuo-dangzhibu"]
    return ["project", *owner, "--name", name, "--summary", "到社区调解纠纷。", "--source", "简报"]


def achievement(title: str = "法律咨询日", *more: str) -> list[str]:
    return ["achievement", "--branch", "he-lvsuo-dangzhibu", "--title", title, "--source", "简报", *more]


def uncommented(text: str) -> str:
    return re.sub(r"^( *)#(?=[ a-z_-]*(?:[a-z_]+:|  *- ))(?! [^ ])", r"\1", text, flags=re.MULTILINE)


def test_branch(office: Office, new) -> None:
    assert new(*branch(), "--url", "https://www.example.com/a") == 0
    text = (office.root / "brands/fangyuan-dangzhibu/branch.yml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../.vscode/schema/branch.json\n# 党组织。\n")
    assert "\nname: 方圆律师事务所党支部\n" in text
    assert "  - title: 支部介绍\n    url: https://www.example.com/a\n" in text
    assert office.found() == []


def test_project(office: Office, new) -> None:
    assert new(*project()) == 0
    text = (office.root / "brands/he-lvsuo-dangzhibu/projects/fangyuan-tiaojieshi.yml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../../.vscode/schema/project.json\n")
    assert office.found() == []


def test_a_name_that_another_project_has_is_told(office: Office, new, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(*project("和心调解室"), "--branch", "cheng-lvshi-dangwei") == 0
    assert "已有同名品牌：brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml。" in capsys.readouterr().out


def test_modelines_lead_to_the_schema_from_where_records_are() -> None:
    real = {
        "../../.vscode/schema/branch.json": "brands/anhui-yingge-dangzhibu/branch.yml",
        "../../../.vscode/schema/project.json": "brands/anhui-yingge-dangzhibu/projects/x.yml",
        "../../../.vscode/schema/achievements.json": "brands/anhui-yingge-dangzhibu/achievements/x.yml",
    }
    for modeline, record in real.items():
        assert (PROJECT_ROOT / record).parent.joinpath(modeline).resolve().exists()


def test_achievement_in_a_new_year(office: Office, new) -> None:
    assert new(*achievement("法律咨询日", "--date", "2024-03")) == 0
    text = (office.root / "brands/he-lvsuo-dangzhibu/achievements/2024.yml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../../.vscode/schema/achievements.json\n# 编号：")
    assert office.found() == []


def test_achievement_without_a_date(office: Office, new) -> None:
    assert new(*achievement()) == 0
    assert (office.root / "brands/he-lvsuo-dangzhibu/achievements/undated.yml").exists()
    assert office.found() == []


@pytest.mark.parametrize("indent", ["", "  "])
@pytest.mark.parametrize("end", ["", "\n", "\n# 到此为止：\n"])
def test_achievement_is_added_to_its_year_and_the_rest_is_kept(office: Office, new, indent: str, end: str) -> None:
    lines = (office.root / ACHIEVEMENTS).read_text(encoding="utf-8").rstrip("\n").split("\n")
    before = "# 说明\n" + "\n".join(indent + line for line in lines) + end
    office.write(ACHIEVEMENTS, before)
    assert new(*achievement("法律咨询日", "--date", "2023-09-01", "--project", "hexin-tiaojie")) == 0
    after = (office.root / ACHIEVEMENTS).read_text(encoding="utf-8")
    assert after.startswith(before)
    assert f"。\n{indent}- id: falv-zixunri\n" in after
    assert office.found() == []


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (branch(), "brands/fangyuan-dangzhibu/branch.yml"),
        (project(), "brands/he-lvsuo-dangzhibu/projects/fangyuan-tiaojieshi.yml"),
        (achievement(), "brands/he-lvsuo-dangzhibu/achievements/undated.yml"),
    ],
)
def test_every_key_is_there_and_may_be_uncommented(office: Office, new, arguments: list[str], path: str) -> None:
    new(*arguments)
    text = (office.root / path).read_text(encoding="utf-8")
    shape = {"branch": keys.BRANCH, "project": keys.PROJECT, "achievement": keys.ACHIEVEMENT}[arguments[0]]
    for key in shape.keys:
        assert re.search(rf"^(- |  )?#?{key.name}:", text, re.MULTILINE), key.name
        assert f"# {key.label}：" in text
    open_text = uncommented(text)
    assert "\nsummary:" in open_text.replace("  summary", "summary")
    office.write(path, open_text)
    assert [problem for problem in office.problems() if problem.rule in FORM] == []


def test_nothing_is_overwritten(office: Office, new, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(*branch()) == 0
    before = (office.root / "brands/fangyuan-dangzhibu/branch.yml").read_bytes()
    assert new(*branch()) == 2
    assert "fangyuan-dangzhibu 已经有了。换一个，例如 --slug fangyuan-dangzhibu-2" in capsys.readouterr().err
    assert (office.root / "brands/fangyuan-dangzhibu/branch.yml").read_bytes() == before
    assert new(*branch(), "--slug", "fangyuan-dangzhibu-2") == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["branch"], "还要写明：\n  --name 名称（党组织全称）\n  --kind 类型"),
        (["branch", "--name", "甲党支部", "--kind", "brnch", "--source", "乙"], "“类型”不能是 brnch"),
        ([*branch(), "--slug", "方圆"], "只用小写字母、数字"),
        (["project", "--branch", "he-lvsuo", "--name", "甲", "--summary", "乙", "--source", "丙"], "没有“he-lvsuo”"),
        (achievement("甲", "--date", "2023年"), "日期写成 2025、2025-01 或 2025-01-31"),
        (achievement("甲", "--date", "2023-02-30"), "没有写文件"),
        (achievement("甲" * 61, "--date", "2023-02"), "没有写文件"),
    ],
)
def test_what_would_not_pass_is_not_written(
    office: Office, new, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    before = {path: path.read_bytes() for path in office.root.rglob("*") if path.is_file()}
    assert new(*arguments) == 2
    assert message in capsys.readouterr().err
    assert {path: path.read_bytes() for path in office.root.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("content", ["- id: a\n  title：b\n", "名称: 甲\n", "", "- 甲\n"])
def test_a_file_with_errors_is_not_added_to(office: Office, new, content: str) -> None:
    office.write(ACHIEVEMENTS, content)
    assert new(*achievement("法律咨询日", "--date", "2023-09-01")) == 2
    assert (office.root / ACHIEVEMENTS).read_text(encoding="utf-8") == content


def test_answers_at_the_terminal(office: Office) -> None:
    keyboard, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "showcase.cli", "new", "branch", "--root", str(office.root)],
        stdin=terminal,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(PROJECT_ROOT / "hooks"), "PYTHONIOENCODING": "utf-8"},
    ) as process:
        os.write(keyboard, "\n方圆律师事务所党支部\nbranch\n支部介绍\n\nfangyuan\n".encode())
        shown = process.communicate(timeout=60)[0].decode()
    assert process.returncode == 0
    assert "这一项必须填写。" in shown
    assert "[fangyuan-dangzhibu]" in shown
    assert (office.root / "brands/fangyuan/branch.yml").exists()
    assert office.found() == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("和正", "和正"),
        ("甲: 乙", '"甲: 乙"'),
        ("甲 # 乙", '"甲 # 乙"'),
        ("- 甲", '"- 甲"'),
        ("“甲”", "“甲”"),
        ('甲"乙', '甲"乙'),
        ("'甲", '"\'甲"'),
        ("*甲", '"*甲"'),
        ("{甲}", '"{甲}"'),
        ("甲\n乙", '"甲\\n乙"'),
    ],
)
def test_answers_are_quoted_where_yaml_needs_it(text: str, written: str) -> None:
    assert scalar(text) == written


@pytest.mark.parametrize("slug", ["../../evil", "/etc/evil", "a/b", "A", "a b", "con", "-a", "a" * 61, "党支部"])
@pytest.mark.parametrize("record", [branch, project, achievement])
def test_a_slug_leads_nowhere_else(office: Office, new, capsys: pytest.CaptureFixture[str], record, slug: str) -> None:
    before = sorted(office.root.parent.rglob("*"))
    assert new(*record(), f"--slug={slug}") == 2
    assert f"“{slug}”不能作编号" in capsys.readouterr().err
    assert sorted(office.root.parent.rglob("*")) == before


@pytest.mark.parametrize("date", ["../a", "2023年5月", "20230501", "/etc", "2023-5"])
def test_a_date_leads_nowhere_else(office: Office, new, capsys: pytest.CaptureFixture[str], date: str) -> None:
    before = sorted(office.root.rglob("*"))
    assert new(*achievement("法律咨询日", "--date", date)) == 2
    assert "日期写成 2025、2025-01 或 2025-01-31" in capsys.readouterr().err
    assert sorted(office.root.rglob("*")) == before


def test_names_are_as_good_as_words(office: Office, new) -> None:
    assert new("branch", "--name", "方圆律师事务所党支部", "--kind", "党支部", "--source", "支部介绍") == 0
    assert "\nkind: branch\n" in (office.root / "brands/fangyuan-dangzhibu/branch.yml").read_text(encoding="utf-8")
    named = ["project", "--branch", "和正律师事务所党支部", "--name", "方圆调解室", "--summary", "到社区调解纠纷。"]
    assert new(*named, "--source", "简报") == 0
    assert (office.root / "brands/he-lvsuo-dangzhibu/projects/fangyuan-tiaojieshi.yml").is_file()
