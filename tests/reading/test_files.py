"""Files: links are told and never followed, names work on every computer, and nothing else lies beside the records."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from office import Office
from showcase import pipeline

SECRET = "外面的文件，不该读到"
OWN = "brands/he-lvsuo-dangzhibu"


def found(office: Office) -> list[str]:
    """Path and rule of everything found."""
    return [f"{problem.path} {problem.rule}" for problem in office.problems()]


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder outside the office, with a record in it."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "branch.yml").write_text(f"name: {SECRET}\nkind: branch\nsources:\n  - title: 甲\n", encoding="utf-8")
    return folder


LINKS = ["brands/putao.yml", "brands/wai", f"{OWN}/projects/wai.yml", f"{OWN}/photos", "docs/wai.md", "docs/wai"]


@pytest.mark.parametrize("path", LINKS)
@pytest.mark.parametrize("target", ["file", "folder", "nothing", "itself", "inside"])
def test_a_link_is_told_and_never_followed(office: Office, outside: Path, path: str, target: str) -> None:
    link = office.root / path
    link.parent.mkdir(exist_ok=True)
    targets = {"file": outside / "branch.yml", "folder": outside, "nothing": outside / "gone", "itself": link}
    link.symlink_to(targets.get(target, office.root / OWN))
    assert found(office) == [f"{path} file-link"]
    assert SECRET not in "".join(map(str, office.problems()))


@pytest.mark.parametrize("folder", ["brands", "docs"])
def test_the_folder_itself_is_a_link(office: Office, outside: Path, folder: str) -> None:
    if (office.root / folder).exists():
        (office.root / folder).rename(outside / folder)
    (office.root / folder).symlink_to(outside)
    assert f"{folder} file-link" in found(office)
    assert SECRET not in "".join(map(str, office.problems()))


def test_a_record_that_is_a_link_to_a_record(office: Office, outside: Path) -> None:
    (office.root / OWN / "branch.yml").unlink()
    (office.root / OWN / "branch.yml").symlink_to(outside / "branch.yml")
    assert f"{OWN}/branch.yml file-link" in found(office)
    assert SECRET not in str(pipeline.survey(office.root).records)


def test_a_pipe_is_not_read(office: Office) -> None:
    os.mkfifo(office.root / OWN / "projects" / "guandao.yml")
    assert found(office) == [f"{OWN}/projects/guandao.yml file-link"]


@pytest.mark.parametrize(
    "name",
    [
        *("con", "nul", "aux", "prn", "com1", "lpt9", "con.a", "Hexin", "和心", "hé", "ａｂ", "-a", "a-", "a--b", ".a"),
        *(
            "a b",
            "a_b",
            "a.",
            "a ",
            "a:b",
            "a?b",
            "a#b",
            "a%b",
            "a" * 61,
            "%2e%2e",
            "~a",
            "a\u202eb",
            "a\u200bb",
            "a\nb",
        ),
    ],
)
@pytest.mark.parametrize("place", ["brands/{}/branch.yml", OWN + "/projects/{}.yml"])
def test_a_name_that_breaks_somewhere(office: Office, name: str, place: str) -> None:
    original = (office.root / (place.format("he-lvsuo-dangzhibu"))).parent
    content = next(original.glob("*.yml")).read_text(encoding="utf-8")
    office.write(place.format(name), content)
    problems = [problem for problem in office.problems() if problem.rule != "name-repeated"]
    assert [problem.rule for problem in problems] == ["file-name"]
    assert problems[0].path.isprintable()
    assert problems[0].hint


@pytest.mark.parametrize("name", ["page-2", "children", "years"])
@pytest.mark.parametrize("place", [f"{OWN}/projects/{{}}.yml", "brands/service-points/{}.yml", "brands/{}/branch.yml"])
def test_a_name_that_the_lists_of_the_site_have(office: Office, name: str, place: str) -> None:
    office.write(place.format(name), "name: 甲\n")
    first = office.problems()[0]
    assert (first.path, first.rule) == (place.format(name), "file-name")
    assert f"不能叫“{name}”，网站的列表用了这个网址" in first.message


def test_a_name_that_is_no_text(office: Office) -> None:
    (office.root / OWN / "projects" / os.fsdecode(b"a\xff\xfe.yml")).write_bytes(b"")
    assert found(office) == [f"{OWN}/projects/a\\xff\\xfe.yml file-name"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("hexin-tiaojie", "Hexin-Tiaojie"), ("café", "cafe\u0301"), ("hexin", "ｈｅｘｉｎ"), ("hexin", "hexin-")],
)
@pytest.mark.parametrize("place", ["docs/{}.md", OWN + "/projects/{}.yml"])
def test_two_names_that_are_one_elsewhere(office: Office, first: str, second: str, place: str) -> None:
    for name in (first, second):
        if not (office.root / place.format(name)).exists():
            office.write(place.format(name), "# 关于\n")
    assert sum(problem.endswith("file-collides") for problem in found(office)) == 1


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("brands/beizhu.txt", "file-misplaced"),
        ("brands/.DS_Store", "file-misplaced"),
        (f"{OWN}/Thumbs.db", "file-misplaced"),
        (f"{OWN}/projects/hexin.yaml", "file-misplaced"),
        (f"{OWN}/projects/hexin.yml.txt", "file-misplaced"),
        (f"{OWN}/projects/sub/hexin.yml", "file-misplaced"),
        (f"{OWN}/project/hexin.yml", "file-misplaced"),
        (f"{OWN}/achievements/23.yml", "file-misplaced"),
        (f"{OWN}/achievements/２０２２.yml", "file-misplaced"),
        (f"{OWN}/photos/putao.svg", "photo-type"),
        (f"{OWN}/photos/putao.heic", "photo-type"),
        (f"{OWN}/photos/putao.gif", "photo-type"),
        (f"{OWN}/photos/葡萄.jpg", "file-name"),
        (f"{OWN}/photos/nul.jpg", "file-name"),
        (f"{OWN}/photos/Putao.JPG", "file-name"),
        ("docs/biaoge.xlsx", "file-misplaced"),
        ("docs/page.html", "file-misplaced"),
        ("docs/logo.svg", "file-misplaced"),
        ("docs/script.js", "file-misplaced"),
        ("docs/关于.md", "file-name"),
        ("docs/con.md", "file-name"),
        ("docs/.hidden.md", "file-name"),
        ("docs/-a.md", "file-name"),
        ("docs/a b.md", "file-name"),
        (f"docs/{'a' * 201}.md", "file-name"),
    ],
)
def test_a_file_that_does_not_belong(office: Office, path: str, rule: str) -> None:
    assert found(office.write(path, "x")) == [f"{path} {rule}"]


def test_folders_too_deep_to_enter(office: Office) -> None:
    deep = office.root / "docs" / "/".join("a" * 40)
    deep.mkdir(parents=True)
    (deep / "a.md").write_text("# 甲", encoding="utf-8")
    assert [problem.rsplit(" ", 1)[1] for problem in found(office)] == ["file-misplaced"]


def test_photos_without_their_organisation(office: Office) -> None:
    office.write("brands/wang-lvsuo/photos/putao.jpg", b"x")
    assert "brands/wang-lvsuo/branch.yml branch-missing" in found(office)


def test_without_vocabulary_only_that_is_told(office: Office) -> None:
    (office.root / "brands/vocabulary.yml").unlink()
    assert found(office) == ["brands/vocabulary.yml vocabulary-missing"]
    pipeline.catalog(pipeline.survey(office.root))


def test_one_bad_file_hides_and_harms_no_other(office: Office) -> None:
    """The committee's file cannot be read: what names the committee is right, and other faults are told."""
    office.write("brands/cheng-lvshi-dangwei/branch.yml", "甲".encode("gbk"))
    office.change(f"{OWN}/achievements/2023.yml", "value: 1200", "value: １２００")
    office.change(f"{OWN}/projects/hexin-tiaojie.yml", "form: studio", "form：studio")
    assert found(office) == [
        "brands/cheng-lvshi-dangwei/branch.yml file-encoding",
        f"{OWN}/achievements/2023.yml number-form",
        f"{OWN}/projects/hexin-tiaojie.yml colon-wide",
    ]


