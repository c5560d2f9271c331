"""The account of a delivery: of what each file was made, in parts, one for each process that made some."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from showcase.delivery.batches import Entry

SEVERAL = 8
"""Parts that an account may have: an edit adds one or two, and to put them together takes as long as to write them."""


class Sources(Protocol):
    """Of what entries are made. Questions are what was asked while making one, answers are digests."""

    @property
    def questions(self) -> Sequence[Any]:
        """Every question that has a number, in the order of the numbers."""

    def noting(self) -> AbstractContextManager[set[int]]:
        """The numbers of the questions asked within."""

    def answer(self, question: Any) -> str:
        """The present answer."""

    def given(self, entry: Entry) -> str:
        """The digest of what the entry's making was given, apart from what it asks for."""


class Made(NamedTuple):
    """A file as it was written: its size in bytes, its time in nanoseconds, and what it was made of."""

    size: int
    time: int
    given: str
    questions: Sequence[int]


class Told(NamedTuple):
    """A part as the process that made it tells of it: the addresses of its files, and the part as JSON."""

    uris: list[str]
    text: str


@dataclass(slots=True)
class Part:
    """Files with the questions asked while they were made, by their places in ``questions``, and the answers then."""

    questions: list[Any]
    answers: list[str]
    files: dict[str, Made]
    changed: set[int] = field(default_factory=set)
    """The questions whose answers are others now."""

    @classmethod
    def read(cls, text: Any) -> Part:
        """A part out of what JSON gave. Raises AttributeError, KeyError, TypeError or ValueError where it is none."""
        questions = [_tuple(question) for question in text["questions"]]
        return cls(questions, list(text["answers"]), {uri: Made(*each) for uri, each in text["files"].items()})

    def text(self) -> str:
        """The part as JSON."""
        return _text(self.questions, self.answers, map(_file, self.files, self.files.values()))

    def compare(self, answer: Callable[[Any], str]) -> None:
        """Find out which answers have changed, and know the present ones."""
        now = [answer(question) for question in self.questions]
        self.changed = {place for place, before in enumerate(self.answers) if now[place] != before}
        self.answers = now


def told(made: Mapping[str, Made], questions: Sequence[Any], answer: Callable[[Any], str]) -> Told:
    """What was made, where its questions are numbers in ``questions``."""
    places: dict[int, int] = {}
    # File by file to text, which takes a tenth of the memory of lists of numbers.
    files = [_file(uri, each, places) for uri, each in made.items()]
    asked = [questions[number] for number in places]
    return Told(list(made), _text(asked, [answer(question) for question in asked], files))


def together(parts: Iterable[Part], answer: Callable[[Any], str]) -> Told:
    """One part of several; questions that no file asks are left out."""
    numbers: dict[Hashable, int] = {}
    made = {
        uri: each._replace(questions=[numbers.setdefault(part.questions[n], len(numbers)) for n in each.questions])
        for part in parts
        for uri, each in part.files.items()
    }
    return told(made, list(numbers), answer)


def _file(uri: str, made: Made, places: dict[int, int] | None = None) -> str:
    """A file in JSON; with ``places``, its questions by these, where each that has none gets the next one."""
    asked = made.questions if places is None else [places.setdefault(each, len(places)) for each in made.questions]
    return f'{json.dumps(uri)}:[{made.size},{made.time},"{made.given}",{json.dumps(list(asked))}]'


def _text(questions: Sequence[Any], answers: Sequence[str], files: Iterable[str]) -> str:
    head = json.dumps({"questions": questions, "answers": answers})  # ASCII: Chinese letters would double all of it
    return f'{head[:-1]},"files":{{{",".join(files)}}}}}'


def _tuple(value: Any) -> Any:
    """Lists, as JSON has them, to tuples."""
    return tuple(map(_tuple, value)) if isinstance(value, list) else value
