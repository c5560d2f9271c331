"""读过的文件存着，下次没有改的不再读；存的东西不是自己写的，就当没有。"""

from __future__ import annotations

import hashlib
import os
import pickle
import time
import zlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from saying import PROJECT

from office import Office
from showcase import kept_sheets, site
from showcase.keeping import HEAD, SETTLED
from showcase.kept_sheets import KeptSheets
from showcase.reading import VOCABULARY_PATH

TODAY = date(2026, 6, 1)
REST = ("cheng-lvshi-dangwei/branch.yml", "he-lvsuo-dangzhibu/branch.yml", "he-lvsuo-dangzhibu/achievements/2023.yml")
OLD, NEW = "name: 和心调解室", "name: 和心工作室"


@pytest.fixture
def keep(office: Office) -> Path:
    """What a first survey keeps."""
    file = office.root / ".cache" / "sheets.pickle"
    site.survey(office.root, TODAY, KeptSheets(file))
    return file


def names(office: Office, keep: Path) -> set[str]:
    found = site.survey(office.root, TODAY, KeptSheets(keep))
    assert found == site.survey(office.root, TODAY)
    return {record.value.name for record in found.records.projects.values()}


def test_a_changed_file_is_read_again(office: Office, keep: Path) -> None:
    assert "和心调解室" in names(office, keep)
    office.change(PROJECT, OLD, NEW)
    assert "和心工作室" in names(office, keep)


def test_a_changed_vocabulary_is_heeded(office: Office, keep: Path) -> None:
    office.change("brands/vocabulary.yml", "  vanguard:\n    name: 先锋工程", "  van:\n    name: 先锋工程")
    assert (
        [p.rule for p in site.survey(office.root, TODAY, KeptSheets(keep)).problems]
        == [p.rule for p in office.problems()]
        != []
    )


def test_a_file_with_a_fault_is_not_kept(office: Office, keep: Path) -> None:
    office.change(PROJECT, OLD, "name: XX工作室")
    for _ in range(2):
        assert "placeholder" in {problem.rule for problem in site.survey(office.root, TODAY, KeptSheets(keep)).problems}
    assert PROJECT not in stored(keep)


def stored(keep: Path) -> kept_sheets.Kept:
    kept, _ = opened(keep)
    found: kept_sheets.Kept = kept
    return found


def opened(keep: Path) -> tuple[kept_sheets.Kept, kept_sheets.States]:
    return pickle.loads(keep.read_bytes()[HEAD.size :])


def closed(keep: Path, value: object) -> None:
    """Another value behind the same head, as the work of somebody who knows how the file is written."""
    moment, _, edition = HEAD.unpack(keep.read_bytes()[: HEAD.size])
    content = pickle.dumps(value)
    keep.write_bytes(HEAD.pack(moment, zlib.crc32(content), edition) + content)


def forge(keep: Path) -> None:
    """Another name for the project."""
    kept, states = opened(keep)
    digest, sheet = kept[PROJECT]
    kept[PROJECT] = digest, replace(sheet, values=(replace(sheet.values[0], name="假的品牌"),))
    closed(keep, (kept, states))


def test_what_came_with_the_records_is_not_believed(office: Office, keep: Path) -> None:
    forge(keep)
    assert "假的品牌" not in names(office, keep)


def test_the_forgery_would_be_believed_with_the_time_of_the_file(office: Office, keep: Path) -> None:
    """Else the test before would hold whatever the reader did."""
    moment = keep.stat().st_mtime_ns
    forge(keep)
    os.utime(keep, ns=(moment, moment))
    found = site.survey(office.root, TODAY, KeptSheets(keep))
    assert "假的品牌" in {record.value.name for record in found.records.projects.values()}


class Call:
    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.target),)


def test_nothing_is_called(office: Office, keep: Path) -> None:
    moment = keep.stat().st_mtime_ns
    closed(keep, Call(office.root / "called"))
    os.utime(keep, ns=(moment, moment))
    assert "和心调解室" in names(office, keep)
    assert not (office.root / "called").exists()


