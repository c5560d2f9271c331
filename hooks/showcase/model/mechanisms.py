"""The mechanisms by which Party organisations work together: pairings, liaison groups, instructors, rounds."""

from dataclasses import dataclass
from decimal import Decimal

from showcase.model.noun import Noun
from showcase.model.parts import Date, Source
from showcase.model.patterns import lazy

DIGITS = "零一二三四五六七八九"
ORDINAL = lazy(
    r"第?([零一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,3})(?=联络|党建|组|片|支)"
)


@dataclass(frozen=True, slots=True)
class Pairing(Noun):
    """A lasting tie with another organisation (结对): with ``partner``, which is recorded, or with ``partner_name``.

    ``achievements`` are the keys of what was done together.
    """

    kind: str
    partner: str = ""
    partner_name: str = ""
    since: Date | None = None
    until: Date | None = None
    achievements: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Visit(Noun):
    """A visit of a liaison group to some of its members."""

    date: Date
    what: str
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LiaisonGroup(Noun):
    """A Party-building liaison group (党建基层联络组) of a committee; ``leader`` is a post, never a person.

    ``number`` is its identity in the committee. Organisations that state its name belong to it as well.
    """

    number: Decimal
    name: str
    leader: str = ""
    members: tuple[str, ...] = ()
    visits: tuple[Visit, ...] = ()


@dataclass(frozen=True, slots=True)
class Instructors(Noun):
    """Party-building instructors (党建指导员) whom an organisation sends or has, by their posts, never by name."""

    post: str
    origin: str = ""
    """The body they come from."""
    count: Decimal | None = None
    as_of: Date | None = None


@dataclass(frozen=True, slots=True)
class RoundResult(Noun):
    """What a round gave one participant, in the words of the source; ``project`` is what it took part with."""

    result: str
    participant: str = ""
    participant_name: str = ""
    project: str = ""


@dataclass(frozen=True, slots=True)
class Round(Noun):
    """A contest that a committee held (擂台). The results stand as published and in that order: nobody is ranked."""

    id: str
    name: str
    date: Date | None = None
    criteria: tuple[str, ...] = ()
    results: tuple[RoundResult, ...] = ()
    sources: tuple[Source, ...] = ()
    note: str = ""


def ordinal(name: str) -> tuple[str, int]:
    """The name without its number, and the number; 0 where it has none."""
    number = ORDINAL.search(name)
    return (name.replace(number.group(), "第", 1), _value(number.group(1))) if number else (name, 0)


def _value(digits: str) -> int:
    """The value of a number below 100, or in plain digits: ``十二``, ``12``."""
    if digits.isdecimal():
        return int(digits)
    tens, ten, ones = digits.rpartition("十")
    return (10 * (DIGITS.find(tens) if tens else 1) if ten else 0) + (DIGITS.find(ones) if ones else 0)
