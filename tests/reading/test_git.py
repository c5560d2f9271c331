"""最后修改时间：一次问出全部文件；问不准就不说。"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from office import Office
from showcase.reading.git import last_changes

PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"


def git(folder: Path, *arguments: str, date: str = "2024-01-02T03:04:05Z") -> None:
    identity = {"GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@example.org", "GIT_COMMITTER_NAME": "x"}
    dates = {"GIT_COMMITTER_EMAIL": "x@example.org", "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    subprocess.run(["git", *arguments], cwd=folder, check=True, env={**os.environ, **identity, **dates})


def commit(folder: Path, date: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "x", date=date)


def test_each_file_has_the_time_of_its_last_commit(office: Office) -> None:
    git(office.root, "init", "-q")
    commit(office.root, "2024-01-02T03:04:05Z")
    office.change(PROJECT, "form: studio", "form: platform")
    office.write("brands/甲 乙.txt", "x")
    commit(office.root, "2024-05-06T07:08:09+08:00")
    changes = last_changes(office.root)
    assert changes[PROJECT].isoformat() == "2024-05-05T23:08:09+00:00"
    assert changes["brands/甲 乙.txt"] == changes[PROJECT]
    assert changes[BRANCH].isoformat() == "2024-01-02T03:04:05+00:00"


def test_the_office_may_be_a_folder_of_a_larger_repository(office: Office) -> None:
    git(office.root.parent, "init", "-q")
    commit(office.root.parent, "2024-01-02T03:04:05Z")
    assert BRANCH in last_changes(office.root)


def test_a_shallow_clone_and_no_repository_know_nothing(office: Office, tmp_path: Path) -> None:
    assert last_changes(office.root) == {}
    git(office.root, "init", "-q")
    commit(office.root, "2024-01-02T03:04:05Z")
    office.change(PROJECT, "form: studio", "form: platform")
    commit(office.root, "2024-05-06T07:08:09Z")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{office.root}", "shallow")
    assert last_changes(tmp_path / "shallow") == {}
