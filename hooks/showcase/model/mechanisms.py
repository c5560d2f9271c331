"""The mechanisms by which Party organisations work together: pairings, liaison groups, instructors, rounds."""

from decimal import Decimal

from showcase.model.noun import Noun, dataclass
from showcase.model.parts import Date, Source
from showcase.model.patterns import lazy

DIGITS = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
UNITS = {"十": 10, "百": 100}
NUMERAL = f"[{''.join((*DIGITS, *UNITS))}\\d]+"
NUMBER = lazy(f"((?<=第){NUMERAL}|{NUMERAL}(?=联络|党|支|组|片))")


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


def ordinal(name: str) -> int:
    """The first number in a name: 12 of 第十二联络组; 0 where it has none."""
    return next((part for part in numbered(name) if isinstance(part, int)), 0)


def numbered(name: str) -> tuple[str | int, ...]:
    """The words of a name and, between them, the values of its numbers: ``("第", 12, "联络组")``; 三和 is a word."""
    return tuple(_value(part) if place % 2 else part for place, part in enumerate(NUMBER.split(name)))


def _value(number: str) -> int:
    """The value of a number: ``十二``, ``12``, ``一百零二``."""
    total = rest = 0
    for character in number:
        if character in UNITS:
            total, rest = total + (rest or 1) * UNITS[character], 0
        else:
            rest = 10 * rest + (int(character) if character.isdecimal() else DIGITS[character])
    return total + rest
