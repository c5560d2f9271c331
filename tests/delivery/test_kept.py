"""What of the last build stays, and what does not."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from office import Office
from showcase.delivery.kept import SEVERAL

PAGE = "branches/he-lvsuo-dangzhibu/hexin-tiaojie/index.html"
OTHER = "branches/he-lvsuo-dangzhibu/index.html"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"


@pytest.fixture
def site(project: Office) -> Path:
    """The office's site, built once."""
    return built(project)


def built(office: Office) -> Path:
    build(load_config(str(office.root / "mkdocs.yml"), strict=True))
    return office.root / "site"


def moment(path: Path) -> int:
    return path.stat().st_mtime_ns


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_what_an_edit_does_not_concern_is_not_written_again(project: Office, site: Path) -> None:
    before = {uri: moment(site / uri) for uri in contents(site) if not uri.startswith("search/")}
    project.change(PROJECT, "name: 和心调解室", "name: 和心工作室")
    built(project)
    again = {uri for uri, time in before.items() if moment(site / uri) != time}
    assert {PAGE, OTHER, "projects/index.html", "data/projects.csv"} <= again
    kept = before.keys() - again
    assert {"accessibility/index.html"} & kept == set(), "MkDocs writes its own pages each time"
    assert "honours/index.html" in kept


def test_a_file_changed_by_hand_is_made_anew(project: Office, site: Path) -> None:
    cold = contents(site)
    (site / PAGE).write_text("改过", encoding="utf-8")
    (site / OTHER).unlink()
    assert contents(built(project)) == cold


def test_a_file_that_nobody_made_goes(project: Office, site: Path) -> None:
    cold = contents(site)
    (site / "branches" / "old.html").write_text("旧", encoding="utf-8")
    (site / "old").mkdir()
    (site / "old" / "index.html").write_text("旧", encoding="utf-8")
    assert contents(built(project)) == cold


def searched(site: Path) -> dict[str, int]:
    """When each file of the search was written, by its address in its edition."""
    [edition] = [folder for folder in (site / "search").iterdir() if folder.is_dir()]
    return {path.relative_to(edition).as_posix(): moment(path) for path in edition.rglob("*") if path.is_file()}


def test_a_new_edition_of_the_search_takes_over_what_is_the_same(project: Office, site: Path) -> None:
    before, manifest = searched(site), (site / "search" / "index.json").read_bytes()
    project.change(PROJECT, "name: 和心调解室", "name: 和心工作室")
    after = searched(built(project))
    assert (site / "search" / "index.json").read_bytes() != manifest
    again = {uri for uri, time in after.items() if before.get(uri) != time}
    assert again
    assert len(again) < len(after)


def test_a_file_of_the_search_changed_by_hand_is_made_anew(project: Office, site: Path) -> None:
    cold = contents(site)
    for path in sorted(site.glob("search/*/*.bin")):
        path.write_bytes(b"?")
        path.with_name("old.bin").write_bytes(b"?")
    (site / "search" / "old.bin").write_bytes(b"?")
    assert contents(built(project)) == cold


def test_a_folder_with_nothing_left_goes(project: Office, site: Path) -> None:
    project.change(PROJECT, "name: 和心调解室", "name: 和心调解室\ndraft: true")
    again = built(project)
    assert (site / OTHER).exists()
    assert not (again / PAGE).parent.exists()


def test_hidden_files_stay_as_mkdocs_leaves_them(project: Office, site: Path) -> None:
    (site / ".git").write_text("gitdir: elsewhere", encoding="utf-8")
    assert (built(project) / ".git").read_text(encoding="utf-8") == "gitdir: elsewhere"


def test_an_interrupted_build_leaves_nothing_to_trust(project: Office, site: Path) -> None:
    """As after a power cut: the account is gone, the folder half moved."""
    cold = contents(site)
    shutil.rmtree(project.root / ".cache")
    (site / ".kept").mkdir()
    (site / "branches").rename(site / ".kept" / "branches")
    again = built(project)
    assert contents(again) == cold
    assert not (again / ".kept").exists()


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"edition": 1}', "[" * 100_000])
def test_a_torn_account_is_no_obstacle(project: Office, site: Path, content: str) -> None:
    cold = contents(site)
    [account] = (project.root / ".cache" / "delivered").glob("*/head.json")
    account.write_text(content, encoding="utf-8")
    assert contents(built(project)) == cold


@pytest.mark.parametrize("content", ["", "{", "[]\n", "null\n", '{"files": {}}\n'])
def test_torn_parts_are_no_obstacle(project: Office, site: Path, content: str) -> None:
    cold = contents(site)
    [parts] = (project.root / ".cache" / "delivered").glob("*/parts")
    parts.write_text(content, encoding="ascii")
    assert contents(built(project)) == cold


@pytest.mark.parametrize(
    ("key", "value"), [("questions", ["nosuch", None, "order"]), ("asked", "99999"), ("asked", "?"), ("answers", None)]
)
def test_parts_that_tell_nonsense_are_no_obstacle(project: Office, site: Path, key: str, value: object) -> None:
    cold = contents(site)
    [parts] = (project.root / ".cache" / "delivered").glob("*/parts")
    told = [json.loads(line) for line in parts.read_text(encoding="ascii").splitlines()]
    for part in told:
        part[key] = [value] * len(part[key])
        part["answers"] = [""] * len(part[key])  # so that those who asked are looked for
    parts.write_text("".join(f"{json.dumps(part)}\n" for part in told), encoding="ascii")
    assert contents(built(project)) == cold


