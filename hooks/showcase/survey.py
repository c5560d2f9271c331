"""Survey: reads and checks every file of records, file by file, then the rules across records.

A file by itself depends on nothing but its bytes, the vocabulary and the names of anonymous organisations, so files may
be read in any order and in any process, and a server reads only what was edited.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from showcase.checks import CHECKS, SingleRecordChecks, check_all, of_any_two
from showcase.delivery import parallel_map
from showcase.model import (
    CHINA,
    Branch,
    Noun,
    Place,
    PlainText,
    Project,
    Record,
    Records,
    Selection,
    ServicePoint,
    Signature,
    Task,
    YearlyReport,
    dataclass,
)
from showcase.problems import Problem, Rule, has_errors, without_follow_ups
from showcase.reading import (
    CHARACTER_FORBIDDEN,
    FILE_SLOW,
    SECTIONS,
    NodeCache,
    ReadingContext,
    RecordFile,
    TooSlow,
    load,
    plain_texts,
    read,
    record_files,
    time_limit,
    with_excerpts,
)

ALL = Selection()
SECONDS_A_FILE = 2
"""Time of a processor that reading and checking one file may take; a real one takes a hundredth of a second."""
LEAST = 500
"""So many files are worth a process: reading them takes 0.2 s, starting one and taking its results over 0.03 s."""


@dataclass(frozen=True, slots=True)
class ParsedFile(Noun):
    """What one file says: the values of its records with their numbers in the file, and what is wrong with them."""

    path: str
    values: tuple[Any, ...]
    indexes: tuple[int | None, ...]
    problems: tuple[Problem, ...]
    """Found by reading."""
    rule_problems: tuple[Problem, ...]
    """Found by the rules of one record; what follows from one of ``problems`` is still among them."""


@dataclass(frozen=True, slots=True)
class Survey:
    """All records under one folder, and everything found wrong with them."""

    records: Records
    problems: tuple[Problem, ...]
    selected: int = 0
    """Number of the files that were chosen to be checked."""
    beside: int = 0
    """Number of other files that were read to judge them."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing keeps the records from being published."""
        return not has_errors(self.problems)


def rules(*sections: str) -> tuple[Rule, ...]:
    """The rules of these sections of the staff guide, or of all of them, in the order of the guide."""
    by_section = {name: SECTIONS.get(name, ()) + tuple(c.rule for c in checks) for name, checks in CHECKS.items()}
    return tuple(rule for name in sections or by_section for rule in by_section[name])


def unseen() -> tuple[str, ...]:
    """What is not found in a selection of files, but only among all: the titles of these rules."""
    return tuple(rule.title for rule in of_any_two())


class ParseCache:
    """Parsed files, kept in memory while a site is served: a file of the same size and time is not read again."""

    def __init__(self) -> None:
        self._given: object = None
        self._files: dict[str, tuple[tuple[int, ...], ParsedFile]] = {}
        self._beside: dict[str, tuple[object, list[Problem]]] = {}
        self._trusted: dict[Path, tuple[int, ...]] = {}

    def select(self, root: Path, paths: Iterable[str], given: object) -> dict[str, ParsedFile]:
        """Of the files those that are as they were; none where what they were read with, ``given``, is another."""
        if given != self._given:
            self._given, self._files = given, {}
        self._states = {path: _state(root / path) for path in paths}
        known = ((path, *self._files[path]) for path in self._states if path in self._files)
        return {path: parsed for path, state, parsed in known if state == self._states[path]}

    def trust(self, file: Path) -> None:
        """Look for nothing beside the records in a file that was checked before, until it is another."""
        self._trusted[file] = _state(file)

    def of_texts(self, file: Path, name: str, find: Callable[[], list[Problem]]) -> list[Problem]:
        """What ``find`` finds in the texts called ``name``, all of ``file``; found again once the file is another."""
        state = (_state(file), self._given)
        if self._trusted.get(file) == state[0]:
            return []
        if name not in self._beside or self._beside[name][0] != state:
            self._beside[name] = (state, find())
        return self._beside[name][1]

    def update(self, parsed: Iterable[ParsedFile]) -> None:
        """Keep these, all files of the last selection."""
        self._files = {each.path: (self._states[each.path], each) for each in parsed}


