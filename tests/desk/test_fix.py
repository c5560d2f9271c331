"""``showcase fix``: corrects what is certain, keeps the meaning of records, and never leaves half a file."""

from __future__ import annotations

import os
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from office import PROJECT_ROOT, SOUND, Office
from showcase import cli
from showcase.desk.fix import replacements
from showcase.desk.fix.record import corrected
from showcase.desk.fix.values import composed
from showcase.reading import keys
from showcase.reading.keys import Kind

BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
ACHIEVEMENTS = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
KINDS: dict[str, Kind] = {BRANCH: keys.BRANCH, PROJECT: keys.PROJECT, ACHIEVEMENTS: keys.ACHIEVEMENTS}


def text(path: str) -> str:
    return (SOUND / path).read_text(encoding="utf-8")


def fixed(kind: Kind, content: str | bytes) -> str:
    """The text after a fix, which a second fix leaves alone."""
    record = corrected(kind, content.encode() if isinstance(content, str) else content)
    assert record is not None
    again = corrected(kind, record.content)
    assert again is not None
    assert (again.content, again.notes) == (record.content, [])
    return record.content.decode()


@pytest.mark.parametrize("codec", ["gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_every_encoding_becomes_utf8(codec: str) -> None:
    for path, kind in KINDS.items():
        assert fixed(kind, text(path).encode(codec)) == text(path)


def test_big5_becomes_utf8() -> None:
    written = (
        text(PROJECT).replace("和心调解室", "和心調解室").replace("党员律师每周到社区调解邻里纠纷", "律師每週調解")
    )
    kept = "".join(line for line in written.splitlines(keepends=True) if "简" not in line)
    # The file is read as Big5, and then its traditional characters are corrected like any others.
    assert "和心调解室" in fixed(keys.PROJECT, kept.encode("big5"))


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe\x81", bytes(range(256)), b"name: \x81\x20\x81"]
)
def test_what_is_no_text_is_left_alone(content: bytes) -> None:
    assert corrected(keys.BRANCH, content) is None


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_and_the_last_line(end: str) -> None:
    assert fixed(keys.BRANCH, text(BRANCH).rstrip("\n").replace("\n", end)) == text(BRANCH)


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        (keys.BRANCH, "name：和正\n", "name: 和正\n"),
        (keys.BRANCH, "name ： 和正\n", "name: 和正\n"),
        (keys.BRANCH, "name:和正\nkind: branch\n", "name: 和正\nkind: branch\n"),
        (keys.BRANCH, "name:　和正\nkind: branch\n", "name: 和正\nkind: branch\n"),
        (keys.BRANCH, "region：\n  city：澄江\n", "region:\n  city: 澄江\n"),
        (keys.BRANCH, "firms:\n  － 和正\n  －方圆\n", "firms:\n  - 和正\n  - 方圆\n"),
        (keys.BRANCH, "firms:\n  -和正\n", "firms:\n  - 和正\n"),
        (keys.BRANCH, "＃ 说明\nname: 和正\n", "# 说明\nname: 和正\n"),
        (keys.BRANCH, "kind: branch ＃ 类型\n", "kind: branch # 类型\n"),
        (keys.BRANCH, "kind: ｂｒａｎｃｈ # 类型\n", "kind: branch # 类型\n"),
        (keys.BRANCH, "members:\n  count: １２\n", "members:\n  count: 12\n"),
        (keys.BRANCH, "founded: 2018年7月\n", "founded: 2018-07\n"),
        (keys.BRANCH, "founded: ２０１８年\n", "founded: 2018\n"),
        (keys.BRANCH, "founded: 2018.7.1  # 成立\n", "founded: 2018-07-01  # 成立\n"),
        (keys.BRANCH, "founded: '2018/7/1'\n", "founded: '2018-07-01'\n"),
        (keys.BRANCH, "founded: 二〇一八年十二月二十一日\n", "founded: 2018-12-21\n"),
        (keys.BRANCH, "region:\n\tcity: 澄江\n", "region:\n  city: 澄江\n"),
        (keys.BRANCH, "region:\n　city: 澄江\n", "region:\n  city: 澄江\n"),
        (keys.BRANCH, "region:\n\u00a0\u00a0city: 澄江\n", "region:\n  city: 澄江\n"),
        (keys.BRANCH, "history:\n\t- date: 2018\n\t\tevent: 立\n", "history:\n  - date: 2018\n    event: 立\n"),
        (keys.BRANCH, "unknown：x\n", "unknown: x\n"),
        (keys.BRANCH, "name: 和\u200b正\u2060\n", "name: 和正\n"),
        (keys.BRANCH, "links:\n  - title: 网页\n    url: https：//a.cn/\n", "links:\n  - title: 网页\n    url: https://a.cn/\n"),
        (keys.PROJECT, "fields: [legal-aid，mediation]\n", "fields: [legal-aid, mediation]\n"),
        (keys.PROJECT, "summary: 调解(tiáo jiě)纠纷。\n", "summary: 调解纠纷。\n"),
        (keys.ACHIEVEMENTS, "- id: a\n  metrics:\n  －measure：x\n", "- id: a\n  metrics:\n  - measure: x\n"),
        (keys.BRANCH, "region:\nprovince: 四川\ncity: 成都\n", "region:\n  province: 四川\n  city: 成都\n"),
        (keys.BRANCH, "region:\n\t# 省\n\tprovince: 四川\n", "region:\n  # 省\n  province: 四川\n"),
        (keys.BRANCH, "region:\n   province: 四川\n  city: 成都\n", "region:\n   province: 四川\n   city: 成都\n"),
        (keys.BRANCH, "founded: 2018-07-01T08:00:00\n", "founded: 2018-07-01\n"),
        (keys.BRANCH, "members:\n  count: 1,200 # 人\n", "members:\n  count: 1200 # 人\n"),
        (keys.BRANCH, "members:\n  count: 01200\n", "members:\n  count: 1200\n"),
        (keys.BRANCH, "# 全称\nname: “和正”  # 全称\n", "# 全称\nname: 和正  # 全称\n"),
        (keys.BRANCH, "名称：和正\n", "name: 和正\n"),
        (keys.BRANCH, "name: 娉曞緥鎻村姪\n", "name: 法律援助\n"),
        (keys.BRANCH, "name: 和\ufffc正\x07\n", "name: 和正\n"),
        (keys.PROJECT, "```yaml\nname: 和心\n```\n", "name: 和心\n"),
        (keys.PROJECT, "好的，以下是记录：\n\nname: 和心\n", "name: 和心\n"),
        (keys.PROJECT, 'summary: "党员\\u200b律师\\x00\\uFFFC"\n', "summary: '党员律师'\n"),
        (keys.PROJECT, "practice: - 讲，评\n", "practice: ['讲，评']\n"),
        (keys.PROJECT, "fields: - mediation、legal-aid\n", "fields: [mediation, legal-aid]\n"),
        (keys.PROJECT, "fields:\n1. mediation\n2. legal-aid\n", "fields:\n- mediation\n- legal-aid\n"),
        (keys.PROJECT, "sources: - title: 简报\n    date: 2023\n", "sources:\n  - title: 简报\n    date: 2023\n"),
        (keys.PROJECT, "summary: 每周&nbsp;调解<br/>纠纷。\n", "summary: 每周调解纠纷。\n"),
        (keys.PROJECT, "summary: 宣讲⺠法典，\n  办结1O件，。\n", "summary: 宣讲民法典，\n  办结10件。\n"),
        (keys.PROJECT, "slogan: 热线: 12348\n", "slogan: '热线: 12348'\n"),
        (keys.PROJECT, "slogan: 党建 #1 品牌\n", "slogan: '党建 #1 品牌'\n"),
        (keys.BRANCH, "sources:\n  - title: 網頁普法(pǔ fǎ)\n", "sources:\n  - title: 網頁普法\n"),
        (keys.VOCABULARY, "kinds：\n  branch：\n    name：党支部\n", "kinds:\n  branch:\n    name: 党支部\n"),
    ],
)  # fmt: skip
def test_mends(kind: Kind, before: str, after: str) -> None:
    assert fixed(kind, before) == after


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (keys.BRANCH, "summary: |\n  name：和正\n  －一\n  　　段首空格\n  ＃ 一\n"),
        (keys.BRANCH, "summary: 第一行\n  name：第二行\n  －第三行\n"),
        (keys.BRANCH, 'summary: "第一行\n  name：第二行"\n'),
        (keys.BRANCH, "name: 时间：周三\n"),
        (keys.BRANCH, "founded: 2018年13月\n"),
        (keys.BRANCH, "founded: 2018年前后\n"),
        (keys.BRANCH, "firms:\n  - 时间：周三\n  - name：甲\n"),
        (keys.PROJECT, "practice:\n  ——以党建为魂\n"),  # may be a text that begins with a dash
        (keys.PROJECT, "practice:\n  - ——以党建为魂\n"),
        (keys.ACHIEVEMENTS, "- id: a\n  metrics:\n    - stated: １２００人次\n"),
        (keys.BRANCH, "sources:\n  - title: 網頁,普法\n"),  # the words of a source stay
        (keys.PROJECT, "<<<<<<< HEAD\nname：甲\n=======\nname: 乙\n>>>>>>> main\n"),  # a person chooses
        (keys.PROJECT, "fields:\n  - consultation\n"),
        (keys.PROJECT, "summary: 打造“红色先锋，约名律师参加。\n"),
        (keys.BRANCH, "name: 甲   \n\n\n# 注释，：－\nkind:   branch\n"),
    ],
)
def test_what_cannot_be_proved_is_left_alone(kind: Kind, content: str) -> None:
    assert fixed(kind, content) == content


