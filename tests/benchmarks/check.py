"""Checks generated records by the command and prints what it took: all of them, and one file among the real ones.

python tests/benchmarks/check.py 3000
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from here import PROJECT_ROOT
from measuring import measure, told
from records import write

FILES_A_BRANCH = 5
RUNS = 5


def tell(what: str, *arguments: str) -> None:
    """Print the median of some runs of ``showcase check``."""
    command = [sys.executable, "-m", "showcase.cli", "check", *arguments]
    env = {"PYTHONPATH": str(PROJECT_ROOT / "hooks")}
    usages = [measure(command, PROJECT_ROOT, env) for _ in range(RUNS)]
    wall, processor = told(usage.wall for usage in usages), told(usage.cpu for usage in usages)
    print(f"{what}: wall {wall} s, CPU {processor} s, peak {told((usage.peak for usage in usages), 0)} MB")


def main() -> None:
    """Measure about as many files as asked for, then one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=int, nargs="?", default=3000)
    branches = parser.parse_args().files // FILES_A_BRANCH
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), branches)
        tell(f"{branches * FILES_A_BRANCH + 1} files", "--root", folder)
    one = next((PROJECT_ROOT / "brands").glob("*/branch.yml"))
    tell("one file of the real records", "--root", str(PROJECT_ROOT), str(one))


if __name__ == "__main__":
    main()