def survey(
    root: Path,
    today: datetime.date | None = None,
    cache: ParseCache | None = None,
    meanwhile: Callable[[], None] | None = None,
    beside: Records | None = None,
    selection: Selection = ALL,
) -> Survey:
    """Read and check every record under ``root/brands``, as of ``today``, by default this day in China.

    ``meanwhile`` is called once, beside the reading where that can be done in other processes. ``beside`` are records
    that lie elsewhere, which those under ``root`` may refer to. Of a ``selection`` the problems are those in its files,
    and the records those by which they are judged; what only all records together show is not found.
    """
    today = today or datetime.datetime.now(CHINA).date()
    context = ReadingContext.of(root, today, selection)
    parsed = parsed_files(context, cache, today, meanwhile=meanwhile, selection=selection)
    records = collect_records(context, parsed)
    if beside:
        records.branches = beside.branches | records.branches
        records.projects = beside.projects | records.projects
        records.photos |= beside.photos
    of_reading = [*context.problems, *(problem for file in parsed for problem in file.problems)]
    of_rules = [problem for file in parsed for problem in file.rule_problems]
    of_rules += check_all(records, selection.is_whole)
    checks = SingleRecordChecks(context.vocabulary, _anonymous(parsed))
    found = [*of_reading, *without_follow_ups(of_reading, of_rules, records)]
    found += _beside_records(context, checks, cache, selection)
    problems = with_excerpts(root, (each for each in found if each.path in selection))
    selected = sum(path in selection for path in (*context.folder.paths, plain_texts.SETTINGS))
    return Survey(records, problems, selected, sum(file.path not in selection for file in parsed))


class FileParser:
    """Parses and checks files by themselves. ``anonymous`` are the names of anonymous organisations by slug."""

    def __init__(self, context: ReadingContext, anonymous: Mapping[str, str], selection: Selection = ALL) -> None:
        self._root, self._selection = context.root, selection
        self._reader = context.reader
        self._checks = SingleRecordChecks(context.vocabulary, anonymous)

    def parse(self, file: RecordFile) -> ParsedFile:
        """The file as it is now; one that takes too long is refused, whatever it holds."""
        try:
            with time_limit(SECONDS_A_FILE):
                return self._parsed(file)
        except TooSlow:
            return ParsedFile(file.path, (), (), (_slow(file.path),), ())

    def _parsed(self, file: RecordFile) -> ParsedFile:
        content = load(self._root, file.path)
        document = read(file, content, self._reader)
        records = document.value or ()
        values, indexes = tuple(record.value for record in records), tuple(record.index for record in records)
        if file.path not in self._selection:
            return ParsedFile(file.path, values, indexes, document.problems, ())
        of_values = tuple(self._checks.check(records))
        # What looks like a comment may stand in a value, whose problem is told already.
        told = {(problem.line, problem.rule) for problem in of_values}
        # Characters that are refused come first, and no message may quote them.
        is_refused = any(problem.rule == CHARACTER_FORBIDDEN.id for problem in document.problems)
        comments = () if is_refused else plain_texts.comments_of(file.path, content)
        of_comments = self._checks.check_plain(comments)
        further = (problem for problem in of_comments if (problem.line, problem.rule) not in told)
        return ParsedFile(file.path, values, indexes, document.problems, (*of_values, *further))


