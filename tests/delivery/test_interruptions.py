"""A build that is killed takes its processes with it: none goes on writing into the site of the next."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from records import write

from office import checkout
from running import MKDOCS_ENVIRONMENT

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.cpu_count() == 1, reason="没有分头写的进程：不是 Linux，或只有一个处理器"
)


def children(parent: int) -> list[int]:
    """The processes that a process has forked."""
    return [int(each) for each in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]


def lives(process: int) -> bool:
    """Whether the process runs; one that has ended and that nobody has asked for does not."""
    status = Path(f"/proc/{process}/status")
    return status.exists() and "State:\tZ" not in status.read_text()


def test_killed_processes_leave_none_behind(tmp_path: Path) -> None:
    write(tmp_path / "checkout", 60)
    checkout(tmp_path / "checkout")
    command = [sys.executable, "-m", "mkdocs", "build"]
    build = subprocess.Popen(
        command, cwd=tmp_path / "checkout", env=MKDOCS_ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 60
    while not (found := children(build.pid)):
        assert time.monotonic() < deadline
        assert build.poll() is None, "the build ended before it forked"
        time.sleep(0.01)
    build.send_signal(signal.SIGKILL)
    build.wait()
    while any(map(lives, found)):
        assert time.monotonic() < deadline
        time.sleep(0.01)
