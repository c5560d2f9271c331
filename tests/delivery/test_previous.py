"""A second build into the same folder: what came out the same is left as it is, what has gone is deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.delivery import Content, Delivery, Entry, FileSet, put_aside


def deliver(site: Path, files: dict[str, Content], results: dict[str, Content] | None = None) -> None:
    """Build a site of these files, and of these in a set, as MkDocs' events do."""
    put_aside(site)
    entries = [Entry(uri, lambda content=content: content) for uri, content in files.items()]  # type: ignore[misc]
    made = [Entry(uri, lambda content=content: content) for uri, content in (results or {}).items()]  # type: ignore[misc]
    Delivery(site, entries, [FileSet("search/", lambda: made)], ()).finish()


def files_of(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*") if path.is_file()}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with the site of an earlier build."""
    built = tmp_path / "site"
    built.mkdir()
    deliver(built, {"a/same.html": "一", "a/other.html": "二", "gone/b/c.html": "三"}, {"search/1.json": "[1]"})
    return built


def test_what_is_the_same_is_not_written_again(site: Path) -> None:
    before = {name: (site / "a" / name).stat().st_ino for name in ("same.html", "other.html")}
    kept = site.parent / "backup.html"
    kept.hardlink_to(site / "a/other.html")
    deliver(site, {"a/same.html": "一", "a/other.html": "改过", "a/new.html": "四"}, {"search/2.json": "[2]"})
    assert files_of(site) == {
        "a/same.html": "一",
        "a/other.html": "改过",
        "a/new.html": "四",
        "search/2.json": "[2]",
    }
    assert (site / "a/same.html").stat().st_ino == before["same.html"]
    assert kept.read_text() == "二"
    assert not (site / "gone").exists()


def test_a_file_takes_the_place_of_a_folder_and_a_folder_that_of_a_file(site: Path) -> None:
    deliver(site, {"gone": "一", "a/same.html/index.html": "二"})
    assert files_of(site) == {"gone": "一", "a/same.html/index.html": "二"}


def test_nothing_is_written_through_a_link(site: Path) -> None:
    outside = site.parent / "outside.html"
    outside.write_text("别处")
    (site / "a/same.html").unlink()
    (site / "a/same.html").symlink_to(outside)
    deliver(site, {"a/same.html": "一"})
    assert outside.read_text() == "别处"
    assert files_of(site) == {"a/same.html": "一"}


def test_hidden_files_stay_and_a_build_that_was_broken_off_leaves_nothing(site: Path) -> None:
    (site / ".git").mkdir()
    put_aside(site)
    deliver(site, {"a/same.html": "一"})
    assert files_of(site) == {"a/same.html": "一"}
    assert [path.name for path in site.iterdir() if path.name.startswith(".")] == [".git"]


def test_a_copy_that_is_the_same_is_left(tmp_path: Path) -> None:
    photo, built = tmp_path / "photo.jpg", tmp_path / "site"
    photo.write_text("照片")
    built.mkdir()
    deliver(built, {"photo.jpg": photo})
    before = (built / "photo.jpg").stat().st_ino
    deliver(built, {"photo.jpg": photo})
    assert (built / "photo.jpg").stat().st_ino == before