def parsed_files(
    context: ReadingContext,
    cache: ParseCache | None = None,
    today: datetime.date | None = None,
    least: int = LEAST,
    meanwhile: Callable[[], None] | None = None,
    selection: Selection = ALL,
) -> list[ParsedFile]:
    """All files of records, parsed in several processes where each has ``least`` of them or more.

    Which organisations are anonymous is in their own files. A first look at these finds them; where that misses one, as
    where the key is written with escapes, all is parsed once more.
    """
    files = list(record_files(context.folder))
    likely = list(_likely_anonymous(context))
    while True:
        anonymous = _anonymous(likely)
        known = cache.select(context.root, (f.path for f in files), (context.file, anonymous, today)) if cache else {}
        # In the order of their folders: a year of achievements takes longest, and each process gets its share of them.
        missing = sorted((file for file in files if file.path not in known), key=lambda file: file.path)
        parse = FileParser(context, anonymous, selection).parse
        known |= {each.path: each for each in parallel_map(parse, missing, least, meanwhile)}
        parsed = [known[file.path] for file in files]
        if cache:
            cache.update(parsed)
        if _anonymous(parsed) == anonymous:
            return parsed
        likely, meanwhile = parsed, None


def collect_records(context: ReadingContext, parsed: Iterable[ParsedFile]) -> Records:
    """The records of all files."""
    records = Records(
        context.vocabulary, photos=frozenset(context.folder.photos), copies=context.copies, redirects=context.redirects
    )
    trees = NodeCache(context.root)
    for file in parsed:
        for value, index in zip(file.values, file.indexes, strict=True):
            record = Record(file.path, value, trees, index)
            if isinstance(value, Branch):
                records.branches[value.slug] = record
            elif isinstance(value, Project):
                records.projects[value.key] = record
            elif isinstance(value, ServicePoint):
                records.service_points[value.slug] = record
            elif isinstance(value, Task):
                records.tasks.append(record)
            elif isinstance(value, Signature):
                records.signatures.append(record)
            elif isinstance(value, YearlyReport):
                records.reports.append(record)
            else:
                records.achievements.append(record)
    present = {file.key for file in record_files(context.folder) if not (file.year or file.is_review)}
    read_keys = {*records.branches, *records.projects, *(r.value.key for r in records.service_points.values())}
    records.unread = frozenset((present | context.folder.others) - read_keys)
    records.files = context.folder.count
    return records


def _beside_records(
    context: ReadingContext, checks: SingleRecordChecks, cache: ParseCache | None, selection: Selection
) -> Iterator[Problem]:
    """What the rules find in comments of the vocabulary, in names, pages and settings."""
    # No message may quote the characters that a file is refused for.
    refused = {problem.path for problem in context.problems if problem.rule == CHARACTER_FORBIDDEN.id}
    found = plain_texts.beside_records(context.root, context.folder, context.words, context.redirects)
    for number, (path, texts) in enumerate(found):
        if path in refused or not (path == "brands" or path in selection):
            continue
        find, file = partial(_of_texts, checks, path, texts), context.root / path
        yield from cache.of_texts(file, f"{number} {path}", find) if cache and file.is_file() else find()


def _of_texts(checks: SingleRecordChecks, path: str, texts: Iterable[PlainText]) -> list[Problem]:
    try:
        with time_limit(SECONDS_A_FILE):
            return list(checks.check_plain(texts))
    except TooSlow:
        return [_slow(path)]


def _slow(path: str) -> Problem:
    message = f"检查这个文件用了 {SECONDS_A_FILE} 秒还没有完"
    hint = "多半是有很长一串重复的符号，删掉它；太长的文字分成几段"
    return Problem.at(path, Place(), FILE_SLOW, message, hint)


def _likely_anonymous(context: ReadingContext) -> Iterator[ParsedFile]:
    """The organisations whose file has the word ``anonymous`` in it."""
    parser = FileParser(context, {})
    for slug, path in context.folder.branches.items():
        content = load(context.root, path)
        if isinstance(content, bytes) and b"anonymous" in content:
            yield parser.parse(RecordFile(path, slug))


def _anonymous(parsed: Iterable[ParsedFile]) -> dict[str, str]:
    values = (value for file in parsed for value in file.values)
    return {value.slug: value.name for value in values if isinstance(value, Branch) and value.anonymous}


def _state(path: Path) -> tuple[int, ...]:
    """Which file it is, its size and its time; nothing of a file that has gone."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_ino, found.st_size, found.st_mtime_ns
