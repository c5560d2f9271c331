"""Withdrawing: what was corrected or withdrawn is in no release that a reader or a rollback can reach."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from publisher import ENVIRONMENT, Publisher

from conftest import whole
from office import Office

SENTENCE = "当事人住在澄江市东街九号，电话已告知。"


def holding(folder: Path, text: str) -> list[str]:
    """The files below a folder that hold the text as it is."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.relative_to(folder).as_posix() for path in files if text.encode() in path.read_bytes()]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, stores: tuple[Path, Path]) -> Path:
    """A store whose office published a sentence, then took it out of the record and published again."""
    folder = tmp_path_factory.mktemp("corrected")
    publisher = Publisher(whole(Office(folder / "office")), folder / "public", *stores)
    publisher.begin()
    publisher.write("'党员**“先锋队”** & 律师 3 人，" + SENTENCE + "'")
    publisher.publish()
    publisher.write("每周到社区调解邻里纠纷。")
    publisher.publish()
    return publisher.to


@pytest.fixture
def corrected(store: Path, office: Office, tmp_path: Path) -> Publisher:
    """The office with a store of its own."""
    shutil.copytree(store, tmp_path / "public", symlinks=True)
    return Publisher(office, tmp_path / "public")


def test_what_was_corrected_is_in_no_file_of_the_live_site(corrected: Publisher) -> None:
    assert holding(corrected.to / "current", SENTENCE) == []
    corrected.run("rollback")
    assert holding(corrected.to / "current", SENTENCE)  # the release is kept whole until the text is withdrawn


def test_a_withdrawn_text_is_in_no_release_and_no_rollback_brings_it_back(corrected: Publisher) -> None:
    held = {path.name for path in (corrected.to / "releases").iterdir() if holding(path, SENTENCE)}
    live = corrected.live
    done = corrected.run("withdraw", f"“{SENTENCE}”")
    [name] = held
    assert done.stdout == f"1 个旧版本里有““{SENTENCE}””，已经删掉，不能再回退到它们：{name}\n"
    assert holding(corrected.to, SENTENCE) == []
    assert (corrected.live, len(corrected.releases)) == (live, 2)
    refused = corrected.run("rollback", name)
    assert (refused.returncode, refused.stderr) == (1, f"{name} 里有撤下的内容，已经删掉了，不能回到这个版本。\n")
    assert corrected.run("rollback").returncode == 0
    assert holding(corrected.to / "current", SENTENCE) == []
    assert corrected.run("withdraw", SENTENCE).stdout == f"留着的 2 个版本里都没有“{SENTENCE}”。\n"


def test_a_text_that_is_live_must_be_corrected_first(corrected: Publisher) -> None:
    corrected.run("rollback")
    before = corrected.releases
    done = corrected.run("withdraw", "东街九号")
    assert done.returncode == 1
    assert f"公开的网站（{corrected.live}）里还有“东街九号”：" in done.stderr
    assert "再运行这条命令。什么也没有动。" in done.stderr
    assert corrected.releases == before


@pytest.mark.parametrize("text", ["调解", "——", "a。b"])
def test_a_text_too_short_to_be_meant_is_refused(publisher: Publisher, text: str) -> None:
    assert "太短，容易误删" in publisher.run("withdraw", text).stderr


def test_quotes_and_markup_hide_nothing(corrected: Publisher) -> None:
    assert "1 个旧版本" in corrected.run("withdraw", "党员“先锋队”&律师3人").stdout


def test_killed_at_any_moment_it_is_withdrawn_or_untouched(corrected: Publisher) -> None:
    [name] = [path.name for path in (corrected.to / "releases").iterdir() if holding(path, SENTENCE)]
    moments, live = random.Random(7), corrected.live
    for _ in range(8):
        process = subprocess.Popen(corrected.command("withdraw", SENTENCE), env=ENVIRONMENT, stdout=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.05, 0.6))
        process.send_signal(signal.SIGKILL)
        process.wait()
        is_whole = (corrected.to / "releases" / name).is_dir()
        refused = corrected.run("rollback", name)
        if refused.returncode:
            assert "已经删掉了" in refused.stderr
            assert holding(corrected.to, SENTENCE) == []
            return
        assert is_whole
        assert corrected.run("rollback", live).returncode == 0
    corrected.run("withdraw", SENTENCE)
    assert holding(corrected.to, SENTENCE) == []
