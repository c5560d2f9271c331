"""发布被打断：任何时刻断电、磁盘满、文件夹只读，读者看到的始终是一个完整的版本。"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from publisher import ENVIRONMENT, Publisher, digest

from showcase.release import manifest

MOMENTS = int(os.environ.get("INTERRUPTIONS", "8"))
"""How often a publication is killed; more by hand."""


def whole(publisher: Publisher) -> bool:
    """Whether readers get a release that is exactly what its list says."""
    return not list(manifest.differences((publisher.to / "current").resolve()))


def moments(publisher: Publisher) -> Iterator[float]:
    """Half of the moments from the start to the end, half near the switch, which is the end. A fixed seed."""
    publisher.write("量一次时间。")
    begun = time.monotonic()
    subprocess.run(publisher.command("publish"), env=ENVIRONMENT, stdout=subprocess.DEVNULL, check=True)
    lasted = time.monotonic() - begun
    chance = random.Random(20_000)
    for number in range(MOMENTS):
        yield chance.uniform(0 if number % 2 else 0.75, 1.05) * lasted


def test_killed_at_any_moment(publisher: Publisher, capsys: pytest.CaptureFixture[str]) -> None:
    publisher.begin()
    before, switched = digest(publisher.to / "current"), 0
    for number, moment in enumerate(moments(publisher)):
        before = digest(publisher.to / "current")
        publisher.write(f"第{number}次。")
        running = subprocess.Popen(
            publisher.command("publish"), env=ENVIRONMENT, stdout=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(moment)
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        after = digest(publisher.to / "current")
        assert whole(publisher)
        assert after == before or f"第{number}次。" in publisher.page()
        switched += after != before
    publisher.write("打断之后。")
    publisher.publish()
    assert "打断之后。" in publisher.page()
    assert [
        path.name for path in (publisher.to / ".showcase").iterdir() if path.name.startswith(("work-", "link-"))
    ] == []
    with capsys.disabled():
        print(f"\n  kill -9 at {MOMENTS} moments: {switched} had switched, {MOMENTS - switched} had not, 0 torn")


FULL = """
set -e
mount -t tmpfs -o size=64m tmpfs "$1"
cp -a "$2/." "$1"
room=$(($(df --output=avail -B1024 "$1" | tail -n 1) - $3))
head -c "${room}K" /dev/zero >"$1/filler"
shift 3
before=$(cd "$TO/current" && sha256sum manifest.sha256)
"$@" && echo published
(cd "$TO/current" && sha256sum --quiet --check manifest.sha256 && test "$before" = "$(sha256sum manifest.sha256)")
ls -A "$TO/.showcase"
"""
"""Fills a disk of its own up to some KiB, in a name space of its own, and publishes there."""


def can_mount() -> bool:
    return not subprocess.run(
        ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, check=False
    ).returncode


@pytest.mark.skipif(sys.platform != "linux" or not can_mount(), reason="这台机器不允许挂载，没有试磁盘满")
@pytest.mark.parametrize("room", [0, 20, 200, 1000], ids=lambda room: f"{room} KiB left")
def test_a_full_disk(publisher: Publisher, tmp_path: Path, room: int) -> None:
    publisher.begin()
    publisher.write("磁盘满的时候。")
    disk = tmp_path / "disk"
    disk.mkdir()
    done = run_in_name_space(FULL, disk, publisher.to, str(room), Publisher(publisher.office, disk).command("publish"))
    output = done.stdout.split()
    assert done.returncode == 0, done.stderr
    assert "published" not in output
    assert "磁盘满了" in done.stderr
    assert [name for name in output if name.startswith(("work-", "link-"))] == []


READ_ONLY = """
set -e
mount --bind "$1" "$1"
mount -o remount,bind,ro "$1"
shift 3
before=$(cd "$TO/current" && sha256sum manifest.sha256)
"$@" && echo published
(cd "$TO/current" && test "$before" = "$(sha256sum manifest.sha256)")
"""


@pytest.mark.skipif(sys.platform != "linux" or not can_mount(), reason="这台机器不允许挂载，没有试只读")
def test_a_read_only_folder(publisher: Publisher) -> None:
    publisher.begin()
    publisher.write("只读的时候。")
    done = run_in_name_space(READ_ONLY, publisher.to, publisher.to, "", publisher.command("publish"))
    assert (done.returncode, done.stdout) == (0, "")
    assert "没有成功，那里是只读的" in done.stderr


def run_in_name_space(
    script: str, disk: Path, source: Path, argument: str, command: list[str]
) -> subprocess.CompletedProcess[str]:
    """Run a script that mounts something, where no one else sees it, and where it is gone afterwards."""
    return subprocess.run(
        ["unshare", "-rm", "bash", "-c", f"{script}", "bash", disk, source, argument, *command],
        env={**ENVIRONMENT, "TO": str(disk)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_folder_that_may_not_be_written(publisher: Publisher) -> None:
    """As someone without rights; root may write everywhere."""
    if os.geteuid() == 0:
        pytest.skip("root 可以写任何文件夹，这一项由只读挂载代替")
    publisher.begin()
    publisher.to.chmod(0o555)
    publisher.write("没有权限的时候。")
    try:
        done = publisher.run("publish")
    finally:
        publisher.to.chmod(0o755)
    assert done.returncode == 1
    assert "没有读取或写入的权限" in done.stderr


def test_two_builds_anywhere_are_the_same(publisher: Publisher, tmp_path: Path) -> None:
    """Other path, time zone, language, mask, hash seed, and order of files on the disk."""
    moved = tmp_path / "一个 很长的路径" / "elsewhere"
    for path in sorted(publisher.office.root.rglob("*"), reverse=True):
        if path.is_file():
            target = moved / path.relative_to(publisher.office.root)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    publisher.publish(TZ="Asia/Shanghai", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    other = Publisher(publisher.office, tmp_path / "other")
    other.office.root = moved
    mask = os.umask(0o077)
    try:
        other.publish(TZ="America/New_York", LC_ALL="C", PYTHONHASHSEED="2")
    finally:
        os.umask(mask)
    assert tree(publisher.to / "current") == tree(other.to / "current")
    assert publisher.live == other.live
    assert {path.stat().st_mode & 0o777 for path in (other.to, other.to / "releases")} == {0o755}
    assert {mode for _, mode, _ in tree(publisher.to / "current").values()} == {0o644, 0o755}
    assert len({when for _, _, when in tree(publisher.to / "current").values()}) == 1


def tree(site: Path) -> dict[str, tuple[str, int, int]]:
    """Every file and folder: content, mode and time."""
    return {
        path.relative_to(site.resolve()).as_posix(): (
            "" if path.is_dir() else path.read_bytes().hex(),
            path.stat().st_mode & 0o777,
            path.stat().st_mtime_ns,
        )
        for path in sorted(site.resolve().rglob("*"))
    }


def test_the_source_date_is_the_last_change_of_the_content(publisher: Publisher) -> None:
    root = publisher.office.root
    commit(root, "一", "2024-03-05T08:00:00+08:00")
    publisher.office.write("tests/x.txt", "no content")
    commit(root, "二", "2025-03-05T08:00:00+08:00")
    assert publisher.publish().startswith("20240305-")
    assert (publisher.to / "current/index.html").stat().st_mtime == 1709596800
    assert "没有变" in publisher.run("publish").stdout


def commit(root: Path, message: str, when: str) -> None:
    if not (root / ".git").exists():
        subprocess.run(["git", "init", "-q", root], check=True)
    subprocess.run(["git", "-C", root, "add", "-A"], check=True)
    name = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
    environment = {**os.environ, "GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when}
    subprocess.run(["git", "-C", root, *name, "commit", "-q", "-m", message], env=environment, check=True)


def test_a_source_date_of_zero_and_a_shallow_clone_are_refused(publisher: Publisher, tmp_path: Path) -> None:
    assert "SOURCE_DATE_EPOCH 是“0”" in publisher.run("publish", SOURCE_DATE_EPOCH="0").stderr
    root = publisher.office.root
    commit(root, "一", "2024-03-05T08:00:00+08:00")
    publisher.write("第二次。")
    commit(root, "二", "2025-03-05T08:00:00+08:00")
    shallow = tmp_path / "shallow"
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{root}", shallow], check=True)
    publisher.office.root = shallow
    done = publisher.run("publish")
    assert done.returncode == 1
    assert "fetch-depth: 0" in done.stderr