@pytest.mark.parametrize("content", [b"", b"\x80\x05", b"not a pickle", pickle.dumps(1), pickle.dumps((1, 2, 3))])
def test_a_torn_file_is_no_obstacle(office: Office, keep: Path, content: bytes) -> None:
    keep.write_bytes(content)
    assert "和心调解室" in names(office, keep)


def test_a_file_edited_after_it_was_kept_is_read_whatever_its_time(office: Office) -> None:
    """By another process, which knows it by its state alone: as many bytes, and the time of before."""
    time.sleep(SETTLED / 1e9)
    keep = office.root / ".cache" / "sheets.pickle"
    assert "和心调解室" in names(office, keep)
    a_name_as_long(office)
    assert "和心工作室" in names(office, keep)


def test_a_file_that_is_as_it_was_is_not_opened(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    time.sleep(SETTLED / 1e9)
    keep = office.root / ".cache" / "sheets.pickle"
    names(office, keep)
    opened: list[str] = []
    load = kept_sheets.load
    monkeypatch.setattr(kept_sheets, "load", lambda root, path: opened.append(path) or load(root, path))
    site.survey(office.root, TODAY, KeptSheets(keep))
    assert not [path for path in opened if path != VOCABULARY_PATH]


def test_files_that_were_new_at_first_are_known_later(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of those read right after they were written nothing can be known but by reading them once more."""
    keep = office.root / ".cache" / "sheets.pickle"
    names(office, keep)
    time.sleep(SETTLED / 1e9)
    names(office, keep)
    test_a_file_that_is_as_it_was_is_not_opened(office, monkeypatch)


def test_the_bytes_of_each_file_are_known_even_with_a_fault(office: Office) -> None:
    office.change(PROJECT, OLD, "name: XX工作室")
    kept = KeptSheets(office.root / ".cache" / "sheets.pickle")
    for _ in range(2):
        site.survey(office.root, TODAY, kept)
        assert kept.digests == {
            path: hashlib.sha256((office.root / path).read_bytes()).digest()
            for path in (PROJECT, *(f"brands/{rest}" for rest in REST))
        }


def a_name_as_long(office: Office) -> None:
    """As many bytes, and the time of before."""
    file = office.root / PROJECT
    moment = file.stat().st_mtime_ns
    office.change(PROJECT, OLD, NEW)
    os.utime(file, ns=(moment, moment))


def one_more(office: Office) -> None:
    office.write(PROJECT.replace("hexin-tiaojie", "hexin-gongzuo"), (office.root / PROJECT).read_bytes())


def one_less(office: Office) -> None:
    (office.root / PROJECT).unlink()


def another_place(office: Office) -> None:
    (office.root / PROJECT.replace("hexin-tiaojie", "hexin-gongzuo")).rename(office.root / PROJECT)


def an_anonymous_branch(office: Office) -> None:
    office.change(f"{PROJECT.split('/projects')[0]}/branch.yml", "sources:", "anonymous: true\nsources:")


def another_word(office: Office) -> None:
    office.change("brands/vocabulary.yml", "name: 先锋工程", "name: 先锋行动")


def a_fault(office: Office) -> None:
    office.change(PROJECT, NEW, "name: XX工作室")


EDITS = (a_name_as_long, one_more, one_less, another_place, an_anonymous_branch, another_word, a_fault)


@pytest.mark.parametrize("seconds", [0, SETTLED / 1e9])
def test_what_stays_in_memory_is_as_good_as_reading_anew(office: Office, seconds: float) -> None:
    """Of files that changed just now, and of those that are known by their state."""
    time.sleep(seconds)
    kept = KeptSheets(office.root / ".cache" / "sheets.pickle")
    last = site.survey(office.root, TODAY, kept)
    for edit in EDITS:
        edit(office)
        now = site.survey(office.root, TODAY, kept)
        assert now != last, edit.__name__
        assert now == site.survey(office.root, TODAY), edit.__name__
        last = now
