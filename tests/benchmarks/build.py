"""How our build grows: one cold build of each size, with its largest page.

    python tests/benchmarks/build.py 1000 5000 14000
    python tests/benchmarks/build.py 1000 --without-pictures
    python tests/benchmarks/build.py 1000 --against ../before --runs 5

With ``--against``, this checkout and another one build in turn, and the ratios of the pairs are printed: cold builds,
the second build of the real records, and under ``mkdocs serve`` the time from an edit to its page.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from against import compare
from builds import Build, ours
from measuring import Usage, told
from records import SHAPES


def main() -> None:
    """Measure each size asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("branches", type=int, nargs="+", help="how many organisations, for example: 1000 14000")
    parser.add_argument("--runs", type=int, default=1, help="builds of each size; one more looks at the memory")
    parser.add_argument("--without-pictures", action="store_true", help="leave out the share pictures")
    parser.add_argument("--shape", choices=SHAPES, default="few", help="of the records")
    parser.add_argument("--against", type=Path, help="another checkout, to be compared with this one")
    options = parser.parse_args()
    if options.against:
        compare(options.against.resolve(), options.branches, options.runs)
        return
    with tempfile.TemporaryDirectory() as scratch:  # nothing is deleted before the end: builds.py tells why
        for branches in options.branches:
            build = ours(Path(scratch, str(branches)), branches, shape=options.shape)
            if options.without_pictures:
                build.leave_out_pictures()
            usages = [build.cold()[0] for _ in range(options.runs)]
            tell(branches, usages, build)


def tell(branches: int, usages: list[Usage], build: Build) -> None:
    """Print what the builds took and what they made."""
    pages = {path: path.stat().st_size for path in build.site.rglob("*.html")}
    largest = max(pages, key=pages.__getitem__)
    wall, processor = told(usage.wall for usage in usages), told(usage.cpu for usage in usages)
    peak = told((usage.peak for usage in usages), 0)
    print(f"{branches:,} branches: wall {wall} s, CPU {processor} s, largest process {peak} MB")
    print(f"  {len(pages):,} pages, the largest {largest.relative_to(build.site)}: {pages[largest] / 1000:.1f} kB")
    print(f"  {_megabytes(build.site):,.1f} MB, of which search {_megabytes(build.site / 'search'):,.1f} MB")
    pictures = [path.stat().st_size for path in build.site.rglob("share*.png")]
    print(
        f"  {len(pictures):,} share pictures, {sum(pictures) / 1e6:,.1f} MB, the largest {max(pictures, default=0):,} B"
    )
    together = build.cold(together=True)[0].together
    print(f"  all processes at once held {together:,.0f} MB at most", flush=True)


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


if __name__ == "__main__":
    main()
