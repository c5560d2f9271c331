"""Our build and the peer's, Hugo and Pagefind, of the same generated records, in turn on the same machine.

    python tests/benchmarks/compare.py 1000 5000 --runs 5
    python tests/benchmarks/compare.py 1000 --shape many --lean --without-pictures

Prints the median of each figure, its least and most, and the ratios of the pairs; each figure also per page. README.md
says how to read it.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from agreement import addresses, differences, record_pages
from builds import ours, peer
from measuring import Usage, told
from records import SHAPES

Made = dict[str, float]
FIGURES = (("wall s", "wall", 2), ("CPU s", "cpu", 2), ("peak MB", "peak", 0))


@dataclass(frozen=True, slots=True)
class Pair:
    """One run of ours, and one of the peer's two commands."""

    ours: Usage
    hugo: Usage
    pagefind: Usage

    @property
    def peer(self) -> Usage:
        """Both commands, one after the other."""
        hugo, pagefind = self.hugo, self.pagefind
        return Usage(hugo.wall + pagefind.wall, hugo.cpu + pagefind.cpu, max(hugo.peak, pagefind.peak))


def main() -> None:
    """Compare at each size asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("branches", type=int, nargs="+", help="how many organisations, for example: 1000 5000")
    parser.add_argument("--runs", type=int, default=5, help="of each, in turn")
    parser.add_argument("--shape", choices=SHAPES, default="few", help="of the records")
    parser.add_argument("--lean", action="store_true", help="a peer of record pages, two lists and the search alone")
    parser.add_argument("--without-pictures", action="store_true", help="ours draws no share pictures; no peer does")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:  # nothing is deleted before the end: builds.py tells why
        found = {each: compare(Path(scratch, str(each)), each, options) for each in options.branches}
    least = options.branches[0]
    for branches in options.branches[1:]:
        growth = (
            f"{side} × {_median(found[branches], side) / _median(found[least], side):.2f}" for side in ("ours", "peer")
        )
        print(f"wall time, {branches:,} branches over {least:,}: {', '.join(growth)}")


def compare(scratch: Path, branches: int, options: argparse.Namespace) -> list[Pair]:
    """Build that many organisations both ways below ``scratch``, in turn; print what it took and what came out."""
    our = ours(scratch / "ours", branches, shape=options.shape)
    if options.without_pictures:
        our.leave_out_pictures()
    their = peer(scratch / "peer", our.folder, lean=options.lean)
    pairs = [Pair(*our.cold(), *their.cold()) for _ in range(options.runs)]
    if found := differences(our.folder, our.site, their.site):
        sys.exit("\n".join(found[:20]))
    pages = len(addresses(our.folder))
    print(f"{branches:,} branches: {pages:,} record pages, the same in both; median (least–most) of {options.runs}")
    _tell(pairs)
    held = [max(usage.together for usage in side.cold(together=True)) for side in (our, their)]
    _tell_made(pairs, _made(our.site), _made(their.site), *held)
    return pairs


def _median(pairs: list[Pair], side: str) -> float:
    return statistics.median(getattr(pair, side).wall for pair in pairs)


def _tell(pairs: list[Pair]) -> None:
    """The table of what the builds took."""
    _row("", "ours", "Hugo + Pagefind", "ours / peer", "Hugo alone", "Pagefind alone")
    for name, figure, digits in FIGURES:
        columns = {
            side: [getattr(getattr(pair, side), figure) for pair in pairs]
            for side in ("ours", "peer", "hugo", "pagefind")
        }
        cells = {side: told(values, digits) for side, values in columns.items()}
        ratio = told(one / other for one, other in zip(columns["ours"], columns["peer"], strict=True))
        _row(name, cells["ours"], cells["peer"], ratio, cells["hugo"], cells["pagefind"])


def _tell_made(pairs: list[Pair], our: Made, their: Made, our_memory: float, their_memory: float) -> None:
    """The table of the memory that all processes held at once and of what was made, and of all that a page took."""
    pages = our["HTML pages"], their["HTML pages"]
    wall, cpu = (
        [1000 * statistics.median(getattr(getattr(pair, side), figure) for pair in pairs) for side in ("ours", "peer")]
        for figure in ("wall", "cpu")
    )
    a_page = {
        "ms wall": wall,
        "ms CPU": cpu,
        "kB memory": (1000 * our_memory, 1000 * their_memory),
        "kB": (1000 * our["output MB"], 1000 * their["output MB"]),
        "files": (our["files"], their["files"]),
    }
    rows = {"all memory MB": (our_memory, their_memory), **{name: (our[name], their[name]) for name in our}}
    rows |= {f"{name} a page": (one / pages[0], other / pages[1]) for name, (one, other) in a_page.items()}
    for name, (one, other) in rows.items():
        _row(name, f"{one:,.1f}", f"{other:,.1f}", f"{one / other:.2f}")
    print(flush=True)


def _made(site: Path) -> Made:
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