def test_the_order_is_the_same_every_time(office: Office) -> None:
    office.change(f"{OWN}/branch.yml", "kind: branch", "kind：branch\nyear: 2021年\nname: 又一个")
    office.write("brands/Bad/branch.yml", "").write("brands/a.txt", "").write("docs/b.txt", "")
    script = "import sys; from pathlib import Path; from showcase import pipeline\n"
    script += "for p in pipeline.survey(Path(sys.argv[1])).problems: print(repr(p))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script, str(office.root)],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "hooks", "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[2],
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1
    problems = office.problems()
    assert problems == sorted(problems, key=lambda p: (p.path, p.line, p.column))


@pytest.mark.parametrize(
    "change",
    [
        lambda text: b"\xef\xbb\xbf" + text,
        lambda text: text.replace(b"\n", b"\r\n"),
        lambda text: text.replace(b"\n", b"\r"),
        lambda text: text.rstrip(b"\n"),
        lambda text: b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n").rstrip(),
    ],
    ids=["bom", "crlf", "cr", "no final newline", "all"],
)
def test_the_twin_of_a_clean_file_says_the_same(office: Office, change: object) -> None:
    today = date(2026, 6, 1)
    clean = pipeline.survey(office.root, today)
    for path in (office.root / "brands").rglob("*.yml"):
        path.write_bytes(change(path.read_bytes()))  # type: ignore[operator]
    assert pipeline.survey(office.root, today) == clean
