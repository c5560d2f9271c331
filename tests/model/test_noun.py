"""The dataclasses of the model against those of the standard library."""

import dataclasses
import pickle
from dataclasses import field

import pytest

from showcase.model import Noun, dataclass


@dataclass(frozen=True, slots=True)
class Entry(Noun):
    """A class as those of the model are."""

    name: str
    years: tuple[int, ...] = ()
    source: str = field(default="", repr=False, compare=False)


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    """The same, with all methods that Python writes."""

    name: str
    years: tuple[int, ...] = ()
    source: str = field(default="", repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Nothing:
    """A class without fields."""


@pytest.mark.parametrize("other", [("甲",), ("甲", (2019,)), ("乙", (2019,)), ("甲", (2019,), "某报")])
def test_objects_are_equal_and_shown_as_those_of_the_standard_library(other: tuple[str]) -> None:
    of_model = Entry("甲", (2019,)), Entry(*other)
    standard = Standard("甲", (2019,)), Standard(*other)
    assert (of_model[0] == of_model[1]) is (standard[0] == standard[1])
    assert (hash(of_model[0]) == hash(of_model[1])) is (standard[0] == standard[1])
    assert repr(of_model[1]) == repr(standard[1]).replace("Standard", "Entry")


def test_objects_of_two_classes_differ() -> None:
    assert Entry("甲") != Standard("甲")
    assert Nothing() == Nothing() != Entry("甲")


def test_what_is_replaced_and_what_is_sent_keeps_every_field() -> None:
    entry = dataclasses.replace(Entry("甲", source="某报"), years=(2020,))
    assert (entry.name, entry.years, entry.source) == ("甲", (2020,), "某报")
    sent = pickle.loads(pickle.dumps(entry))
    assert (sent, sent.source) == (entry, "某报")
