"""What a command takes: wall and processor time, and memory; told as medians with their spread.

Each command is run by a fresh small Python process, which is this file. The kernel keeps one maximum of memory over
all children that ended, so a second run in one process would show the first one's; and a child begins with the memory
of the process that forked it, so a large parent would show its own.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

SHARE = 20
"""A sample waits that many times as long as the last one took, so that looking costs at most a twentieth."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Seconds and megabytes of one run: ``peak`` of the largest process, ``together`` of all that lived at once.

    A page that processes share counts in ``together`` once (PSS); it is 0 where it was not asked for.
    """

    wall: float
    cpu: float
    peak: float
    together: float = 0.0


def measure(
    command: Sequence[str], cwd: Path, env: Mapping[str, str] | None = None, *, together: bool = False
) -> Usage:
    """Run a command that must succeed."""
    asked = json.dumps({"command": [str(word) for word in command], "together": together})
    measurer = [sys.executable, "-I", __file__, asked]
    done = subprocess.run(measurer, cwd=cwd, env={**os.environ, **(env or {})}, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return Usage(**json.loads(done.stdout.splitlines()[-1]))


def told(values: Iterable[float], digits: int = 2) -> str:
    """``7.12 (6.98–7.40)``: the median, the least and the most."""
    found = sorted(values)
    least, most = f"{found[0]:,.{digits}f}", f"{found[-1]:,.{digits}f}"
    return f"{statistics.median(found):,.{digits}f}" + (f" ({least}–{most})" if len(found) > 1 else "")


def _run(command: list[str], together: bool) -> Usage:
    """Run it as a child of this process, which has no other."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    looker = _Looker(process.pid)
    if together:
        looker.start()
    code = process.wait()
    wall = time.perf_counter() - start
    if code:
        sys.exit(code)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Usage(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, looker.most / 1024)


class _Looker(threading.Thread):
    """Looks again and again at a process and all below it; keeps the most kilobytes they held at once."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.most = pid, 0

    def run(self) -> None:
        while True:
            start = time.perf_counter()
            self.most = max(self.most, sum(_kilobytes(pid) for pid in _family(self.pid)))
            time.sleep(max(0.05, SHARE * (time.perf_counter() - start)))


def _family(pid: int) -> list[int]:
    """A process and all below it."""
    below = []
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            below += [int(child) for child in children.read_text().split()]
        except OSError:  # it ended meanwhile
            continue
    return [pid, *(member for child in below for member in _family(child))]


def _kilobytes(pid: int) -> int:
    """The proportional set size: what a process shares with n others counts an n-th."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


if __name__ == "__main__":
    print(json.dumps(asdict(_run(**json.loads(sys.argv[1])))))
