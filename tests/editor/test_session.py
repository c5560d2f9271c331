"""What the page asks of Python: states, changes, mends and new records, without a browser."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from office import SOUND
from showcase import pipeline
from showcase.editor import known
from showcase.editor.session import Session

FOLDER = "brands/he-lvsuo-dangzhibu"
BRANCH, YEAR = f"{FOLDER}/branch.yml", f"{FOLDER}/achievements/2023.yml"


class Desk:
    """A session over the small office; only one organisation's files are open, the others are known by name."""

    def __init__(self, root: Path) -> None:
        self.session = Session(root)
        index = known.index(pipeline.catalog(pipeline.survey(SOUND)))
        files = {p.relative_to(SOUND).as_posix(): p.read_text(encoding="utf-8") for p in SOUND.glob("brands/**/*.yml")}
        own = {path: text for path, text in files.items() if path.startswith(FOLDER) or path.count("/") == 1}
        self.ask("open", own, "2026-06-01", index)

    def ask(self, name: str, *given: object) -> Any:
        return json.loads(self.session.call(name, json.dumps(given)))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "records")


def test_an_organisation_that_is_only_known_by_name_can_be_referred_to(desk: Desk) -> None:
    state = desk.ask("state", BRANCH)
    assert state["values"]["parents"] == ["cheng-lvshi-dangwei"]
    assert state["problems"] == []


def test_a_slip_in_the_name_of_an_organisation_that_is_only_known_is_corrected(desk: Desk) -> None:
    [problem] = desk.ask("put", BRANCH, ["parents", 0], "澄江市律师行业党委")["problems"]
    assert (problem["rule"], problem["mends"]) == ("reference-missing", True)
    assert desk.ask("mend", BRANCH, problem["number"])["values"]["parents"] == ["cheng-lvshi-dangwei"]


def test_of_an_index_those_are_made_that_the_texts_name_and_all_above_them() -> None:
    rows = [
        ["shi", "市党委", "", "committee", [], ""],
        ["qu", "区总支", "", "general-branch", ["shi"], ""],
        ["jia", "甲所党支部", "", "branch", ["qu"], "甲支部"],
        ["yi", "乙所党支部", "", "branch", ["shi"], ""],
    ]
    some = known.Known({"branches": rows, "projects": [["jia/pufa", "普法", ""], ["yi/tiaojie", "调解", ""]]})
    by_name = some.near(["note: 和甲支部一起"], ())
    assert ([*by_name.branches], [*by_name.projects]) == (["shi", "qu", "jia"], ["jia/pufa"])
    assert [*some.near(["name: 新", "parents: [yi]"], {"qu"}).branches] == ["shi", "qu", "jia", "yi"]


def test_a_problem_is_at_its_field_in_chinese_and_mended_by_a_button(desk: Desk) -> None:
    state = desk.ask("put", YEAR, [0, "date"], "2023年5月6日")
    [problem] = state["problems"]
    assert (problem["keys"], problem["mends"]) == ([0, "date"], True)
    assert problem["hint"] == "这一行改成　日期: 2023-05-06"
    mended = desk.ask("mend", YEAR, problem["number"])
    assert (mended["values"][0]["date"], mended["problems"]) == ("2023-05-06", [])


def test_a_missing_key_is_told_where_it_would_stand(desk: Desk) -> None:
    [problem] = desk.ask("put", BRANCH, ["kind"], None)["problems"]
    assert (problem["keys"], problem["message"]) == (["kind"], "党组织缺“类型”")


def test_a_file_that_is_no_yaml_has_no_form_but_keeps_its_text(desk: Desk) -> None:
    desk.ask("write", BRANCH, "name: [甲\n")
    state = desk.ask("put", BRANCH, ["kind"], "branch")
    assert (state["values"], state["text"]) == (None, "name: [甲\n")
    assert state["problems"]


