"""An organisation's yearly report: dates in order, targets with a unit, evidence that is there; the mended lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from office import Office

REPORT = "brands/he-lvsuo-dangzhibu/reports/2023.yml"
HEAD = "issued: 2024-01-10\nsources:\n  - title: 支部2023年度述职报告\n"
PROBLEM = "problems:\n  - text: 值班律师不够\n    measure: 每月派一名律师\n    "
TARGET = "targets:\n  - measure: consultations\n    value: 1500\n    stated: 1500人次\n"


def said(tmp_path: Path, lines: str, path: str = REPORT, head: str = HEAD) -> list[str]:
    """The rule, the message and the hint of each problem of a report with these lines."""
    office = Office(tmp_path / "office").write(path, head + lines)
    return [f"{problem.rule}：{problem.message}｜{problem.hint}" for problem in office.problems()]


@pytest.mark.parametrize(
    "lines",
    [
        "",
        PROBLEM + "due: 2024-06\n",
        PROBLEM + "due: 2024\n",
        PROBLEM + "evidence: [shequ-tiaojie]\n",
        "plans: 每月到社区值班\n",
        TARGET + "    unit: 人次\n",
    ],
)
def test_sound(tmp_path: Path, lines: str) -> None:
    assert said(tmp_path, lines) == []


@pytest.mark.parametrize(
    ("lines", "rule", "words"),
    [
        (PROBLEM + "due: 2023-06\n", "report-date", "早于报告日期 2024-01-10｜这一行改成　due: 2024-06"),
        (PROBLEM + "due: 2024-01-09\n", "report-date", "due: 2025-01-09"),
        (TARGET, "unit-missing", "加一行　unit: 人次"),
        (TARGET.replace("1500人次", "1500余人次") + "    unit: 人次\n", "stated-qualifier", "qualifier: over"),
        (TARGET + "    unit: 人次\n    basis: period\n", "key-unknown", "basis"),
        (PROBLEM + "evidence: [社区调解月]\n", "task-evidence", "evidence: [shequ-tiaojie]"),
        (PROBLEM + "evidence: [qita]\n", "task-evidence", "shequ-tiaojie（社区调解月）"),
        ("problems:\n  - text: 值班律师不够\n", "key-missing", "问题缺“整改措施”（measure）"),
        ("plans: 请王小明律师值班\n", "person-name", "王小明"),
    ],
)
def test_wrong(tmp_path: Path, lines: str, rule: str, words: str) -> None:
    problem, *further = said(tmp_path, lines)
    assert problem.startswith(f"{rule}：")
    assert words in problem
    assert further == []


def test_a_report_is_not_made_before_its_year(tmp_path: Path) -> None:
    (problem,) = said(tmp_path, "", head=HEAD.replace("2024", "2022", 1))
    assert problem.startswith("report-date：报告日期是 2022-01-10，早于它报告的 2023 年")
    assert problem.endswith("改成　issued: 2023-01-10；报告的是那一年，移到 reports/2022.yml")


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("brands/he-lvsuo-dangzhibu/reports/undated.yml", "述职材料文件用年份命名，例如 2024.yml"),
        ("brands/he-lvsuo-dangzhibu/report/2023.yml", "文件夹名应当是 reports"),
    ],
)
def test_a_report_lies_in_the_file_of_its_year(tmp_path: Path, path: str, hint: str) -> None:
    (problem,) = said(tmp_path, "", path)
    assert problem.startswith("file-misplaced：")
    assert hint in problem
