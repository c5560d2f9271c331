"""名称的读音存着，下次不用再装词典。"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from office import Office
from running import MKDOCS_ENVIRONMENT
from showcase.catalog import pinyin
from showcase.kept_sounds import KeptSounds

NAME, OTHER = "和心调解室", "同心工作室"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"


@pytest.fixture(autouse=True)
def _nothing_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pinyin, "HEARD", {})
    pinyin.sort_key.cache_clear()


def kept(file: Path) -> dict[tuple[str, bool], tuple[str, ...]]:
    """What a process that begins anew knows again."""
    pinyin.HEARD.clear()
    KeptSounds(file)
    return dict(pinyin.HEARD)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """What a process kept that read three names."""
    sounds = KeptSounds(tmp_path / ".cache" / "sounds")
    pinyin.sort_key(NAME)
    pinyin.slugs(["山西", "陕西"])
    sounds.keep()
    return tmp_path / ".cache" / "sounds"


def test_readings_are_known_again(file: Path) -> None:
    assert kept(file) == {
        (NAME, False): ("he", "xin", "tiao", "jie", "shi"),
        ("山西", False): ("shan", "xi"),
        ("陕西", False): ("shan", "xi"),
        ("山西", True): ("shan1", "xi1"),
        ("陕西", True): ("shan3", "xi1"),
    }


def test_what_is_read_later_is_added(file: Path) -> None:
    before = kept(file)
    sounds = KeptSounds(file)
    pinyin.sort_key(OTHER)
    sounds.keep()
    assert kept(file) == before | {(OTHER, False): ("tong", "xin", "gong", "zuo", "shi")}


def test_a_second_file_has_what_the_first_has_not(file: Path) -> None:
    """As of the process that makes the search, which knows what its parent knew."""
    before = kept(file)
    other = KeptSounds(file.with_name("other"))
    pinyin.sort_key(OTHER)
    other.keep()
    assert kept(file) == before
    assert kept(file.with_name("other")).keys() == {(OTHER, False)}


def test_nothing_new_is_nothing_written(file: Path) -> None:
    moment = file.stat().st_mtime_ns
    KeptSounds(file).keep()
    assert file.stat().st_mtime_ns == moment


def test_what_came_with_the_records_is_not_believed(file: Path) -> None:
    os.utime(file, ns=(1, 1))
    assert kept(file) == {}


def imports(office: Office) -> str:
    """Every module that a build of the office loads, in any of its processes."""
    command = [sys.executable, "-X", "importtime", "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=office.root, capture_output=True, text=True, env=MKDOCS_ENVIRONMENT, check=True)
    assert "showcase.catalog.pinyin" in done.stderr
    return done.stderr


def test_only_a_name_that_was_never_read_needs_the_dictionary(project: Office) -> None:
    assert "pypinyin" in imports(project)
    project.change(PROJECT, "summary: ", "summary: 改过。")
    assert "pypinyin" not in imports(project)
    project.change(PROJECT, f"name: {NAME}", f"name: {OTHER}")
    assert "pypinyin" in imports(project)
