"""Tasks of a yearly list: proved, explained, in their year, of a post; what is wrong, and the line that mends it."""

from __future__ import annotations

from pathlib import Path

import pytest

from office import Office

TASKS = "brands/he-lvsuo-dangzhibu/tasks/2023.yml"
TASK = "- id: shequ-zhiban\n  title: 每月到社区值班一次\n"


def said(tmp_path: Path, lines: str, path: str = TASKS) -> list[str]:
    """The rule, the message and the hint of each problem of a list with one task that has these lines."""
    office = Office(tmp_path / "office").write(
        path, TASK + "".join(f"  {line}\n" for line in lines.split("\n") if line)
    )
    return [f"{problem.rule}：{problem.message}｜{problem.hint}" for problem in office.problems()]


@pytest.mark.parametrize(
    "lines",
    [
        "",
        "initiative: vanguard\npost: 支部书记、组织委员\ndue: 2024-01\nstatus: planned",
        "due: 2023-06-30\nstatus: done\ndone: 2023-05-31\nevidence: [shequ-tiaojie]",
        "status: done\nevidence: [he-lvsuo-dangzhibu/shequ-tiaojie]",
        "status: started\nevidence: [shequ-tiaojie]",
        "status: dropped\nnote: 与街道的法治宣传月合并开展",
        "post: 高管",
        "post: 秘书处",
    ],
)
def test_sound(tmp_path: Path, lines: str) -> None:
    assert said(tmp_path, lines) == []


@pytest.mark.parametrize(
    ("lines", "rule", "words"),
    [
        ("status: done", "task-done", "2023 年的成果有：shequ-tiaojie（社区调解月）"),
        ("done: 2023-05-31", "task-done", "写了完成日期，没有写进展"),
        ("status: started\ndone: 2023-05-31", "task-done", "写了完成日期，没有写已完成"),
        ("status: dropped", "task-dropped", "没有写原因"),
        ("due: 2022-11-30", "task-early", "改成　due: 2023-11-30；确是 2022 年的任务，移到 tasks/2022.yml"),
        ("due: 2020-02-29", "task-early", "改成　due: 2023-02-28"),
        ("status: done\ndone: 2022\nevidence: [shequ-tiaojie]", "task-early", "改成　done: 2023；"),
        ("post: 王小明", "task-post", "“王小明”是人的姓名，不是岗位｜写他的岗位，例如　post: 支部书记"),
        ("post: 支部书记（李璐）", "task-post", "post: 支部书记"),
        ("post: 王小明书记", "task-post", "post: 书记"),
        ("post: 支部书记、王小明", "task-post", "post: 支部书记"),
        ("post: 支部书记王小明", "task-post", "post: 支部书记"),
        ("status: done\nevidence: [社区调解月]", "task-evidence", "evidence: [shequ-tiaojie]"),
        ("status: done\nevidence: [shequ-tiaojei]", "task-evidence", "evidence: [shequ-tiaojie]"),
        ("status: done\nevidence: [qita]", "task-evidence", "shequ-tiaojie（社区调解月）。写 achievements 里的编号"),
        ("status: finished", "word-unknown", "finished"),
        ("initiative: xianfeng", "word-unknown", "xianfeng"),
    ],
)
def test_wrong(tmp_path: Path, lines: str, rule: str, words: str) -> None:
    problem, *further = said(tmp_path, lines)
    assert problem.startswith(f"{rule}：")
    assert words in problem
    assert further == []


def test_an_id_stands_once_among_the_tasks(tmp_path: Path) -> None:
    office = Office(tmp_path / "office").write(TASKS, TASK).write(TASKS.replace("2023", "2024"), TASK)
    assert office.found() == ["he-lvsuo-dangzhibu/tasks/2024.yml:1:7 id-repeated"]


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("brands/he-lvsuo-dangzhibu/tasks/undated.yml", "任务文件用年份命名，例如 2024.yml"),
        ("brands/he-lvsuo-dangzhibu/tasks/2023年任务.yml", "任务文件用年份命名，例如 2023.yml"),
        ("brands/he-lvsuo-dangzhibu/task/2023.yml", "文件夹名应当是 tasks"),
    ],
)
def test_a_list_lies_in_the_file_of_its_year(tmp_path: Path, path: str, hint: str) -> None:
    (problem,) = said(tmp_path, "", path)
    assert problem.startswith("file-misplaced：")
    assert hint in problem
