"""The account of a delivery: of what each file was made, in parts, one for each process that made some."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from showcase.delivery.batches import Entry

SMALL = 8
"""A part with less than one in so many of the files is put together with others as small: each edit adds one or two."""


class Sources(Protocol):
    """Of what entries are made. Questions are what was asked while making one, answers are short strings."""

    @property
    def questions(self) -> Sequence[Any]:
        """Every question that has a number, in the order of the numbers."""

    def noting(self) -> AbstractContextManager[set[int]]:
        """The numbers of the questions asked within."""

    def answer(self, question: Any) -> str:
        """The present answer."""

    def given(self, entry: Entry) -> str:
        """The digest of what the entry's making was given, apart from what it asks for."""


class Noted(NamedTuple):
    """A file as it was written: its size in bytes, its time in nanoseconds, and the digest of what it was given."""

    size: int
    time: int
    given: str


class Made(NamedTuple):
    """A file just made, with the numbers of the questions that were asked."""

    noted: Noted
    questions: Sequence[int]


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Files, and the questions asked while they were made, with the answers then.

    ``asked`` has for each question the places among the files of those that asked it, as ``"0 5 7"``: only what asked a
    question whose answer has changed is looked for, and a string is read ten times as fast as a list of numbers.
    ``line`` is the part as it is written.
    """

    files: dict[str, Noted]
    questions: list[Any]
    answers: list[str]
    asked: list[str]
    line: str

    @classmethod
    def read(cls, line: str) -> Part:
        """A part of a line. Raises AttributeError, KeyError, TypeError or ValueError where it is none."""
        told = json.loads(line)
        files = {uri: Noted(*each) for uri, each in told["files"].items()}
        questions = [_tuple(question) for question in told["questions"]]
        if not len(questions) == len(told["answers"]) == len(told["asked"]):
            raise ValueError(line[:80])
        return cls(files, questions, told["answers"], told["asked"], line)

    def changed(self, answer: Callable[[Any], str]) -> set[str]:
        """The files that asked something to which the answer is another now."""
        places: set[int] = set()
        for question, before, asked in zip(self.questions, self.answers, self.asked, strict=True):
            if answer(question) != before:
                places.update(map(int, asked.split()))
        uris = list(self.files)
        return {uris[place] for place in places}


def told(made: Mapping[str, Made], questions: Sequence[Any], answer: Callable[[Any], str]) -> str:
    """The line of what was made, where its questions are numbers in ``questions``; ``""`` of nothing."""
    asked: dict[int, list[int]] = {}
    for place, each in enumerate(made.values()):
        for number in each.questions:
            asked.setdefault(number, []).append(place)
    return _line(
        {uri: each.noted for uri, each in made.items()},
        [questions[number] for number in asked],
        [answer(questions[number]) for number in asked],
        [" ".join(map(str, places)) for places in asked.values()],
    )


def together(parts: Sequence[Part], current: Mapping[str, Part], answer: Callable[[Any], str]) -> str:
    """The line of what several parts have of the files that are ``current`` in them.

    These are as they would be made now, so the present answers are those that they were made of.
    """
    numbers: dict[Any, int] = {}
    made: dict[str, Made] = {}
    for part in parts:
        uris = list(part.files)
        asked: dict[str, list[int]] = {uri: [] for uri in uris if current.get(uri) is part}
        if not asked:
            continue
        for question, places in zip(part.questions, part.asked, strict=True):
            for uri in (uris[int(place)] for place in places.split()):
                if uri in asked:
                    asked[uri].append(numbers.setdefault(question, len(numbers)))
        made |= {uri: Made(part.files[uri], questions) for uri, questions in asked.items()}
    return told(made, list(numbers), answer)


def _line(files: Mapping[str, Noted], questions: Sequence[Any], answers: Sequence[str], asked: Sequence[str]) -> str:
    told = {"files": files, "questions": questions, "answers": answers, "asked": asked}
    return json.dumps(told, separators=(",", ":")) if files else ""


def _tuple(value: list[Any]) -> tuple[Any, ...]:
    """A list, as JSON has it, to a tuple."""
    return tuple([_tuple(each) if type(each) is list else each for each in value])
