"""What a server sees of the files that it watches."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from adapter.snapshot import snapshot


def add(folder: Path) -> None:
    (folder / "c.yml").write_text("c")


def add_below(folder: Path) -> None:
    (folder / "new").mkdir()
    (folder / "new/c.yml").write_text("c")


def remove(folder: Path) -> None:
    (folder / "below/b.yml").unlink()


def rename(folder: Path) -> None:
    (folder / "a.yml").rename(folder / "c.yml")


def rename_folder(folder: Path) -> None:
    (folder / "below").rename(folder / "beneath")


def write(folder: Path) -> None:
    (folder / "below/b.yml").write_text("bb")


def write_at_the_same_time(folder: Path) -> None:
    time = (folder / "a.yml").stat().st_mtime_ns
    (folder / "a.yml").write_text("aa")
    os.utime(folder / "a.yml", ns=(time, time))


def save_by_replacing(folder: Path) -> None:
    """As many editors save: another file takes the place of the old one."""
    time = (folder / "a.yml").stat().st_mtime_ns
    (folder / "draft").write_text("A")
    os.utime(folder / "draft", ns=(time, time))
    (folder / "draft").replace(folder / "a.yml")


def write_what_is_linked(folder: Path) -> None:
    (folder.parent / "elsewhere/d.yml").write_text("dd")


@pytest.mark.parametrize(
    ("edit", "changed"),
    [
        (add, ["c.yml"]),
        (add_below, ["new/c.yml"]),
        (remove, ["below/b.yml"]),
        (rename, ["a.yml", "c.yml"]),
        (rename_folder, ["below/b.yml", "beneath/b.yml"]),
        (write, ["below/b.yml"]),
        (write_at_the_same_time, ["a.yml"]),
        (save_by_replacing, ["a.yml"]),
        (write_what_is_linked, ["linked/d.yml"]),
    ],
)
def test_each_change_is_seen(tmp_path: Path, edit: Callable[[Path], None], changed: list[str]) -> None:
    folder = tmp_path / "brands"
    (folder / "below").mkdir(parents=True)
    (folder / "a.yml").write_text("a")
    (folder / "below/b.yml").write_text("b")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/d.yml").write_text("d")
    (folder / "linked").symlink_to(tmp_path / "elsewhere")
    before = snapshot(str(folder))
    assert snapshot(str(folder)) == before
    edit(folder)
    now = snapshot(str(folder))
    assert sorted(dict(before.items() ^ now.items())) == [str(folder / path) for path in changed]


def test_of_a_file_that_file_and_of_a_folder_alone_what_lies_in_it(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    for name in ("mkdocs.yml", "below/b.yml"):
        (tmp_path / name).write_text("")
    assert (
        [*snapshot(str(tmp_path / "mkdocs.yml"))]
        == [*snapshot(str(tmp_path), recursive=False)]
        == [str(tmp_path / "mkdocs.yml")]
    )
    assert snapshot(str(tmp_path / "gone")) == {}
