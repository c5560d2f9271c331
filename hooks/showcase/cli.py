"""The command ``showcase``: parses arguments and calls the rooms; decides nothing itself."""

import argparse
import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from showcase import desk, editor, release, scaffold
from showcase.problems import FORMATS, Checked, system_reason


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns its exit status: 0, 1 where the data has errors, or 2 for wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A file name may hold bytes that no encoding can show; the report must come out all the same.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    try:
        options = _parser().parse_args(arguments)
        status: int = options.run(options)
        sys.stdout.flush()
    except desk.UsageError as error:
        print(error, file=sys.stderr)
        return 2
    except SystemExit as exit_:
        return int(exit_.code or 0)
    except BrokenPipeError:
        # Whoever reads the output, as `head` does, has enough. Python would complain once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        print(f"没有成功，{error.filename or ''}：{system_reason(error)}", file=sys.stderr)
        return 1
    return status


def _parser() -> desk.CommandParser:
    """The parser of all commands. Their rooms are imported when a command runs."""
    parser = desk.CommandParser(prog="showcase", description="律师行业党支部品牌展示：检查、修正、新建记录，发布网站。")
    commands = parser.add_subparsers(required=True, metavar="命令", title="命令")
    check = commands.add_parser("check", help="检查记录，逐条说明哪里不对、怎么改")
    check.add_argument(
        "paths", nargs="*", type=Path, metavar="路径", help="只检查这些文件或文件夹，读它们和有关的记录；不写就检查全部"
    )
    check.add_argument("--format", choices=[*FORMATS], default="text", help="结果的格式，默认 text，给人看")
    desk.add_root(check)
    check.set_defaults(run=_check)
    desk.add_commands(commands)
    release.add_commands(commands)
    editor.add_commands(commands)
    scaffold.add_commands(commands)
    return parser


def _check(options: argparse.Namespace) -> int:
    """Check all records, each against the others; or those under the given paths, against what they name."""
    from showcase import pipeline  # not at the top: the parser and its help need none of it
    from showcase.desk import guide_files
    from showcase.reading import VOCABULARY_PATH
    from showcase.survey import rules, unseen

    gc.disable()  # reading makes next to no reference cycles
    scope = desk.Scope(options.root, options.paths)
    selection = scope.selection
    survey = pipeline.survey(scope.root, selection=selection)
    records = survey.records
    part = () if selection.is_whole else (survey.selected, survey.beside, unseen())
    checked = Checked.of(records, *part)
    if text := FORMATS[options.format](survey.problems, checked, rules()):
        print(text)
    if not selection.is_whole and VOCABULARY_PATH not in selection:
        return int(not survey.is_sound)
    if options.format == "text":
        guide_files.refresh_words(scope.root, records.vocabulary)
    if editor.outdated_forms(scope.root, records.vocabulary, options.format == "text") and options.format == "github":
        print("::notice::词表改了，网页表单的下拉列表还没有：运行一次 showcase check，把它改写的文件一起提交")
    return int(not survey.is_sound)


if __name__ == "__main__":
    sys.exit(main())
