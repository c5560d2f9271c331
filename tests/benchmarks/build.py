"""Builds a site of generated records and prints what it took: wall and CPU time, memory, sizes."""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from records import PROJECT_ROOT, write


def prepare(folder: Path, branches: int) -> None:
    """A whole checkout with that many organisations."""
    write(folder, branches)
    settings = (PROJECT_ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for name in ("docs", "hooks"):
        shutil.copytree(PROJECT_ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))


def measure(folder: Path) -> dict[str, float]:
    """One cold build: seconds of wall and CPU time, megabytes of the largest process and of the output, pages."""
    site = folder / "site"
    shutil.rmtree(site, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )
    wall = time.perf_counter() - start
    if done.returncode:
        sys.exit(done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    pages = [path.stat().st_size for path in site.rglob("*.html")]
    return {
        "wall s": wall,
        "CPU s": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        "peak MB": after.ru_maxrss / 1024,
        "pages": len(pages),
        "largest page kB": max(pages) / 1000,
        "output MB": sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) / 1e6,
        "search MB": sum(path.stat().st_size for path in (site / "search").rglob("*") if path.is_file()) / 1e6,
    }


def main() -> None:
    """Measure each size asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("branches", type=int, nargs="+", help="how many organisations, for example: 100 1000")
    for branches in parser.parse_args().branches:
        with tempfile.TemporaryDirectory() as folder:
            prepare(Path(folder), branches)
            figures = measure(Path(folder))
        print(f"{branches} branches: " + ", ".join(f"{name} {value:,.1f}" for name, value in figures.items()))


if __name__ == "__main__":
    main()
