"""What the last delivery left in the site's folder, so that only what has changed is made anew.

MkDocs empties the folder before it builds. What is to be kept steps aside before, into a hidden folder within, and back
after. The account of the last delivery names, for each file, what it was made of; it counts only while the file is the
very one that was written, of the same size and time, and it is taken away while a delivery is under way: whatever
interrupts one, the next begins from nothing.
"""

from __future__ import annotations

import json
import os
import shutil
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from showcase.delivery.batches import Entry

ASIDE = ".kept"
Noted = list[Any]
"""A file in the account: size, time, digest of what was given, and the numbers of the questions."""


class Sources(Protocol):
    """Of what entries are made. Questions are what was asked while making one, answers are digests."""

    @property
    def questions(self) -> Sequence[Any]:
        """Every question that has a number, in the order of the numbers."""

    def number(self, question: Any) -> int:
        """The question's number, a new one where it has none."""

    def noting(self) -> AbstractContextManager[set[int]]:
        """The numbers of the questions asked within."""

    def answer(self, question: Any) -> str:
        """The present answer."""

    def given(self, entry: Entry) -> str:
        """The digest of what the entry's making was given, apart from what it asks for."""


@dataclass(frozen=True, slots=True)
class Made:
    """A file as it was written: its size in bytes, its time in nanoseconds, and what it was made of."""

    size: int
    time: int
    given: str
    questions: array[int]


class Kept:
    """The files of ``site`` that the delivery noted in ``account`` made. ``edition`` names all that concerns every
    file: code, templates, settings, versions; another edition's files are of no use.
    """

    def __init__(self, site: Path, account: Path, edition: str) -> None:
        self._site, self._account, self._edition = site, account, edition
        self._questions: list[Any] = []
        self._answers: list[str] = []
        self._files: dict[str, Noted] = {}
        self._present: dict[str, tuple[int, int]] = {}
        self._changed: set[int] = set()

    def set_aside(self) -> None:
        """Take what may be kept out of the way of MkDocs; a site of another edition is left to be emptied."""
        aside = self._site / ASIDE
        shutil.rmtree(aside, ignore_errors=True)
        self._read()
        self._account.unlink(missing_ok=True)
        if not self._site.is_dir():
            self._files = {}
        if self._files:
            places = [place for place in self._site.iterdir() if not place.name.startswith(".")]
            aside.mkdir()
            for place in places:
                place.rename(aside / place.name)

    def bring_back(self, without: Iterable[str]) -> None:
        """Put back what stepped aside, once MkDocs has emptied the folder, but for the folders ``without``."""
        if not self._files:
            return
        aside = self._site / ASIDE
        for folder in without:
            shutil.rmtree(aside / folder, ignore_errors=True)
        self._present = dict(_walk(str(aside)))
        for place in list(aside.iterdir()):
            place.rename(self._site / place.name)
        aside.rmdir()

    def sort_out(self, uris: Iterable[str], sources: Sources) -> None:
        """Of what was put back, keep the files of ``uris`` that nobody touched; find out which answers have changed."""
        noted = {uri: self._files[uri] for uri in uris if uri in self._files}
        self._files = {uri: each for uri, each in noted.items() if self._present.get(uri) == (each[0], each[1])}
        for uri in self._present.keys() - self._files.keys():
            self._remove(uri)
        now = [sources.answer(question) for question in self._questions]
        self._changed = {number for number, answer in enumerate(self._answers) if now[number] != answer}
        self._answers = now

    def _remove(self, uri: str) -> None:
        """Delete a file, and the folders above it that are then empty."""
        path = self._site / uri
        path.unlink()
        with suppress(OSError):  # of the first that is not empty
            for folder in path.parents[: uri.count("/")]:
                folder.rmdir()

    def holds(self, uri: str, given: str) -> bool:
        """Whether the file is there as it would be made now."""
        noted = self._files.get(uri)
        return noted is not None and noted[2] == given and self._changed.isdisjoint(noted[3])

    def write(self, made: Mapping[str, Made], sources: Sources) -> None:
        """Note this delivery: what was ``made``, and what was kept of the last."""
        place = {question: index for index, question in enumerate(self._questions)}
        new: dict[int, int] = {}
        for uri, each in made.items():
            for number in each.questions:
                if number not in new:
                    new[number] = place.setdefault(sources.questions[number], len(place))
            self._files[uri] = [each.size, each.time, each.given, [new[number] for number in each.questions]]
        questions = list(place)
        if len(questions) > 2 * len({number for noted in self._files.values() for number in noted[3]}):
            return  # most of it is of the past: the next delivery begins anew
        answers = self._answers + [sources.answer(question) for question in questions[len(self._answers) :]]
        account = {"edition": self._edition, "questions": questions, "answers": answers, "files": self._files}
        self._account.parent.mkdir(parents=True, exist_ok=True)
        draft = self._account.with_suffix(".part")
        draft.write_text(json.dumps(account, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        draft.replace(self._account)

    def _read(self) -> None:
        """Read the account; one that is missing, torn or of another edition says nothing."""
        try:
            account = json.loads(self._account.read_bytes())
            if account["edition"] == self._edition:
                self._questions = [_tuple(question) for question in account["questions"]]
                self._answers, self._files = account["answers"], account["files"]
        except (OSError, ValueError, KeyError, TypeError):
            self._files = {}


def _tuple(value: Any) -> Any:
    """Lists, as JSON has them, to tuples."""
    return tuple(map(_tuple, value)) if isinstance(value, list) else value


def _walk(folder: str, above: str = "") -> Iterator[tuple[str, tuple[int, int]]]:
    """Every file below the folder by its address, with size and time. Links are not followed."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{above}{entry.name}/")
            else:
                told = entry.stat(follow_symlinks=False)
                yield above + entry.name, (told.st_size, told.st_mtime_ns)
