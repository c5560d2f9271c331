"""A piece is made again where an answer has changed, and not else."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from showcase import keeping
from showcase.catalog.watch import Question, Watch
from showcase.delivery import Pieces
from showcase.delivery.pieces import FEW

EDITION = "edition 1"


class Words:
    """Words by name; which of them are read is noted."""

    def __init__(self, words: dict[str, str]) -> None:
        self.words, self.watch = words, Watch()

    @property
    def questions(self) -> list[Question]:
        return self.watch.questions

    def noting(self) -> AbstractContextManager[set[int]]:
        return self.watch.noting()

    def answer(self, question: tuple[object, ...]) -> str:
        return self.words.get(str(question[1]), "")

    def read(self, name: str) -> str:
        self.watch.ask("words", name, "whole")
        return self.words[name]


def delivered(
    file: Path, words: dict[str, str], edition: str = EDITION, is_current: bool = True
) -> tuple[dict[str, str], set[str]]:
    """One delivery with a piece ``<word>, <word again>`` for each word; gives the pieces, and which were made anew."""
    given, made = Words(words), set[str]()
    pieces = Pieces(file, edition, given, lambda: is_current)

    def making(name: str) -> Callable[[], str]:
        def make() -> str:
            made.add(name)
            return f"{given.read(name)}, {given.read(name)} again"

        return make

    found = {name: pieces.of(name, making(name)) for name in words}
    pieces.keep()
    assert found == {name: f"{word}, {word} again" for name, word in words.items()}
    return found, made


@pytest.fixture
def words() -> dict[str, str]:
    return {f"name {number}": f"word {number}" for number in range(2 * FEW)}


def test_what_is_the_same_is_not_made_again(tmp_path: Path, words: dict[str, str]) -> None:
    assert delivered(tmp_path / "pieces", words)[1] == words.keys()
    assert delivered(tmp_path / "pieces", words)[1] == set()


def test_what_asked_for_something_that_changed_is_made_again(tmp_path: Path, words: dict[str, str]) -> None:
    delivered(tmp_path / "pieces", words)
    assert delivered(tmp_path / "pieces", words | {"name 3": "another"})[1] == {"name 3"}


@pytest.mark.parametrize("several", [1, FEW])
def test_edit_after_edit(tmp_path: Path, words: dict[str, str], several: int) -> None:
    """Of few pieces, which are not written each time, and of many."""
    delivered(tmp_path / "pieces", words)
    for turn in range(4):
        edited = {f"name {turn + number}": f"edited {turn}" for number in range(several)}
        words |= edited
        assert edited.keys() <= delivered(tmp_path / "pieces", words)[1]


def test_a_new_one_is_made_and_one_that_is_gone_is_not_kept(tmp_path: Path, words: dict[str, str]) -> None:
    delivered(tmp_path / "pieces", words)
    few = dict(list(words.items())[:10]) | {"new": "word"}
    assert delivered(tmp_path / "pieces", few)[1] == {"new"}
    assert keeping.read(tmp_path / "pieces", EDITION)[2].keys() == few.keys()


def test_another_edition_makes_all_anew(tmp_path: Path, words: dict[str, str]) -> None:
    delivered(tmp_path / "pieces", words)
    assert delivered(tmp_path / "pieces", words, "edition 2")[1] == words.keys()


def test_what_was_made_while_the_edition_was_edited_is_not_kept(tmp_path: Path, words: dict[str, str]) -> None:
    delivered(tmp_path / "pieces", words, is_current=False)
    assert delivered(tmp_path / "pieces", words)[1] == words.keys()


def test_a_copy_is_not_believed(tmp_path: Path, words: dict[str, str]) -> None:
    """It may have come with the records, and say anything."""
    delivered(tmp_path / "pieces", words)
    os.utime(tmp_path / "pieces", ns=(1, 1))
    assert delivered(tmp_path / "pieces", words)[1] == words.keys()
