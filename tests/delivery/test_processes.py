"""``parallel_map``: results in order, whether one process computes them or several."""

from __future__ import annotations

import subprocess
import sys

import pytest

from office import PROJECT_ROOT
from showcase.delivery import parallel_map

CODE = """
import os, sys
from showcase.delivery import parallel_map
factor = 2  # inherited by the processes, not sent to them
found = parallel_map(lambda number: (number * factor, os.getpid()), range(1000), int(sys.argv[1]))
print([number for number, _ in found] == list(range(0, 2000, 2)), {pid for _, pid in found} == {os.getpid()})
"""


@pytest.mark.parametrize(("least", "in_this_process"), [(100, False), (1000, True)])
def test_results_are_in_order(least: int, in_this_process: bool) -> None:
    """Where each process would have fewer than ``least`` items, none is started."""
    command = [sys.executable, "-c", CODE, str(least)]
    done = subprocess.run(command, cwd=PROJECT_ROOT / "hooks", capture_output=True, text=True, check=True)
    in_order, only_here = done.stdout.split()
    assert in_order == "True"
    assert only_here == str(in_this_process) or sys.platform != "linux"


def test_nothing_gives_nothing() -> None:
    assert parallel_map(str, [], 1) == []