def test_new_records_pass_the_check_once_they_are_complete(desk: Desk) -> None:
    new = desk.ask("new", "branch", "", "四川明理律师事务所党支部", "")
    assert new["path"] == "brands/sichuan-mingli-dangzhibu/branch.yml"
    desk.ask("write", new["path"], new["text"])
    desk.ask("put", new["path"], ["kind"], "branch")
    desk.ask("put", new["path"], ["sources", 0, "title"], "工作总结")
    achievement = desk.ask("new", "achievement", "sichuan-mingli-dangzhibu", "普法讲座", "2024-05")
    assert (achievement["path"], achievement["item"]) == ("brands/sichuan-mingli-dangzhibu/achievements/2024.yml", 0)
    desk.ask("write", achievement["path"], achievement["text"])
    state = desk.ask("put", achievement["path"], [0, "sources", 0, "title"], "工作总结")
    assert state["problems"] == []


def test_a_number_is_read_from_its_wording(desk: Desk) -> None:
    told = desk.ask("number", "党员由3人发展到9人", "figures", "", "", [])
    assert told["keys"] == {"stated": "党员由3人发展到9人", "from": "3", "value": "9", "unit": "人", "basis": "change"}
    assert told["measures"][0] == "members"


def dropped(desk: Desk, name: str, content: bytes, branch: str = "") -> tuple[dict[str, str], str]:
    told = desk.ask("dropped", name, base64.b64encode(content).decode(), branch)
    return told["files"], told["told"]


def test_dropped_records_go_where_they_belong(desk: Desk) -> None:
    path = "brands/a-b/projects/x.yml"
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as target:
        for name in (f"site-main/{path}", "../../brands/../etc/passwd.yml", "notes.txt"):
            target.writestr(name, "name: 甲\n")
    assert dropped(desk, "brands.zip", archive.getvalue()) == ({path: "name: 甲\n"}, "另有 2 个文件不是记录，没有读。")
    assert dropped(desk, "2024.yml", b"- id: a\r\n", "a-b") == ({"brands/a-b/achievements/2024.yml": "- id: a\n"}, "")
    named = "name: 四川明理律师事务所党支部\n"
    assert dropped(desk, "branch.yml", named.encode())[0] == {"brands/sichuan-mingli-dangzhibu/branch.yml": named}


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("brands.zip", b"PK", "打不开"),
        ("2024.yml", b"- id: a", "先打开"),
        ("branch.yml", "甲".encode("gbk"), "UTF-8"),
        ("photo.jpg", b"", "不是编辑台能读的文件"),
    ],
)
def test_what_cannot_be_taken_is_told_in_a_sentence(desk: Desk, name: str, content: bytes, told: str) -> None:
    files, sentence = dropped(desk, name, content)
    assert files == {}
    assert told in sentence


def test_no_english_key_or_word_is_in_what_the_form_says(desk: Desk) -> None:
    for noun in desk.ask("fields").values():
        for field in noun["fields"]:
            assert not any(word in field["meaning"] for word in ("词表", "true", "pledged")), field


def test_the_preview_is_the_page(desk: Desk) -> None:
    made = desk.ask("preview", f"{FOLDER}/projects/hexin-tiaojie.yml", None)
    assert made["title"] == "和心调解室"
    assert "党员律师每周到社区调解邻里纠纷。" in made["html"]
    desk.ask("put", BRANCH, ["kind"], "no-such-kind")
    assert "错误" in desk.ask("preview", BRANCH, None)["why"]


def test_the_preview_of_a_case_says_how_long_it_is_and_does_without_pictures(desk: Desk) -> None:
    path = f"{FOLDER}/projects/hexin-tiaojie.yml"
    desk.ask("add", {}, [f"{FOLDER}/photos/a.jpg", f"{FOLDER}/photos/m.png"])
    photo = {"file": "a.jpg", "alt": "律师在社区为居民调解", "credit": "本所", "date": "2024", "consent": "true"}
    desk.ask("put", path, ["photos"], [photo])
    desk.ask("put", path, ["background"], "邻里纠纷多。")
    assert desk.ask("put", path, ["mark"], {"file": "m.png", "alt": "两只手", "rights": "本所所有"})["problems"] == []
    shown = desk.ask("preview", path, None)
    assert shown["note"].endswith("其中背景与起因 6 字。")
    assert "和心调解室" in shown["html"]
