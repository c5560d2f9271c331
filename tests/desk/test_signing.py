"""``showcase sign``: who has reviewed which record, and what is still to be signed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from office import Office
from showcase.cli import main

FOLDER = "brands/he-lvsuo-dangzhibu"
PROJECT, REVIEW = f"{FOLDER}/projects/hexin-tiaojie.yml", f"{FOLDER}/review.yml"
LINE = "- {record: branch, stage: 初审, post: 党建工作部, date: 2024-05-06, digest: 00000000000000000000000000000000}\n"
STAGES = ("初审", "复审", "保密审查", "终审")


def run(office: Office, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """The exit status of ``showcase sign``, and what it says."""
    paths = [str(office.root / each) if each.startswith("brands/") else each for each in arguments]
    status = main(["sign", *paths, "--root", str(office.root)])
    said = capsys.readouterr()
    return status, (said.out + said.err).strip()


def sign(office: Office, capsys: pytest.CaptureFixture[str], stage: str, *which: str) -> str:
    return run(office, capsys, *which, "--stage", stage, "--post", "党建工作部", "--date", "2024-05-06")[1]


def lacking(office: Office, capsys: pytest.CaptureFixture[str]) -> list[str]:
    return run(office, capsys, "--all")[1].split("\n")[:-1]


@pytest.fixture
def signed(office: Office, capsys: pytest.CaptureFixture[str]) -> Office:
    """The office with every record signed at every stage."""
    for stage in STAGES:
        sign(office, capsys, stage, "--all")
    return office


def test_every_stage_in_its_order(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert sign(office, capsys, "终审", PROJECT).endswith("先要签初审、复审、保密审查")
    assert not (office.root / REVIEW).exists()
    for stage in STAGES:
        assert sign(office, capsys, stage, PROJECT) == f"{PROJECT}　和心调解室\n{stage}签了 1 条。请提交 review.yml。"
    assert office.problems() == []
    lines = (office.root / REVIEW).read_text(encoding="utf-8").splitlines()
    assert [line.split(", ")[1] for line in lines[1:]] == [f"stage: {stage}" for stage in STAGES]
    assert lines[1].startswith('- {record: projects/hexin-tiaojie, stage: 初审, post: "党建工作部", date: 2024-05-06,')
    assert not any("和心调解室" in line for line in lacking(office, capsys))
    assert sign(office, capsys, "终审", PROJECT) == "没有可以签终审的记录。"


def test_a_change_voids_what_was_signed(signed: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert lacking(signed, capsys) == []
    signed.change(PROJECT, "每周", "每月")
    void = f"{PROJECT}　和心调解室：还差初审、复审、保密审查、终审（签过以后内容改了）"
    assert lacking(signed, capsys) == [void]
    sign(signed, capsys, "初审", "--all")
    assert (signed.root / REVIEW).read_text(encoding="utf-8").count("projects/hexin-tiaojie") == 1
    signed.change(PROJECT, "每月", "每周")  # and back: the others were signed for this text, but before 初审
    assert lacking(signed, capsys) == [void]


def test_the_vocabulary_and_each_achievement_are_signed_by_themselves(
    signed: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    signed.change("brands/vocabulary.yml", "name: 法律援助\n", "name: 法律帮助\n")
    assert [line.split("：")[0] for line in lacking(signed, capsys)] == ["brands/vocabulary.yml　词表"]
    year = f"{FOLDER}/achievements/2023.yml"
    more = "- id: pufa\n  date: 2023-06\n  title: 普法讲座\n  sources:\n    - title: 简报\n"
    signed.write(year, (signed.root / year).read_text(encoding="utf-8") + more)
    assert lacking(signed, capsys)[1:] == [f"{year}　普法讲座：还差初审、复审、保密审查、终审"]


def test_a_draft_is_nobodys_business_until_it_is_published(signed: Office, capsys: pytest.CaptureFixture[str]) -> None:
    signed.change(PROJECT, "name: 和心", "draft: true\nname: 新")
    assert lacking(signed, capsys) == []
    for stage in STAGES:
        sign(signed, capsys, stage, PROJECT)
    signed.change(PROJECT, "draft: true\n", "")
    assert lacking(signed, capsys) == []


def test_what_differs_from_main_is_signed(signed: Office, capsys: pytest.CaptureFixture[str]) -> None:
    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=office", "-c", "user.email=office@example.org")
        subprocess.run(["git", *identity, *arguments], cwd=signed.root, check=True, capture_output=True)

    status, said = run(signed, capsys, "--stage", "初审", "--post", "党建工作部")
    assert (status, said.split("。")[0]) == (2, "不知道哪些记录改过：git 里没有 main")
    git("init", "--initial-branch", "main")
    git("add", ".")
    git("commit", "--message", "记录")
    assert sign(signed, capsys, "初审") == "没有可以签初审的记录。"
    git("checkout", "-b", "change")
    year = f"{FOLDER}/achievements/2023.yml"
    signed.change(year, "title: 社区调解月", "title: 社区调解周")
    git("commit", "--all", "--message", "改动")
    signed.change(f"{FOLDER}/branch.yml", "count: 12", "count: 13")
    assert sign(signed, capsys, "初审").split("\n")[:-1] == [
        f"{year}　社区调解周",
        f"{FOLDER}/branch.yml　和正律师事务所党支部",
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--stage", "初审"), "还要写明是谁审的：--post 岗位"),
        (("--stage", "一审", "--post", "办公室"), "--stage 不能是 一审，可以是："),
        (("--stage", "初审", "--post", "王小明"), "“王小明”是人的姓名，不是岗位"),
        (("--stage", "初审", "--post", "办公室", "--date", "2999-01-01"), "2999-01-01 还没有到"),
        (("--stage", "初审", "--post", "办公室", "--date", "今天"), "日期“今天”写法不对"),
        (("--branch", "qita", "--stage", "初审", "--post", "办公室"), "没有“qita”这个文件夹"),
        (("brands/qita", "--stage", "初审", "--post", "办公室"), "没有这个文件或文件夹"),
    ],
)
def test_wrong_use_signs_nothing(
    office: Office, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    status, said = run(office, capsys, "--all", *arguments)
    assert status == 2
    assert words in said
    assert [*office.root.glob("brands/**/review.yml")] == []


def test_a_record_with_an_error_is_not_signed(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.change(PROJECT, "since: 2021-03", "since: 2021-13")
    assert f"{PROJECT}　和心调解室：有错误，先运行 showcase check 改好" in sign(office, capsys, "初审", "--all")


@pytest.mark.parametrize(
    ("path", "content", "found"),
    [
        (REVIEW, LINE, ""),
        (REVIEW, LINE.replace("stage: 初审, ", ""), "key-missing"),
        (REVIEW, LINE.replace("初审", "一审"), "word-unknown"),
        (REVIEW, LINE.replace("党建工作部", "王小明"), "task-post"),
        (REVIEW, LINE.replace("2024-05-06", "2999-01-01"), "date-future"),
        (REVIEW, LINE.replace("00000000000000000000000000000000", "3f2a"), "slug-form"),
        (REVIEW, LINE.replace("record: branch", "record: ../branch"), "slug-form"),
        (REVIEW, LINE.replace("}", ", name: x}"), "key-unknown"),
        (REVIEW, LINE + LINE.replace("初审", "复审").replace("05-06", "05-01"), "review-order"),
        (REVIEW, "record: branch\n", "value-type"),
        (REVIEW, "<<<<<<< HEAD\n" + LINE + "=======\n>>>>>>> b\n", "conflict-marker"),
        (REVIEW, b"\xff\xfe\x00", "file-encoding"),
        ("brands/qita/review.yml", LINE, "branch-missing"),
        (f"{FOLDER}/reviews.yml", LINE, "file-misplaced"),
        (f"{FOLDER}/review.yaml", LINE, "file-misplaced"),
        (f"{FOLDER}/projects/review.yml", LINE, "value-type"),
        ("brands/service-points/review.yml", LINE, ""),
        ("brands/review.yml", LINE, ""),
    ],
)
def test_files_written_by_hand(tmp_path: Path, path: str, content: str | bytes, found: str) -> None:
    problems = Office(tmp_path / "office").write(path, content).problems()
    assert ({problem.rule for problem in problems} or {""}) == {found}, problems


def test_digits_of_a_digest_are_no_telephone_number(office: Office) -> None:
    office.write(REVIEW, LINE.replace("0" * 32, "a13800138000b4111111111111111cde"))
    assert office.problems() == []
