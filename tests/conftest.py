"""What tests share. The tools themselves are in ``office`` and ``running``."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import province as small_province
from office import PROJECT_ROOT, Office, checkout
from running import mkdocs

TESTS = Path(__file__).parent
SLOW = {
    *("adapter", "benchmarks", "browser", "delivery", "release", "scaffold"),
    *("test_addresses.py", "test_build.py", "test_cli.py", "test_cues.py", "test_hints.py", "test_imports_are_pure.py"),
    *("test_forms.py", "test_fuzz.py", "test_hostile_change.py", "test_naughty_strings.py", "test_photos.py"),
    *("test_page_sizes.py", "test_properdocs.py", "test_sheets.py"),
    *("test_real_records.py", "test_totals_on_pages.py", "test_unpublished.py", "test_validators.py"),
    *("test_slow_texts.py", "test_vocabulary_change.py", "test_workflows.py"),
}
"""Folders and modules whose tests build sites, try very many texts, or drive servers, browsers and other programs."""
SLOW_FIXTURES = {"project", "real_site", "sound_site", "hostile_office", "nested_office", "province"}


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Where only fast tests are asked for, modules that have none are not even imported."""
    return True if config.getoption("markexpr") == "fast" and _is_slow(collection_path) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test as ``fast`` or ``slow``, by where it is and what it uses."""
    for item in items:
        fixtures = SLOW_FIXTURES.intersection(getattr(item, "fixturenames", ()))
        slow = fixtures or _is_slow(item.path) or getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
        item.add_marker("slow" if slow else "fast")


def _is_slow(path: Path) -> bool:
    return not SLOW.isdisjoint(path.relative_to(TESTS).parts)


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
def real_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The site of the real records, built as CI builds it; one build for all tests. Nothing may be written into it."""

    def build(folder: Path) -> None:
        done = mkdocs("build", "--strict", "--site-dir", str(folder / "site"), cwd=PROJECT_ROOT)
        assert done.returncode == 0, done.stderr
        assert "WARNING" not in done.stderr

    return once("real", build, tmp_path_factory, worker_id) / "site"


@pytest.fixture(scope="session")
def sound_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The site of the sound office; one build for all tests. Nothing may be written into it."""

    def build(folder: Path) -> None:
        office = whole(Office(folder / "office"))
        done = mkdocs("build", "--strict", cwd=office.root)
        assert done.returncode == 0, done.stderr
        assert "WARNING" not in done.stderr

    return once("sound", build, tmp_path_factory, worker_id) / "office/site"


@pytest.fixture(scope="session")
def hostile_office(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Office:
    """An office whose figures are made to mislead a sum, with its site in ``site/``; one build for all tests."""

    return built("hostile-totals", tmp_path_factory, worker_id)


@pytest.fixture(scope="session")
def nested_office(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Office:
    """A small country of nested areas whose records lack superiors, with its site in ``site/``."""
    return built("nested-areas", tmp_path_factory, worker_id)


@pytest.fixture(scope="session")
def province(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Office:
    """A small province with tasks and renamed frameworks, with its site in ``site/``; one build for all tests."""

    def build(folder: Path) -> None:
        office = whole(Office(folder / "office"))
        small_province.write(office)
        done = mkdocs("build", cwd=office.root, SOURCE_DATE_EPOCH=str(small_province.AS_OF))
        assert done.returncode == 0, done.stderr

    return Office.existing(once("province", build, tmp_path_factory, worker_id) / "office")


def built(case: str, factory: pytest.TempPathFactory, worker: str) -> Office:
    """A sound office with the records of a case, and its site."""

    def build(folder: Path) -> None:
        office = whole(Office(folder / "office"))
        shutil.copytree(PROJECT_ROOT / "tests/cases" / case, office.root, dirs_exist_ok=True)
        done = mkdocs("build", cwd=office.root)
        assert done.returncode == 0, done.stderr

    return Office.existing(once(case, build, factory, worker) / "office")


def once(name: str, make: Callable[[Path], None], factory: pytest.TempPathFactory, worker: str) -> Path:
    """A folder that ``make`` fills, in the first of the test processes that asks for it; the others wait."""
    base = factory.getbasetemp()
    shared = base if worker == "master" else base.parent
    folder, done = shared / name, shared / f"{name}.done"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            folder.mkdir()
            make(folder)
            done.touch()
    return folder
