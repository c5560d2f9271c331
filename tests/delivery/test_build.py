"""``Delivery``: every file is written, in several processes; what goes wrong in one of them is raised."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from office import PROJECT_ROOT

PROLOGUE = """
import os, signal, sys, time
from pathlib import Path
from showcase.delivery import BuildError, Delivery, Entry, FileSet

def killed():
    os.kill(os.getpid(), signal.SIGKILL)

def failed():
    raise ValueError("no such photo")

def deliver(*entries, sets=(), begun="", **settings):
    # This process helps once another one has written ``begun``.
    delivery = Delivery(Path("site"), entries, sets, {f"branch-{number}" for number in range(50)}, **settings)
    delivery.begin()
    while begun and not Path("site", begun).exists():
        time.sleep(0.01)
    delivery.finish()

pid = lambda: str(os.getpid())
records = [Entry(f"branches/branch-{number}/index.html", pid) for number in range(50)]
"""


needs_processes = pytest.mark.skipif(
    sys.platform != "linux" or os.cpu_count() == 1, reason="没有分头写的进程：不是 Linux，或只有一个处理器"
)


def run(folder: Path, code: str) -> str:
    """What a program prints, in a process of its own: one with threads, as a test runner's, is never forked."""
    (folder / "site").mkdir()
    command = [sys.executable, "-c", PROLOGUE + code]
    hooks = {"PYTHONPATH": str(PROJECT_ROOT / "hooks")}
    done = subprocess.run(command, cwd=folder, env=hooks, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_all_files_are_written(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    run(
        tmp_path,
        "results = FileSet('search/', lambda: [Entry('search/a.bin', lambda: bytes([0]))])\n"
        "deliver(Entry('index.html', lambda: '首页'), Entry('a/b/c.jpg', lambda: Path('photo.jpg')), sets=[results])\n",
    )
    site = tmp_path / "site"
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert files == {"index.html": "首页".encode(), "a/b/c.jpg": b"\xff\xd8", "search/a.bin": b"\0"}


@needs_processes
def test_an_error_in_a_process_is_raised(tmp_path: Path) -> None:
    code = "try: deliver(*records, Entry('branches/branch-7/a.html', failed))\nexcept ValueError as error: print(error)"
    assert run(tmp_path, code) == "no such photo\n"


@needs_processes
def test_a_process_that_is_killed_is_said_in_chinese(tmp_path: Path) -> None:
    code = (
        "some = FileSet('search/', lambda: [Entry('search/begun', pid), Entry('search/a.bin', killed)])\n"
        "try: deliver(*records, sets=[some], begun='search/begun')\nexcept BuildError as error: print(error)"
    )
    assert run(tmp_path, code) == "生成网站的进程中途停了。可能是内存不够，请再试一次。\n"


@needs_processes
def test_this_process_and_others_write(tmp_path: Path) -> None:
    some = "FileSet('search/', lambda: [Entry('search/begun', pid), Entry('search/a', lambda: time.sleep(1) or '')])"
    run(tmp_path, f"deliver(*records, sets=[{some}], begun='search/begun')\nPath('site/parent').write_text(pid())")
    pids = [path.read_text() for path in (tmp_path / "site").rglob("index.html")]
    assert len(pids) == 50
    assert (tmp_path / "site/parent").read_text() in pids
    assert (tmp_path / "site/parent").read_text() != (tmp_path / "site/search/begun").read_text()


@pytest.mark.parametrize(
    "without",
    [
        "import multiprocessing, multiprocessing.context\n"
        "del multiprocessing.get_context, multiprocessing.context.ForkProcess\nsys.platform = 'win32'\n",
        "import threading, time\nthreading.Thread(target=time.sleep, args=(5,), daemon=True).start()\n",
    ],
    ids=["Windows", "another thread"],
)
def test_where_nothing_can_be_forked_this_process_writes(tmp_path: Path, without: str) -> None:
    run(tmp_path, f"{without}deliver(*records)\nPath('site/parent').write_text(pid())")
    pids = [path.read_text() for path in (tmp_path / "site").rglob("index.html")]
    assert pids == [(tmp_path / "site/parent").read_text()] * 50


def test_what_is_kept_for_all_records_is_let_go_after_them_and_not_after_each_record(tmp_path: Path) -> None:
    code = (
        "kept = ['a card']\n"
        "lists = [Entry('fields/index.html', lambda: kept.append('a card') or ''), Entry('data/a.csv', pid)]\n"
        "results = FileSet('search/', lambda: [Entry('search/a', pid)])\n"
        "noted = lambda: (kept.clear(), print('forgot', flush=True))\n"
        "deliver(*records, *lists, sets=[results], forget=noted)"
    )
    assert run(tmp_path, code) == "forgot\n" * 3
