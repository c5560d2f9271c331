"""What an edit takes at that many branches: the build after it beside a cold build, and the served page it appears on.

    python tests/benchmarks/edits.py 1000 --runs 5

README.md tells how to read it.
"""

from __future__ import annotations

import argparse
import hashlib
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from builds import Build, ours
from measuring import Usage, told

from editing import Editor
from running import MKDOCS_ENVIRONMENT

KINDS = {
    "another summary": Editor.reword,
    "another number": Editor.recount,
    "another name": Editor.rename,
    "one more achievement": Editor.tell,
}
PATIENCE = 600.0
"""Seconds after which a page that does not change is given up."""


def main() -> None:
    """Build after edits, then serve edits."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("branches", type=int, help="how many organisations")
    parser.add_argument("--runs", type=int, default=5, help="cold builds, edits of each kind, and served edits")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        build = ours(Path(scratch, "ours"), options.branches)
        editor = Editor(build.folder, seed=6)
        print(f"{options.branches:,} branches; median (least–most) of {options.runs}")
        after_edits(build, editor, options.runs)
        served_edits(build, editor, options.runs)


def after_edits(build: Build, editor: Editor, runs: int) -> None:
    """In turn a cold build and builds after one edit of each kind; whether the last site is what a cold build makes."""
    cold: list[Usage] = []
    found: dict[str, list[Usage]] = {name: [] for name in KINDS}
    for _ in range(runs):
        cold += build.cold()
        for name, edit in KINDS.items():
            found[name].append(_edited(build, editor, edit))
    _tell("cold build", cold)
    for name, usages in found.items():
        _tell(f"build after {name}", usages, cold)
    _tell(
        "build after one edit, of any kind", [usage for usages in found.values() for usage in usages], cold * len(KINDS)
    )
    edited = _digest(build.site)
    build.cold()
    print(f"  after all edits, {'byte for byte' if _digest(build.site) == edited else 'NOT'} what a cold build makes")


def _edited(build: Build, editor: Editor, edit: Callable[[Editor], str]) -> Usage:
    editor.number += 1
    edit(editor)
    return build.run()[0]


def served_edits(build: Build, editor: Editor, runs: int) -> None:
    """Seconds from saving a record until its page, asked for over HTTP, shows the edit."""
    with served(build) as (address, seconds):
        waits = [_served_edit(build, address, number) for number in range(runs)]
    print(f"  served: first page after {seconds:.2f} s, then from an edit to its page {told(waits)} s")


def _served_edit(build: Build, address: str, number: int) -> float:
    """Give a project another summary, each time another project."""
    branch = sorted(path.parent for path in build.folder.glob("brands/*/branch.yml"))[number]
    path = next(branch.glob("projects/*.yml"))
    lines, said = path.read_text(encoding="utf-8").splitlines(), f"在预览里改了第{number}次的简介。"
    lines = [f"summary: {said}" if line.startswith("summary:") else line for line in lines]
    start = time.perf_counter()
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    _until(f"{address}branches/{branch.name}/{path.stem}/", said, start)
    return time.perf_counter() - start


@contextmanager
def served(build: Build) -> Iterator[tuple[str, float]]:
    """``mkdocs serve`` on a free port: its address, and the seconds until it gave its first page."""
    build.clear()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", place]
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=build.folder, env=MKDOCS_ENVIRONMENT)
    try:
        _until(f"http://{place}/", "</html>", start)
        yield f"http://{place}/", time.perf_counter() - start
    finally:
        process.terminate()
        process.wait()


def _until(url: str, text: str, start: float) -> None:
    """Ask for a page again and again until it holds the text."""
    while time.perf_counter() - start < PATIENCE:
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
                if text in answer.read().decode():
                    return
        except urllib.error.URLError:
            pass
        time.sleep(0.01)
    sys.exit(f"{url} did not show {text} in {PATIENCE:.0f} s")


def _tell(name: str, usages: Sequence[Usage], cold: Sequence[Usage] = ()) -> None:
    """The times, and their ratios to the cold builds of the same turn: the machine may be slower in another."""
    shown = []
    for unit, figure in (("wall", "wall"), ("CPU", "cpu")):
        seconds = [getattr(usage, figure) for usage in usages]
        ratios = [each / getattr(usage, figure) for each, usage in zip(seconds, cold, strict=bool(cold))]
        shown.append(f"{unit} {told(seconds)} s" + (f" = {told(ratios)} of cold" if ratios else ""))
    print(f"  {name}: {', '.join(shown)}", flush=True)


def _digest(site: Path) -> str:
    """One digest of all files with their names."""
    found = hashlib.sha256()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        found.update(f"{path.relative_to(site)}\n".encode() + path.read_bytes())
    return found.hexdigest()


if __name__ == "__main__":
    main()
