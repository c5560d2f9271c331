"""``showcase tasks``: every task with how far it is on a day, or the overdue ones alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from office import Office
from showcase import cli
from showcase.desk.tasks import listed

TASKS = """\
- {id: zhiban, title: 到社区值班, post: 支部书记, due: 2023-06, status: started}
- id: pufa
  title: 普法进校园
  due: 2023-06-30
  status: done
  evidence: [shequ-tiaojie]
- {id: tijian, title: 法治体检, due: 2023-07-10}
- {id: jiangtang, title: 开办讲堂, due: 2023-05-31, status: dropped, note: 与街道的讲堂合并}
"""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path).write("brands/he-lvsuo-dangzhibu/tasks/2023.yml", TASKS)


def test_a_task_is_overdue_from_the_day_after_it_was_due(office: Office) -> None:
    path = "brands/he-lvsuo-dangzhibu/tasks/2023.yml"
    assert listed(office.root, date(2023, 6, 30), only_overdue=True) == (
        "截至 2023-06-30，共 4 项任务：已完成 1 项、推进中 1 项、不再进行 1 项、进展未载明 1 项。\n"
    )
    assert listed(office.root, date(2023, 7, 1), only_overdue=True) == (
        "和正律师事务所党支部，2023年：\n"
        f"  逾期 1 天　到社区值班（支部书记，2023-06 到期）　{path}\n"
        "截至 2023-07-01，共 4 项任务：已完成 1 项、逾期 1 项、不再进行 1 项、进展未载明 1 项。\n"
    )


def test_all_tasks_of_one_organisation(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["tasks", "--root", str(office.root), "--today", "2023-07-20", "--branch"]
    assert cli.main([*arguments, "he-lvsuo-dangzhibu"]) == 0
    states = [line.split()[0] for line in capsys.readouterr().out.splitlines()[1:-1]]
    assert states == ["不再进行", "已完成", "逾期", "逾期"]
    cli.main([*arguments, "cheng-lvshi-dangwei"])
    assert capsys.readouterr().out == "没有收录任务。\n"
