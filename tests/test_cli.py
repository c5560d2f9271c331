"""The command ``showcase``, as staff run it; in a process of its own where it matters how that starts and ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from office import PROJECT_ROOT, Office
from running import showcase
from showcase import cli

BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
COMMITTEE = "brands/cheng-lvshi-dangwei/branch.yml"


def run(*arguments: str | Path, cwd: Path = PROJECT_ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """The real command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "showcase.cli", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(PROJECT_ROOT / "hooks"), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_sound_records(office: Office) -> None:
    done = run("check", "--root", office.root)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "检查了 5 个文件：2 个党组织，1 个品牌项目，1 项服务成果。没有发现问题。\n"


def test_root_is_the_current_folder(office: Office) -> None:
    assert showcase("check", cwd=office.root).returncode == 0


def test_several_problems_are_reported_in_one_run(office: Office) -> None:
    office.change(BRANCH, "kind: branch", "kind: brnch").change(BRANCH, "count: 12", "count: 十二")
    office.change(COMMITTEE, "kind:", "kinds:")
    done = showcase("check", "--root", office.root)
    assert done.returncode == 1
    assert [line.split("　")[0] for line in done.stdout.splitlines() if line.startswith("brands/")] == [
        f"{COMMITTEE}:2:1",
        f"{BRANCH}:2:7",
        f"{BRANCH}:12:10",
    ]


def test_json_is_ordered_and_the_same_under_any_hash_seed(office: Office) -> None:
    office.change(BRANCH, "kind: branch", "kind: brnch").change(COMMITTEE, "kind:", "kinds:")
    office.change(BRANCH, "count: 12", "count: 十二")
    first, second = (
        run("check", "--root", office.root, "--format", "json", PYTHONHASHSEED=seed).stdout for seed in "12"
    )
    assert first == second
    places = [(p["path"], p["line"], p["column"]) for p in json.loads(first)["problems"]]
    assert places == sorted(places)
    assert len(places) == 3


@pytest.mark.parametrize("format_", ["json", "github", "sarif"])
def test_other_formats_end_with_the_same_status(office: Office, format_: str) -> None:
    assert showcase("check", "--root", office.root, "--format", format_).returncode == 0
    office.change(BRANCH, "kind: branch", "kind: brnch")
    assert showcase("check", "--root", office.root, "--format", format_).returncode == 1


def test_paths_narrow_the_report(office: Office) -> None:
    office.change(BRANCH, "kind: branch", "kind: brnch").change(COMMITTEE, "kind:", "kinds:")
    here = showcase("check", "--root", office.root, office.root / BRANCH)
    there = showcase("check", "--root", office.root, BRANCH)
    assert here.stdout == there.stdout
    assert "word-unknown" in here.stdout
    assert "检查了指定的 1 个文件，对照了与它有关的 2 个文件。" in here.stdout
    assert here.stdout.endswith("查全部：showcase check\n")
    assert COMMITTEE not in here.stdout
    assert "kinds" in showcase("check", "--root", office.root, "brands/cheng-lvshi-dangwei").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "--root", "nowhere"], "nowhere 里没有 brands 文件夹。用 --root 指明它所在的文件夹。"),
        (["check", "nowhere.yml"], "没有这个文件或文件夹：nowhere.yml"),
        (["check", "--format", "xml"], "--format 不能是 xml"),
        (["check", "--root"], "--root 后面还要写内容"),
        (["check", "--loud"], "不认识这些参数：--loud"),
        (["chek"], "命令 不能是 chek"),
        ([], "还要写明：命令"),
    ],
)
def test_wrong_use(arguments: list[str], message: str) -> None:
    done = showcase(*arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert done.stdout == ""


def test_a_path_outside_the_root(office: Office) -> None:
    done = showcase("check", "--root", office.root, PROJECT_ROOT / "docs")
    assert done.returncode == 2
    assert "不在" in done.stderr


def test_help_is_chinese() -> None:
    output = showcase("--help").stdout
    assert output.startswith("用法：showcase")
    assert "检查记录" in output


def test_a_name_that_no_encoding_can_show(office: Office) -> None:
    name = os.fsdecode(b"brands/\xff.yml")
    try:
        (office.root / name).write_text("name: x", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    for format_ in ("text", "json", "github", "sarif"):
        done = run("check", "--root", office.root, "--format", format_)
        assert (done.returncode, done.stderr) == (1, "")


def test_output_is_utf8_in_any_locale(office: Office) -> None:
    done = run("check", "--root", office.root, LC_ALL="C", PYTHONIOENCODING="gbk", PYTHONCOERCECLOCALE="0")
    assert "没有发现问题" in done.stdout


def test_called_from_python(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--root", str(office.root)]) == 0
    assert "没有发现问题" in capsys.readouterr().out


HEAVY = {"numpy", "lxml", "PIL", "nh3", "zxingcpp", "jinja2", "mkdocs"}


@pytest.mark.parametrize(
    ("statement", "allowed"),
    [
        ("import showcase.desk, showcase.release", set()),
        ("from showcase import cli; cli.main(['--help'])", set()),
        ("from showcase import cli; cli.main(['explain'])", set()),
        ("from showcase import cli; cli.main(['fix', '--check'])", set()),
        ("from showcase import cli; cli.main(['rollback', '--to', 'nowhere'])", HEAVY - {"mkdocs"}),
    ],
)
def test_a_command_loads_no_library_that_it_does_not_use(statement: str, allowed: set[str], tmp_path: Path) -> None:
    (tmp_path / "brands").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", f"{statement}\nimport sys; print('loaded', *sorted({HEAVY} & {{*sys.modules}}))"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PROJECT_ROOT / "hooks")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert {*done.stdout.splitlines()[-1].split()[1:]} <= allowed


def test_a_reader_that_has_enough_is_no_failure(office: Office) -> None:
    for number in range(300):
        office.write(f"brands/he-lvsuo-dangzhibu/projects/p{number}.yml", "name: [\n")
    command = f"{sys.executable} -m showcase.cli check --root {office.root} | head -n 1"
    done = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT_ROOT / "hooks")},
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1


def test_a_place_that_cannot_be_written_is_told(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema", "--out", "/dev/null", "--root", str(office.root)]) == 1
    assert "没有成功，/dev/null" in capsys.readouterr().err