def test_one_line_that_cannot_be_mended_does_not_keep_back_the_others() -> None:
    before = "region:\n  city：澄江\nmembers:\n  count：- 12\n"
    assert fixed(keys.BRANCH, before) == before.replace("city：", "city: ")


def test_comments_order_and_everything_else_stay_byte_for_byte() -> None:
    before = "# 甲：乙 —— ＃\nkind:   branch   # 注\n\nname：'和正'  # 全称\nfirms: [甲, 乙]\n"
    assert fixed(keys.BRANCH, before) == before.replace("name：", "name: ")


DAMAGES = [
    ("：", ": "),
    ("\t", "  "),
    ("　", "  "),
    ("－", "- "),
    ("＃", "# "),
    ("\r\n", "\n"),
    ("１", "1"),
    ("\u200b", ""),
]


@settings(max_examples=120, deadline=None)
@given(
    path=st.sampled_from([*KINDS]),
    hits=st.lists(st.tuples(st.sampled_from(DAMAGES), st.integers(0, 30)), min_size=1, max_size=5),
)
def test_damage_done_to_a_sound_record(path: str, hits: list[tuple[tuple[str, str], int]]) -> None:
    """Fixed once is fixed for good, and a text field never changes its words."""
    damaged = text(path)
    for (bad, good), number in hits:
        parts = damaged.split(good) if good else [damaged[:number], damaged[number:]]
        at = 1 + number % max(1, len(parts) - 1)
        damaged = good.join(parts[:at]) + bad + good.join(parts[at:]) if len(parts) > 1 else damaged
    after = fixed(KINDS[path], damaged)
    for words in ("和正律师事务所", "一个月里接待来访居民", "社区工作简报"):
        assert after.count(words) == damaged.replace("\u200b", "").count(words)


