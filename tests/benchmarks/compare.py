"""Our build and the peer's, Hugo and Pagefind, of the same generated records, in turn on the same machine.

    python tests/benchmarks/compare.py 1000 5000 --runs 5

Prints the median of each figure, its least and most, and the ratios of the pairs. README.md says how to read it.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from agreement import addresses, differences, record_pages
from builds import Build, ours, peer
from measuring import Usage, told

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
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:  # nothing is deleted before the end: builds.py tells why
        found = {each: compare(Path(scratch, str(each)), each, options.runs) for each in options.branches}
    least = options.branches[0]
    for branches in options.branches[1:]:
        growth = (
            f"{side} × {_median(found[branches], side) / _median(found[least], side):.2f}" for side in ("ours", "peer")
        )
        print(f"wall time, {branches:,} branches over {least:,}: {', '.join(growth)}")


def compare(scratch: Path, branches: int, runs: int) -> list[Pair]:
    """Build that many organisations both ways below ``scratch``, in turn; print what it took and what came out."""
    our = ours(scratch / "ours", branches)
    their = peer(scratch / "peer", our.folder)
    pairs = [Pair(*our.cold(), *their.cold()) for _ in range(runs)]
    if found := differences(our.folder, our.site, their.site):
        sys.exit("\n".join(found[:20]))
    pages = len(addresses(our.folder))
    print(f"{branches:,} branches: {pages:,} record pages, the same in both; median (least–most) of {runs}")
    _tell(pairs)
    _tell_made(our, their)
    together = our.cold(together=True)[0].together
    print(f"  all our processes at once held {together:,.0f} MB at most\n", flush=True)
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


def _tell_made(our: Build, their: Build) -> None:
    """The table of what they made."""
    theirs = _made(their.site)
    for name, value in _made(our.site).items():
        _row(name, f"{value:,.1f}", f"{theirs[name]:,.1f}", f"{value / theirs[name]:.2f}")


def _made(site: Path) -> dict[str, float]:
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
