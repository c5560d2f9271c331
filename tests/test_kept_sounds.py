"""名称的读音存着，下次不用再装词典。"""

from __future__ import annotations

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
    KeptSounds(file).recall()
    return dict(pinyin.HEARD)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """What a process kept that read two names."""
    sounds = KeptSounds(tmp_path / ".cache" / "sounds.txt")
    sounds.recall()
    pinyin.sort_key(NAME)
    pinyin.slugs(["山西", "陕西"])
    sounds.keep()
    return tmp_path / ".cache" / "sounds.txt"


def test_readings_are_known_again(file: Path) -> None:
    assert kept(file) == {
        (NAME, False): ("he", "xin", "tiao", "jie", "shi"),
        ("山西", False): ("shan", "xi"),
        ("陕西", False): ("shan", "xi"),
        ("山西", True): ("shan1", "xi1"),
        ("陕西", True): ("shan3", "xi1"),
    }


def test_processes_that_read_beside_each_other_keep_all(file: Path) -> None:
    before = kept(file)
    first, second = KeptSounds(file), KeptSounds(file)
    first.recall()
    second.recall()
    pinyin.sort_key(OTHER)
    first.keep()
    pinyin.sort_key("第三室")
    second.keep()
    assert kept(file).keys() == before.keys() | {(OTHER, False), ("第三室", False)}


def test_nothing_new_is_nothing_written(file: Path) -> None:
    content = file.read_bytes()
    sounds = KeptSounds(file)
    sounds.recall()
    sounds.keep()
    assert file.read_bytes() == content


@pytest.mark.parametrize("tail", ['\n[["某室', "\n[[1]]", "\n[[1, 2, 3]]", "\n{}", "\nnull", "\n"])
def test_what_is_torn_is_no_obstacle(file: Path, tail: str) -> None:
    before = kept(file)
    file.write_text(file.read_text(encoding="utf-8") + tail, encoding="utf-8")
    sounds = KeptSounds(file)
    sounds.recall()
    pinyin.sort_key(OTHER)
    sounds.keep()
    assert kept(file) == before | {(OTHER, False): ("tong", "xin", "gong", "zuo", "shi")}


@pytest.mark.parametrize("content", [b"", b"another edition\n[]", b"\xff\xfe"])
def test_another_edition_is_begun_anew(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert kept(file) == {}
    sounds = KeptSounds(file)
    sounds.recall()
    pinyin.sort_key(OTHER)
    sounds.keep()
    assert kept(file).keys() == {(OTHER, False)}


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
