"""The release store owns what it made, and nothing else in its folder."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from publisher import Publisher, digest

FOREIGN: dict[str, Callable[[Path], object]] = {
    "a file": lambda to: (to / "report.docx").write_bytes(b"x"),
    "a folder of releases that has no history": lambda to: (to / "releases/backup").mkdir(parents=True),
    "a work folder": lambda to: (to / ".work-mine").mkdir(parents=True),
    "a link elsewhere": lambda to: (to / "current").symlink_to("/etc"),
    "a folder with our folder's name as a link": lambda to: (to / ".showcase").symlink_to("/etc"),
    "releases elsewhere": lambda to: (to / "releases").symlink_to("/etc"),
}


@pytest.mark.parametrize("plant", FOREIGN.values(), ids=FOREIGN.keys())
def test_a_folder_with_anything_else_is_refused_and_unchanged(
    publisher: Publisher, plant: Callable[[Path], object]
) -> None:
    publisher.to.mkdir()
    plant(publisher.to)
    before = sorted(os.walk(publisher.to))
    done = publisher.run("publish")
    assert done.returncode == 1
    assert "没有动它" in done.stderr
    assert sorted(os.walk(publisher.to)) == before


def test_what_others_put_into_a_store_later_stays(publisher: Publisher) -> None:
    publisher.begin(2)
    foreign = publisher.to / "foreign"
    for folder in (foreign, publisher.to / "releases/backup", publisher.to / ".work-mine", publisher.to / ".link-1"):
        folder.mkdir()
        (folder / "note.txt").write_text("别人的文件", encoding="utf-8")
    (publisher.to / "releases/link").symlink_to(foreign)
    before = digest(foreign), digest(publisher.to / "releases/backup")
    publisher.write("又一次的内容。")
    publisher.publish("--keep", "1")
    assert (digest(foreign), digest(publisher.to / "releases/backup")) == before
    assert {".work-mine", ".link-1", "foreign"} <= {path.name for path in publisher.to.iterdir()}
    assert {"backup", "link"} < publisher.releases
    assert publisher.run("rollback", "backup").stderr.startswith("没有 backup 这个版本。")


@pytest.mark.parametrize("target", ["/etc", "releases/backup", "../elsewhere"])
def test_a_link_that_is_not_ours_is_not_taken_over(publisher: Publisher, target: str) -> None:
    publisher.begin()
    (publisher.to / "releases/backup").mkdir()
    (publisher.to / "current").unlink()
    (publisher.to / "current").symlink_to(target)
    publisher.write("新的内容。")
    done = publisher.run("publish")
    assert done.returncode == 1
    assert f"指向 {target}，那不是这里发布的" in done.stderr
    assert str((publisher.to / "current").readlink()) == target


def test_a_release_whose_manifest_was_written_anew_is_refused(publisher: Publisher) -> None:
    first = publisher.begin(2)
    manifest = publisher.to / "releases" / first / "manifest.sha256"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("  index.html", "  index2.html"), encoding="utf-8")
    assert publisher.run("rollback").stderr == f"{first} 与它的清单不符，不能用：\nmanifest.sha256：清单被改过\n"


def test_a_store_of_an_earlier_version_goes_on(publisher: Publisher) -> None:
    first = publisher.begin()
    own = publisher.to / ".showcase"
    (own / "history").rename(publisher.to / "history")
    for path in own.iterdir():
        path.unlink()
    own.rmdir()
    (publisher.to / ".lock").touch()
    publisher.write("新的内容。")
    second = publisher.publish()
    assert publisher.releases == {first, second}
    assert {path.name for path in publisher.to.iterdir()} == {".showcase", "releases", "current"}
    publisher.run("rollback")
    assert publisher.live.startswith(first)


@pytest.mark.parametrize("content", ["", "{", '{"releases": []}', "[]"])
def test_a_damaged_ledger_stops_everything(publisher: Publisher, content: str) -> None:
    live = publisher.begin()
    (publisher.to / ".showcase/releases.json").write_text(content, encoding="utf-8")
    publisher.write("新的内容。")
    done = publisher.run("publish")
    assert (done.returncode, "损坏了，不知道有哪些版本" in done.stderr) == (1, True)
    assert publisher.live == live


def test_a_history_in_another_encoding_is_no_crash(publisher: Publisher) -> None:
    publisher.begin()
    (publisher.to / ".showcase/history").write_bytes("发布 一\n".encode("gbk"))
    publisher.write("新的内容。")
    publisher.publish()
    assert "回退到了" in publisher.run("rollback").stdout


def test_a_web_server_can_read_every_new_folder(publisher: Publisher, tmp_path: Path) -> None:
    publisher.to = tmp_path / "srv/www/showcase"
    mask = os.umask(0o077)
    try:
        publisher.publish()
    finally:
        os.umask(mask)
    for folder in (tmp_path / "srv", tmp_path / "srv/www", publisher.to, publisher.to / "releases"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o755
    assert json.loads((publisher.to / ".showcase/releases.json").read_text())["withdrawn"] == []
