"""Checks generated records by the command and prints what it took: all of them, and one file among the real ones."""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from records import PROJECT_ROOT, write

FILES_A_BRANCH = 5
RUNS = 5


def measure(*arguments: str) -> tuple[float, float, float]:
    """Seconds of wall and CPU time and megabytes at its peak, of one run of ``showcase check``."""
    command = [sys.executable, "-m", "showcase.cli", "check", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT_ROOT / "hooks")}
    start = time.perf_counter()
    silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    process = os.posix_spawn(sys.executable, command, environment, file_actions=silent)
    _, status, used = os.wait4(process, 0)
    if status:
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def tell(what: str, *arguments: str) -> None:
    """Print the median of some runs."""
    wall, processor, memory = (
        statistics.median(each) for each in zip(*(measure(*arguments) for _ in range(RUNS)), strict=True)
    )
    print(f"{what}: wall {wall:.2f} s, CPU {processor:.2f} s, peak {memory:.0f} MB (median of {RUNS})")


def main() -> None:
    """Measure about as many files as asked for, then one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=int, nargs="?", default=3000)
    branches = parser.parse_args().files // FILES_A_BRANCH
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), branches)
        tell(f"{branches * FILES_A_BRANCH + 1} files", "--root", folder)
    one = next((PROJECT_ROOT / "brands").glob("*/branch.yml"))
    tell("one file of the real records", "--root", str(PROJECT_ROOT), str(one))


if __name__ == "__main__":
    main()
