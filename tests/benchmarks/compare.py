"""Our build and the peers', Hugo and Pagefind, of the same generated records, in turn on the same machine.

    python tests/benchmarks/compare.py 1000 5000 --runs 5
    python tests/benchmarks/compare.py 1000 --shape few many --peer full lean --without-pictures

Prints the median of each figure, its least and most, and the ratios of the runs that followed each other; each figure
also per page. README.md says how to read it.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from agreement import addresses, differences, record_pages
from builds import Build, ours, peer
from measuring import Usage, told
from records import SHAPES

Made = dict[str, float]
FIGURES = (("wall s", "wall", 2), ("CPU s", "cpu", 2), ("peak MB", "peak", 0))
PEERS = {"full": False, "lean": True}
"""Whether the peer is lean."""


@dataclass(frozen=True, slots=True)
class Run:
    """One build: the usage of each of its commands, which follow one another."""

    commands: tuple[Usage, ...]

    @property
    def whole(self) -> Usage:
        """All of its commands."""
        return Usage(
            sum(each.wall for each in self.commands),
            sum(each.cpu for each in self.commands),
            max(each.peak for each in self.commands),
            max(each.together for each in self.commands),
        )


Runs = Mapping[str, list[Run]]
"""Of ours, and of each peer, by name."""


def main() -> None:
    """Compare at each size, in each shape asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("branches", type=int, nargs="+", help="how many organisations, for example: 1000 5000")
    parser.add_argument("--runs", type=int, default=5, help="of each, in turn")
    parser.add_argument("--shape", choices=SHAPES, nargs="+", default=["few"], help="of the records")
    parser.add_argument(
        "--peer",
        choices=PEERS,
        nargs="+",
        default=["full"],
        help="all lists, or two and the search",
    )
    parser.add_argument("--without-pictures", action="store_true", help="ours draws no share pictures; no peer does")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:  # nothing is deleted before the end: builds.py tells why
        for shape in options.shape:
            found = {each: compare(Path(scratch, shape, str(each)), each, shape, options) for each in options.branches}
            _tell_growth(found)


def compare(scratch: Path, branches: int, shape: str, options: argparse.Namespace) -> Runs:
    """Build that many organisations all ways below ``scratch``, in turn; print what it took and what came out."""
    our = ours(scratch / "ours", branches, shape=shape)
    if options.without_pictures:
        our.leave_out_pictures()
    sides = {"ours": our} | {name: peer(scratch / name, our.folder, lean=PEERS[name]) for name in options.peer}
    runs: Runs = {name: [] for name in sides}
    for _ in range(options.runs):
        for name, side in sides.items():
            runs[name].append(Run(side.cold()))
    for name in options.peer:
        if found := differences(our.folder, our.site, sides[name].site):
            sys.exit("\n".join(found[:20]))
    pages = len(addresses(our.folder))
    print(f"{branches:,} branches, {shape}: {pages:,} record pages, the same in all; median (least–most)")
    held = {name: Run(side.cold(together=True)).whole.together for name, side in sides.items()}
    for name in options.peer:
        _tell(name, runs["ours"], runs[name])
        _tell_made([(runs[side], held[side], _made(sides[side])) for side in ("ours", name)])
    return runs


def _tell_growth(found: Mapping[int, Runs]) -> None:
    least, *larger = found
    for branches in larger:
        growth = ", ".join(
            f"{name} × {_median(runs) / _median(found[least][name]):.2f}" for name, runs in found[branches].items()
        )
        print(f"wall time, {branches:,} branches over {least:,}: {growth}", flush=True)


def _median(runs: list[Run], figure: str = "wall") -> float:
    return statistics.median(getattr(run.whole, figure) for run in runs)


def _tell(name: str, our: list[Run], their: list[Run]) -> None:
    """The table of what the builds took."""
    _row("", "ours", f"Hugo + Pagefind, {name}", "ours / peer", "Hugo alone", "Pagefind alone")
    for label, figure, digits in FIGURES:
        columns = [[getattr(run.whole, figure) for run in runs] for runs in (our, their)]
        alone = [[getattr(run.commands[number], figure) for run in their] for number in (0, 1)]
        ratio = [one / other for one, other in zip(*columns, strict=True)]
        _row(label, *(told(values, digits) for values in columns), told(ratio), *(told(each, digits) for each in alone))


def _tell_made(sides: list[tuple[list[Run], float, Made]]) -> None:
    """The table of the memory that all processes held at once and of what was made, and of all that a page took."""
    columns: list[Made] = []
    for runs, held, made in sides:
        pages = made["HTML pages"]
        totals = {
            "ms wall": 1000 * _median(runs),
            "ms CPU": 1000 * _median(runs, "cpu"),
            "kB memory": 1000 * held,
            "kB": 1000 * made["output MB"],
            "files": made["files"],
        }
        a_page = {f"{name} a page": total / pages for name, total in totals.items()}
        columns.append({"all memory MB": held, **made, **a_page})
    for name, one in columns[0].items():
        other = columns[1][name]
        _row(name, f"{one:,.1f}", f"{other:,.1f}", f"{one / other:.2f}")
    print(flush=True)


def _made(build: Build) -> Made:
    site = build.site
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    pages = [path.stat().st_size for path in site.rglob("*.html")]
    return {
        "output MB": sum(sizes) / 1e6,
        "files": len(sizes),
        "HTML pages": len(pages),
        "kB a record page": statistics.mean(page.stat().st_size for page in record_pages(site).values()) / 1000,
        "largest page kB": max(pages) / 1000,
    }


def _row(name: str, *cells: str) -> None:
    print("  " + name.ljust(18) + "".join(cell.ljust(26) for cell in cells).rstrip())


if __name__ == "__main__":
    main()
