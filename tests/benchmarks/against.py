"""This checkout beside another one, in turn on the same machine: builds, and edits under ``mkdocs serve``."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from socket import socket
from urllib.error import URLError
from urllib.request import urlopen

from builds import Build, ours, real
from here import PROJECT_ROOT
from measuring import told

RECORD = "brands/zuzhi-1/projects/pinpai-0.yml"
PAGE = "branches/zuzhi-1/pinpai-0/"
PATIENCE = 120
"""Seconds within which a server must answer."""


def compare(other: Path, sizes: Sequence[int], runs: int) -> None:
    """Print medians and ratios (this ÷ other) of ``runs`` pairs, of the real records and of each number of branches."""
    with tempfile.TemporaryDirectory() as scratch:  # nothing is deleted before the end: builds.py says why
        sides = (real(PROJECT_ROOT, Path(scratch, "site")), real(other, Path(scratch, "other-site")))
        for side in sides:
            side.run()  # what a first build leaves: compiled modules, resized photos
        _pairs("现有记录，第二次生成", [_wall(side.run) for side in sides], runs)
        for size in sizes:
            folder = Path(scratch, str(size))
            sides = (ours(folder / "this", size), ours(folder / "other", size, other))
            _pairs(f"{size:,} 个党组织，从头生成", [_wall(side.cold) for side in sides], runs)
            with _server(sides[0]) as this, _server(sides[1]) as that:
                _pairs(f"{size:,} 个党组织，预览中改一处到看见", [this, that], runs)


def _wall(build: Callable[[], tuple]) -> Callable[[], float]:
    return lambda: sum(usage.wall for usage in build())


def _pairs(what: str, measures: Sequence[Callable[[], float]], runs: int) -> None:
    """Measure both in turn; print what each took and the ratios of the pairs."""
    pairs = [tuple(measure() for measure in measures) for _ in range(runs)]
    this, that = (told(values) for values in zip(*pairs, strict=True))
    print(f"{what}：现在 {this} 秒，原来 {that} 秒，比值 {told(a / b for a, b in pairs)}", flush=True)


@contextmanager
def _server(build: Build) -> Iterator[Callable[[], float]]:
    """A server of the records; gives the measurement of one edit: seconds until its page shows it."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen(command, cwd=build.folder, env=env, **quiet)
    record = build.folder / RECORD
    original = record.read_text(encoding="utf-8")
    edits = iter(range(1_000_000))

    def edited() -> float:
        marker = f"改了第{next(edits)}次。"
        start = time.perf_counter()
        record.write_text(original.replace("summary: ", f"summary: {marker}"), encoding="utf-8")
        _wait(f"http://{address}/{PAGE}", marker)
        return time.perf_counter() - start

    try:
        _wait(f"http://{address}/{PAGE}", "</html>")
        yield edited
    finally:
        server.terminate()
        server.wait(10)


def _wait(url: str, text: str) -> None:
    """Ask for the page until it holds the text."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            if text in urlopen(url, timeout=PATIENCE).read().decode():
                return
        except URLError:  # it does not listen yet
            pass
        time.sleep(0.02)
    sys.exit(f"{url} never held {text}")