@settings(max_examples=120, deadline=None)
@given(st.binary(max_size=200) | st.text(alphabet="name：: -－\t　\n#＃|>'\"[]{}，a1１", max_size=80).map(str.encode))
def test_anything_at_all(content: bytes) -> None:
    for kind in (keys.BRANCH, keys.ACHIEVEMENTS):
        record = corrected(kind, content)
        if record is not None:
            fixed(kind, content)


def test_the_command_shows_what_it_does(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.change(BRANCH, "kind: branch", "kind：branch")
    office.write(PROJECT, text(PROJECT).encode("gbk"))
    assert cli.main(["fix", "--root", str(office.root)]) == 0
    output = capsys.readouterr().out
    assert f"--- {BRANCH}\n+++ {BRANCH}\n" in output
    assert "\n-kind：branch\n+kind: branch\n" in output
    assert f"{PROJECT}：编码从 GBK 改成 UTF-8\n" in output
    assert output.endswith("修正了 2 个文件。\n")
    assert office.found() == []
    assert (office.root / BRANCH).read_text(encoding="utf-8") == text(BRANCH)
    assert cli.main(["fix", "--root", str(office.root)]) == 0
    assert capsys.readouterr().out == "没有要修正的。\n"


def test_check_only_reports(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["fix", "--check", "--root", str(office.root)]) == 0
    office.change(BRANCH, "kind: branch", "kind：branch")
    before = (office.root / BRANCH).read_bytes()
    assert cli.main(["fix", "--check", "--root", str(office.root)]) == 1
    assert "+kind: branch" in capsys.readouterr().out
    assert (office.root / BRANCH).read_bytes() == before


def test_only_the_named_files(office: Office) -> None:
    office.change(BRANCH, "kind: branch", "kind：branch").change(PROJECT, "form: studio", "form：studio")
    assert cli.main(["fix", "--root", str(office.root), PROJECT]) == 0
    assert "kind：branch" in (office.root / BRANCH).read_text(encoding="utf-8")
    assert "form: studio" in (office.root / PROJECT).read_text(encoding="utf-8")


def test_permissions_stay(office: Office) -> None:
    office.change(BRANCH, "kind: branch", "kind：branch")
    (office.root / BRANCH).chmod(0o640)
    cli.main(["fix", "--root", str(office.root)])
    assert stat.S_IMODE((office.root / BRANCH).stat().st_mode) == 0o640


def test_a_link_is_not_followed(office: Office, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yml"
    outside.write_text("name：和正\n", encoding="utf-8")
    (office.root / BRANCH).unlink()
    (office.root / BRANCH).symlink_to(outside)
    cli.main(["fix", "--root", str(office.root)])
    assert outside.read_text(encoding="utf-8") == "name：和正\n"


def test_a_disk_that_is_full_leaves_the_old_file(office: Office) -> None:
    office.change(BRANCH, "kind: branch", "kind：branch")
    before = (office.root / BRANCH).read_bytes()
    done = subprocess.run(
        [sys.executable, "-B", "-m", "showcase.cli", "fix", "--root", str(office.root)],
        env={**os.environ, "PYTHONPATH": str(PROJECT_ROOT / "hooks")},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20)),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert f"{BRANCH} 没有写成，还是原来的内容" in done.stderr
    assert (office.root / BRANCH).read_bytes() == before
    assert [path.name for path in (office.root / BRANCH).parent.iterdir() if path.name.startswith(".")] == []


def test_real_records_need_no_fix() -> None:
    assert cli.main(["fix", "--check", "--root", str(PROJECT_ROOT)]) == 0


CASES = PROJECT_ROOT / "tests" / "cases"
PLACES = {"branch": BRANCH, "project": PROJECT, "achievements": ACHIEVEMENTS, "vocabulary": "brands/vocabulary.yml"}
FIXTURES = sorted(
    path.relative_to(CASES).as_posix()
    for kind in ("valid", "warning", "invalid")
    for path in (CASES / kind).rglob("*.yml")
)


@pytest.mark.parametrize("fixture", FIXTURES)
def test_no_fixture_of_the_check_is_made_worse(office: Office, fixture: str) -> None:
    """Where a file is changed, the rules that found fault with it find no more than before."""
    place = PLACES[fixture.split("/")[1]]
    content = (CASES / fixture).read_bytes()
    record = corrected({**KINDS, PLACES["vocabulary"]: keys.VOCABULARY}[place], content)
    before = [problem.rule for problem in office.write(place, content).problems()]
    if record is None or not before:
        plain = content.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n"
        assert record is None or record.after == plain
        return
    after = [problem.rule for problem in office.write(place, record.content).problems()]
    first_look = {"file-encoding", "yaml-syntax"} & {*before}  # hides whatever else is wrong
    assert first_look or len(after) <= len(before)
    assert {*after} & replacements.FORM == set() or not is_yaml(record.after)


def is_yaml(written: str) -> bool:
    return composed(written)[1] == 0
