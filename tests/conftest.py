"""What tests share. The tools themselves are in ``office`` and ``running``."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from office import PROJECT_ROOT, Office, checkout
from running import mkdocs


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """A sound office: one committee, one branch with one project and one achievement."""
    return Office(tmp_path / "office")


@pytest.fixture
def project(office: Office) -> Office:
    """The office as a whole checkout, ready to build."""
    return whole(office)


def whole(office: Office) -> Office:
    """The office with settings, hand-written pages and the generator beside its records."""
    checkout(office.root)
    return office


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real records, built as CI builds it; one build for all tests."""
    target = tmp_path_factory.mktemp("real") / "site"
    build = mkdocs("build", "--strict", "--site-dir", str(target), cwd=PROJECT_ROOT)
    assert build.returncode == 0, build.stderr
    assert "WARNING" not in build.stderr
    return target


@pytest.fixture(scope="session")
def hostile_office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office whose figures are made to mislead a sum, with its site in ``site/``; one build for all tests."""
    office = whole(Office(tmp_path_factory.mktemp("hostile") / "office"))
    shutil.copytree(PROJECT_ROOT / "tests/cases/hostile-totals", office.root, dirs_exist_ok=True)
    build = mkdocs("build", "--strict", cwd=office.root)
    assert build.returncode == 0, build.stderr
    return office
