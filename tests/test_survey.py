"""每个文件单独读、单独查：换个次序、换个进程，结果都一样；要看别的记录的，放到最后一起查。没有改过的文件不再读。"""

from __future__ import annotations

import os
import pickle
import re
import subprocess
import sys
import time
from datetime import date

import pytest
from saying import PROJECT, SUMMARY

from office import PROJECT_ROOT, Office
from showcase.model.nodes import Place
from showcase.pipeline import ParseCache, survey
from showcase.reading import ReadingContext, RecordFile, TooSlow, record_files, time_limit
from showcase.survey import FileParser, ParsedFile, collect_records, parsed_files

TODAY = date(2026, 6, 1)
HOOKS = PROJECT_ROOT / "hooks"
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
ACHIEVEMENTS = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"


def test_files_are_the_same_in_any_order() -> None:
    ground = ReadingContext.of(PROJECT_ROOT, TODAY)
    found = parsed_files(ground)
    reader = FileParser(ground, {v.slug: v.name for s in found for v in s.values if getattr(v, "anonymous", False)})
    assert [reader.parse(file) for file in reversed(list(record_files(ground.folder)))] == found[::-1]


def test_files_are_the_same_from_several_processes() -> None:
    """In a process of its own: one with threads, as a test runner's may be, is never forked."""
    code = (
        "import datetime, pathlib, showcase.survey as s\n"
        "from showcase.reading import ReadingContext\n"
        f"ground = ReadingContext.of(pathlib.Path({str(PROJECT_ROOT)!r}), datetime.date(2026, 6, 1))\n"
        "print(s.parsed_files(ground, least=20) == s.parsed_files(ground))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=HOOKS, capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_files_are_read_where_nothing_can_be_forked() -> None:
    """As on Windows, where clerks check their files."""
    code = (
        "import datetime, multiprocessing.context, pathlib, sys\n"
        "del multiprocessing.get_context, multiprocessing.context.ForkProcess\n"
        "import stdnum\n"  # needs files of Python that the system named below does not have here
        "import showcase.survey as s\n"
        "from showcase.reading import ReadingContext\n"
        "sys.platform = 'win32'\n"
        f"ground = ReadingContext.of(pathlib.Path({str(PROJECT_ROOT)!r}), datetime.date(2026, 6, 1))\n"
        "print(len(s.parsed_files(ground, least=20)) > 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=HOOKS, capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_parsed_files_can_be_sent_between_processes() -> None:
    found = parsed_files(ReadingContext.of(PROJECT_ROOT, TODAY))
    assert pickle.loads(pickle.dumps(found)) == found


def test_their_problems_can_be_sent_too(office: Office) -> None:
    found = parsed_files(ReadingContext.of(office.change(PROJECT, SUMMARY, "summary: 致电13800138000").root, TODAY))
    sent = pickle.loads(pickle.dumps(found))
    assert [problem for file in sent for problem in file.rule_problems] == [
        p for file in found for p in file.rule_problems
    ]
    assert "personal-mobile" in {problem.rule for file in sent for problem in file.rule_problems}


def test_a_parsed_file_holds_what_its_file_says_and_nothing_of_others(office: Office) -> None:
    """A reference that leads nowhere is no fault of the file by itself."""
    office.change(PROJECT, SUMMARY, f"{SUMMARY}\npart_of: he-lvsuo-dangzhibu/bu-zai")
    parsed = one(office, PROJECT)
    assert (parsed.problems, parsed.rule_problems) == ((), ())
    assert [value.part_of for value in parsed.values] == ["he-lvsuo-dangzhibu/bu-zai"]
    assert office.found() == ["he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml:11:10 reference-missing"]


def one(office: Office, path: str) -> ParsedFile:
    """One file of the office, parsed."""
    return next(parsed for parsed in parsed_files(ReadingContext.of(office.root, TODAY)) if parsed.path == path)


@pytest.mark.parametrize("key", ["anonymous", '"anonymou\\x73"'])
def test_an_anonymous_organisation_is_known_to_all_parsed_files(office: Office, key: str) -> None:
    """However its key is written, its name is no placeholder in another file."""
    name = "某市某律师事务所党支部"
    office.change(BRANCH, "name: 和正律师事务所党支部", f"name: {name}\n{key}: true")
    cheng = "brands/cheng-lvshi-dangwei/branch.yml"
    text = (office.root / cheng).read_text(encoding="utf-8")
    office.write(cheng, f"{text}\nnote: 下属有{name}\n")
    assert "placeholder" not in {problem.rule for problem in office.problems()}


def test_rules_across_records_say_the_place_in_the_file(office: Office) -> None:
    content = (office.root / ACHIEVEMENTS).read_text(encoding="utf-8").rstrip() + "\n"
    office.write(ACHIEVEMENTS, content + content)
    repeated = [problem for problem in office.problems() if problem.rule == "id-repeated"]
    assert [(problem.line, problem.excerpt) for problem in repeated] == [
        (content.count("\n") + 1, content.split("\n")[0])
    ]
    assert repeated[0].message.endswith("2023.yml 第 1 行")


def test_a_record_whose_file_has_gone_stands_at_its_beginning(office: Office) -> None:
    ground = ReadingContext.of(office.root, TODAY)
    records = collect_records(ground, parsed_files(ground))
    (office.root / PROJECT).unlink()
    record = next(record for record in records.projects.values() if record.path == PROJECT)
    assert record.place("name") == Place()


def names(office: Office, cache: ParseCache, today: date = TODAY) -> set[str]:
    """The names of all organisations and projects, read with a cache."""
    records = survey(office.root, today, cache).records
    return {record.value.name for record in (*records.branches.values(), *records.projects.values())}


def swap(office: Office, path: str, old: str, new: str) -> None:
    """An edit that nothing tells of: the same file, of the same size and time."""
    before = (office.root / path).stat()
    office.change(path, old, new)
    os.utime(office.root / path, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = (office.root / path).stat()
    assert (before.st_ino, before.st_size, before.st_mtime_ns) == (after.st_ino, after.st_size, after.st_mtime_ns)


@pytest.fixture
def cache(office: Office) -> ParseCache:
    """The cache of a server that has read the office once."""
    cache = ParseCache()
    assert names(office, cache) == {"澄江市律师行业党委", "和正律师事务所党支部", "和心调解室"}
    return cache


def test_an_edited_file_is_read_again_and_no_other(office: Office, cache: ParseCache) -> None:
    swap(office, BRANCH, "和正律师事务所党支部", "和平律师事务所党支部")
    office.change(PROJECT, "name: 和心调解室", "name: 和心工作室二")
    assert names(office, cache) == {"澄江市律师行业党委", "和正律师事务所党支部", "和心工作室二"}
    assert "和平律师事务所党支部" in names(office, ParseCache())


def test_a_file_of_the_same_size_is_read_again_at_another_time(office: Office, cache: ParseCache) -> None:
    before = (office.root / PROJECT).stat()
    office.change(PROJECT, "name: 和心调解室", "name: 和心工作室")
    os.utime(office.root / PROJECT, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert "和心工作室" in names(office, cache)


def test_an_editor_may_save_by_replacing_the_file(office: Office, cache: ParseCache) -> None:
    path = office.root / PROJECT
    before = path.stat()
    draft = path.with_name("draft")
    draft.write_text(path.read_text(encoding="utf-8").replace("和心调解室", "和心工作室"), encoding="utf-8")
    os.utime(draft, ns=(before.st_atime_ns, before.st_mtime_ns))
    draft.replace(path)
    assert "和心工作室" in names(office, cache)


def test_files_come_and_go(office: Office, cache: ParseCache) -> None:
    content = (office.root / PROJECT).read_text(encoding="utf-8")
    office.write(PROJECT.replace("hexin-tiaojie", "hexin-xuanjiang"), content.replace("和心调解室", "和心宣讲团"))
    assert {"和心调解室", "和心宣讲团"} <= names(office, cache)
    (office.root / PROJECT).unlink()
    assert "和心调解室" not in names(office, cache)


def anonymous(office: Office) -> None:
    office.change(
        "brands/cheng-lvshi-dangwei/branch.yml", "name: 澄江市律师行业党委", "name: 某市律协党委\nanonymous: true"
    )


def another_word(office: Office) -> None:
    office.change("brands/vocabulary.yml", "name: 先锋工程", "name: 先锋行动")


@pytest.mark.parametrize("change", [anonymous, another_word])
def test_all_is_read_again_where_what_files_are_read_with_has_changed(
    office: Office, cache: ParseCache, change
) -> None:
    swap(office, BRANCH, "和正律师事务所党支部", "和平律师事务所党支部")
    change(office)
    assert "和平律师事务所党支部" in names(office, cache)


def test_all_is_checked_again_on_another_day(office: Office, cache: ParseCache) -> None:
    swap(office, BRANCH, "和正律师事务所党支部", "和平律师事务所党支部")
    assert "和平律师事务所党支部" in names(office, cache, date(2026, 6, 2))


def test_a_cache_changes_nothing_that_is_found(office: Office, cache: ParseCache) -> None:
    office.change(PROJECT, "form: studio", "form: stduio")
    for _ in range(2):
        assert survey(office.root, TODAY, cache).problems == survey(office.root, TODAY).problems != ()


class Endless(FileParser):
    """Never comes to an end with a file."""

    def _parsed(self, file: RecordFile) -> ParsedFile:
        while True:
            re.match(r"(a+)+b", "a" * 25)


def test_a_file_that_takes_too_long_is_refused(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("showcase.survey.SECONDS_A_FILE", 0.1)
    context = ReadingContext.of(office.root, TODAY)
    first = next(record_files(context.folder))
    [problem] = Endless(context, {}).parse(first).problems
    assert (problem.rule, problem.path) == ("file-slow", first.path)
    assert "秒还没有完" in problem.message


def test_the_limit_of_time_stops_a_search_that_would_take_years() -> None:
    began = time.process_time()
    with pytest.raises(TooSlow), time_limit(0.2):
        re.match(r"(a+)+b", "a" * 200)
    assert time.process_time() - began < 2
    with time_limit(0.2):
        pass