def test_a_search_that_leads_out_of_the_site_takes_nothing_away(project: Office, site: Path) -> None:
    cold = contents(site)
    (site / "search").rename(project.root / "elsewhere")
    (site / "search").symlink_to(project.root / "elsewhere")
    before = contents(project.root / "elsewhere")
    assert contents(built(project)) == cold
    assert contents(project.root / "elsewhere") == before


def test_parts_that_break_off_are_no_obstacle(project: Office, site: Path) -> None:
    cold = contents(site)
    [parts] = (project.root / ".cache" / "delivered").glob("*/parts")
    whole = parts.read_bytes()
    for length in (len(whole) - 1, len(whole) // 2):
        parts.write_bytes(whole[:length])
        assert contents(built(project)) == cold


def test_the_account_grows_no_longer_than_its_parts_are_many(project: Office, site: Path) -> None:
    for number in range(3 * SEVERAL):
        project.change(PROJECT, f"name: 和心调解室{number - 1 if number else ''}", f"name: 和心调解室{number}")
        built(project)
    [parts] = (project.root / ".cache" / "delivered").glob("*/parts")
    assert len(parts.read_text(encoding="ascii").splitlines()) <= 2 * SEVERAL
    after = contents(site)
    shutil.rmtree(project.root / ".cache")
    assert contents(built(project)) == after


@pytest.mark.parametrize("place", [".cache", ".cache/delivered"])
def test_where_nothing_can_be_kept_all_is_made_anew(project: Office, site: Path, place: str) -> None:
    """As in a folder that may only be read, whose site is elsewhere."""
    cold = contents(site)
    shutil.rmtree(project.root / place)
    (project.root / place).write_text("in the way", encoding="utf-8")
    for _ in range(2):
        assert contents(built(project)) == cold


@pytest.mark.parametrize("place", [".cache", ".cache/delivered", ".cache/delivered/*", ".cache/delivered/*/parts"])
def test_nothing_is_kept_where_a_link_leads(project: Office, site: Path, place: str) -> None:
    """It may have come with the records, and lead anywhere."""
    cold, elsewhere = contents(site), project.root / "elsewhere"
    [there] = project.root.glob(place)
    there.rename(elsewhere)
    there.symlink_to(elsewhere)
    before = elsewhere.read_bytes() if elsewhere.is_file() else contents(elsewhere)
    for _ in range(2):
        assert contents(built(project)) == cold
    assert (elsewhere.read_bytes() if elsewhere.is_file() else contents(elsewhere)) == before


@pytest.mark.parametrize("edited", ["hooks/theme/components/crumbs.html", "brands/vocabulary.yml", "mkdocs.yml"])
def test_nothing_is_kept_of_a_build_beside_an_edit(
    project: Office, site: Path, edited: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though it was undone before the build ended: what was made of it may be on any page."""
    made = sys.modules["handover"].Build
    finish = made.finish

    def finish_beside_an_edit(build: object) -> None:
        content = (project.root / edited).read_bytes()
        (project.root / edited).write_bytes(content + b"\n")
        (project.root / edited).write_bytes(content)
        finish(build)

    monkeypatch.setattr(made, "finish", finish_beside_an_edit)
    built(project)
    assert not [*(project.root / ".cache" / "delivered").glob("*/head.json")]
    monkeypatch.undo()
    built(project)
    assert [*(project.root / ".cache" / "delivered").glob("*/head.json")]


def test_a_publication_keeps_nothing(project: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SHOWCASE_PUBLISHING", "1")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    built(project)
    assert not (project.root / ".cache").exists()


def test_nothing_is_kept_of_a_site_that_is_gone(project: Office, site: Path) -> None:
    again = project.root / "again"
    build(load_config(str(project.root / "mkdocs.yml"), strict=True, site_dir=str(again)))
    folder = project.root / ".cache" / "delivered"
    assert [len([*each.iterdir()]) for each in folder.iterdir()] == [4, 4]
    shutil.rmtree(again)
    (folder / "other").mkdir()
    (folder / "other" / "site").write_text(str(again), encoding="utf-8")
    built(project)
    names = {each.name for each in folder.iterdir()}
    assert "other" in names, "it has not the name of that site"
    assert len(names) == 2


def test_a_forged_head_takes_nothing_away(project: Office, site: Path) -> None:
    """An account may have come with the records: no file outside the search may go for its sake."""
    cold, outside = contents(site), project.root / "outside"
    outside.write_text("stays", encoding="utf-8")
    [account] = (project.root / ".cache" / "delivered").glob("*/head.json")
    head = json.loads(account.read_text(encoding="ascii"))
    head["volumes"] += ["search/../../outside", "search/../404.html", "search/nothing", "stray.html", 3]
    (site / "stray.html").write_text("?", encoding="utf-8")
    account.write_text(json.dumps(head), encoding="ascii")
    assert contents(built(project)) == cold
    assert outside.exists()


def test_another_template_makes_every_page_anew(project: Office, site: Path) -> None:
    project.change("hooks/theme/components/crumbs.html", 'aria-label="所在位置"', 'aria-label="你在这里"')
    assert all("你在这里" in (built(project) / uri).read_text(encoding="utf-8") for uri in (PAGE, OTHER))


def test_another_address_of_the_site_makes_every_page_anew(
    project: Office, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://other.example.org/")
    assert "https://other.example.org/" in (built(project) / PAGE).read_text(encoding="utf-8")


def test_a_deleted_site_is_made_whole(project: Office, site: Path) -> None:
    cold = contents(site)
    shutil.rmtree(site)
    assert contents(built(project)) == cold
