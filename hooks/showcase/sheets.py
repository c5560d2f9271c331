"""One file of records, read and checked by itself: all that depends on nothing but its bytes and a few givens.

So files may be read in any order and in any process, and what was read of one may be kept as long as its bytes and the
givens stay the same. What needs other records as well comes after, over all of them (``checks.check_all``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from showcase.checks import OfOne
from showcase.kept_sheets import KeptSheets
from showcase.model import Branch, Project
from showcase.model.noun import Noun
from showcase.problems import Problem
from showcase.processes import shared
from showcase.reading import Ground, RecordFile, Reread, load, read, record_files
from showcase.records import Record, Records

LEAST = 500
"""So many files are worth a process: reading them takes 0.2 s, to begin one and to take its sheets over 0.03 s."""


@dataclass(frozen=True, slots=True)
class Sheet(Noun):
    """What one file says: the values of its records with their numbers in the file, and what is wrong with them."""

    path: str
    values: tuple[Any, ...]
    indexes: tuple[int | None, ...]
    problems: tuple[Problem, ...]
    """Told by reading."""
    found: tuple[Problem, ...]
    """Found by the rules of one record; what follows from a told problem is still among them."""


class SheetReader:
    """Reads sheets where ``ground`` is given, and ``anonymous``: the names of anonymous organisations by slug."""

    def __init__(self, ground: Ground, anonymous: Mapping[str, str]) -> None:
        self._root = ground.root
        self._reader = ground.reader
        self._rules = OfOne(ground.vocabulary, anonymous)

    def sheet(self, file: RecordFile) -> Sheet:
        """The sheet of one file as it now is."""
        return self.sheet_of(file, load(self._root, file.path))

    def sheet_of(self, file: RecordFile, content: bytes | OSError) -> Sheet:
        """The sheet of one file with this content, or with the reason why there is none."""
        document = read(file, content, self._reader)
        records = document.value or ()
        values, indexes = tuple(record.value for record in records), tuple(record.index for record in records)
        return Sheet(file.path, values, indexes, document.problems, tuple(self._rules.check(records)))


def sheets(ground: Ground, keep: KeptSheets | None = None, least: int = LEAST) -> list[Sheet]:
    """The sheets of all files, read in several processes where each has ``least`` of them or more.

    Those of an earlier survey are found in ``keep``, and these are kept there for a later one.

    Which organisations are anonymous is in their own files. It is guessed, from the last survey or from a first look at
    the files; where that was wrong, as where the key is written with escapes, all is read once more.
    """
    guess = _guess(ground) if keep is None or keep.anonymous is None else keep.anonymous
    found = _kept(ground, guess, least, keep)
    anonymous = _anonymous(found)
    if anonymous != guess:
        found = _kept(ground, anonymous, least, keep)
    if keep:
        keep.anonymous = anonymous
    return found


def gathered(ground: Ground, found: Iterable[Sheet]) -> Records:
    """The records of all sheets."""
    records = Records(ground.vocabulary, photos=frozenset(ground.folder.photos), redirects=ground.redirects)
    trees = Reread(ground.root)
    for sheet in found:
        for value, index in zip(sheet.values, sheet.indexes, strict=True):
            record = Record(sheet.path, value, trees, index)
            if isinstance(value, Branch):
                records.branches[value.slug] = record
            elif isinstance(value, Project):
                records.projects[value.key] = record
            else:
                records.achievements.append(record)
    present = {file.key for file in record_files(ground.folder) if not file.year}
    records.unread = frozenset(present - {*records.branches, *records.projects})
    records.files = ground.folder.count
    return records


def _kept(ground: Ground, anonymous: Mapping[str, str], least: int, keep: KeptSheets | None) -> list[Sheet]:
    """The sheets in the order of their files; of those that ``keep`` has, only the changed ones are read."""
    files = list(record_files(ground.folder))
    reader = SheetReader(ground, anonymous)
    if keep is None:
        found = _read(reader.sheet, files, least)
        return [found[file.path] for file in files]
    several = keep.sort(ground, anonymous, (file.path for file in files))
    changed = (file for file in files if file.path in several.others)
    new = _read(lambda file: reader.sheet_of(file, several.others[file.path]), changed, least)
    keep.keep(several, new)
    return [several.known.get(file.path) or new[file.path] for file in files]


def _read(sheet_of: Callable[[RecordFile], Sheet], files: Iterable[RecordFile], least: int) -> dict[str, Sheet]:
    """The sheets by path; shared out by organisation, as a year of deeds takes longest to read."""
    by_folder = sorted(files, key=lambda file: file.path)
    return {sheet.path: sheet for sheet in shared(lambda some: list(map(sheet_of, some)), by_folder, least)}


def _guess(ground: Ground) -> dict[str, str]:
    """The anonymous organisations among those whose file has the word in it."""
    reader = SheetReader(ground, {})
    likely = []
    for slug, path in ground.folder.branches.items():
        content = load(ground.root, path)
        if isinstance(content, bytes) and b"anonymous" in content:
            likely.append(reader.sheet_of(RecordFile(path, slug), content))
    return _anonymous(likely)


def _anonymous(found: Iterable[Sheet]) -> dict[str, str]:
    values = (value for sheet in found for value in sheet.values)
    return {value.slug: value.name for value in values if isinstance(value, Branch) and value.anonymous}
