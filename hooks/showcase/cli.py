"""The command ``showcase``: parses arguments and calls the wings; decides nothing itself."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from showcase import site
from showcase.problems import has_errors, report


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0, 1 where the data has errors, or 2 for wrong use."""
    options = _parser().parse_args(arguments)
    run: int = options.run(options)
    return run


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="showcase", description="律师行业党支部品牌展示：检查记录。")
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")
    check = commands.add_parser("check", help="检查记录，逐条说明哪里不对、怎么改")
    check.add_argument("paths", nargs="*", type=Path, metavar="路径", help="只报告这些文件或文件夹；不写就报告全部")
    check.add_argument(
        "--root", type=Path, default=Path(), metavar="文件夹", help="brands 所在的文件夹，默认是当前文件夹"
    )
    check.set_defaults(run=_check)
    return parser


def _check(options: argparse.Namespace) -> int:
    """Read everything (a record is right only beside the others), report what lies under the given paths."""
    root = options.root.resolve()
    if not (root / "brands").is_dir():
        print(f"{options.root} 里没有 brands 文件夹。用 --root 指明它所在的文件夹。", file=sys.stderr)
        return 2
    missing = [path for path in options.paths if not path.exists() and not (root / path).exists()]
    if missing:
        print(f"没有这个文件或文件夹：{missing[0]}", file=sys.stderr)
        return 2
    found = site.survey(root)
    wanted = [_below(root, path) for path in options.paths]
    shown = [p for p in found.problems if not wanted or any(f"{p.path}/".startswith(f"{w}/") for w in wanted)]
    if shown:
        print(report(shown))
    records = found.records
    print(
        f"检查了 {records.files} 个文件：{len(records.branches)} 个党组织，{len(records.projects)} 个品牌项目，"
        f"{len(records.achievements)} 项服务成果。" + ("" if shown else "没有发现问题。")
    )
    return int(has_errors(shown))


def _below(root: Path, path: Path) -> str:
    """The path as problems write it: relative to the root, whether it was given from here or from there."""
    absolute = path.resolve() if path.exists() else (root / path).resolve()
    return absolute.relative_to(root).as_posix() if absolute.is_relative_to(root) else absolute.as_posix()


if __name__ == "__main__":
    sys.exit(main())
