"""The command ``showcase``: parses arguments and calls the wings; decides nothing itself."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from showcase import pipeline
from showcase.desk import Parser, Places, UsageError, add_root
from showcase.problems import FORMATS, Checked, has_errors
from showcase.survey import rules


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0, 1 where the data has errors, or 2 for wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A file name may hold bytes that no encoding can show; the report must come out all the same.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    try:
        words = sys.argv[1:] if arguments is None else list(arguments)
        options = _parser(all_wings=words[:1] != ["check"]).parse_args(words)
        run: int = options.run(options)
    except UsageError as wrong:
        print(wrong, file=sys.stderr)
        return 2
    except SystemExit as left:
        return int(left.code or 0)
    return run


def _parser(all_wings: bool) -> Parser:
    """The commands. A check is run at every save, so it does not wait until the other wings are loaded."""
    parser = Parser(prog="showcase", description="律师行业党支部品牌展示：检查、修正、新建记录，发布网站。")
    commands = parser.add_subparsers(required=True, metavar="命令", title="命令")
    check = commands.add_parser("check", help="检查记录，逐条说明哪里不对、怎么改")
    check.add_argument("paths", nargs="*", type=Path, metavar="路径", help="只报告这些文件或文件夹；不写就报告全部")
    check.add_argument("--format", choices=[*FORMATS], default="text", help="结果的格式，默认 text，给人看")
    add_root(check)
    check.set_defaults(run=_check)
    if all_wings:
        from showcase.desk import commands as desk
        from showcase.desk import reports
        from showcase.release import commands as release

        for wing in (desk, reports, release):
            wing.add_to(commands)
    return parser


def _check(options: argparse.Namespace) -> int:
    """Read everything (a record is right only beside the others), report what lies under the given paths."""
    places = Places(options.root, options.paths)
    found = pipeline.survey(places.root)
    shown = [problem for problem in found.problems if problem.path in places]
    read = found.records
    checked = Checked(read.files, len(read.branches), len(read.projects), len(read.achievements))
    if text := FORMATS[options.format](shown, checked, rules()):
        print(text)
    return int(has_errors(shown))


if __name__ == "__main__":
    sys.exit(main())
