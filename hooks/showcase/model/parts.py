"""The parts that records are made of."""

from decimal import Decimal

from showcase.model.noun import Noun, dataclass

UNDISCLOSED = "数字未公布"
"""What stands for a number that a source hides."""


@dataclass(frozen=True, slots=True, order=True)
class Date(Noun):
    """A calendar date known to the year, the month or the day; 0 stands for a part that is not known."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month:
            parts.append(f"{self.month:02d}")
        if self.day:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)

    @property
    def last_day(self) -> tuple[int, int, int]:
        """The last day that it may be: of a month or a year its end."""
        return self.year, self.month or 12, self.day or 31


@dataclass(frozen=True, slots=True)
class Period(Noun):
    """A span of time, both ends included; a single date is a period that begins and ends on it."""

    start: Date
    end: Date


@dataclass(frozen=True, slots=True)
class Region(Noun):
    """Where an organisation is. Not a strict list: development zones and historic districts occur."""

    province: str = ""
    city: str = ""
    district: str = ""

    @property
    def path(self) -> tuple[str, ...]:
        """The stated levels from the widest down, ``("广东", "深圳")``; empty where none is stated."""
        return tuple(level for level in (self.province, self.city, self.district) if level)


@dataclass(frozen=True, slots=True)
class Members(Noun):
    """Number of Party members, and the date it was counted."""

    count: Decimal
    as_of: Date | None = None


@dataclass(frozen=True, slots=True)
class Event(Noun):
    """One step in an organisation's history (支部→总支→党委)."""

    date: Date
    event: str


@dataclass(frozen=True, slots=True)
class Source(Noun):
    """Where a fact was published. Without ``url`` it is shown as text and never linked."""

    title: str
    url: str = ""
    publisher: str = ""
    date: Date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Contact(Noun):
    """How the public reaches an organisation: its office, never a person. ``verified`` is the day it was confirmed."""

    address: str = ""
    phone: str = ""
    hours: str = ""
    verified: Date | None = None


@dataclass(frozen=True, slots=True)
class Need(Noun):
    """What is offered to citizens (群众怎么用): what for, where, when, and its public telephone.

    ``date`` is that of the report it is taken from, ``verified`` the day on which the office that offers it confirmed
    it. Without the latter it is what a report said then, and no offer.
    """

    what: str = ""
    where: str = ""
    when: str = ""
    phone: str = ""
    date: Date | None = None
    verified: Date | None = None


@dataclass(frozen=True, slots=True)
class Link(Noun):
    """A web page that belongs to the organisation itself."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Honour(Noun):
    """A commendation (荣誉). ``recipient`` is set where it went to another body than the record's branch."""

    name: str
    level: str = ""
    by: tuple[str, ...] = ()
    date: Date | None = None
    recipient: str = ""
    sources: tuple[Source, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Photo(Noun):
    """A picture under the branch's ``photos/``; ``consent`` states that the people shown agreed."""

    file: str
    alt: str
    caption: str = ""
    credit: str = ""
    date: Date | None = None
    consent: bool | None = None


@dataclass(frozen=True, slots=True)
class Metric(Noun):
    """One stated number (指标) of a measure. Pages show ``stated``; ``value`` is in ``unit``, not the base unit."""

    measure: str
    stated: str
    label: str = ""
    value: Decimal | None = None
    value_max: Decimal | None = None
    from_value: Decimal | None = None
    """What ``value`` began from, or what a growth is measured by."""
    part: Decimal | None = None
    """Of a share: the number of which ``value`` is the percentage, of ``whole``."""
    whole: Decimal | None = None
    unit: str = ""
    qualifier: str = "exact"
    basis: str = "period"
    period: Period | None = None
    scope: str = "own"
    note: str = ""

    @property
    def is_of_which(self) -> bool:
        """Whether it is a part of the number before it, of the same measure: 其中刑事案件."""
        return self.label.startswith("其中")

    @property
    def wording(self) -> str:
        """The source's wording, or 数字未公布 in place of its blanks and crosses where it hides the number."""
        return UNDISCLOSED if self.qualifier == "undisclosed" else self.stated


@dataclass(frozen=True, slots=True)
class Recognition(Noun):
    """The formal recognition (认定) of a project as a brand; ``until`` is its last day where it is for a term."""

    by: tuple[str, ...]
    date: Date | None = None
    until: Date | None = None


@dataclass(frozen=True, slots=True)
class Mark(Noun):
    """A brand's own sign (标识), a picture under the branch's ``photos/``; ``rights`` says whose it is."""

    file: str
    alt: str
    rights: str


@dataclass(frozen=True, slots=True)
class Adoption(Noun):
    """A practice taken over (借鉴); ``project`` is the full key of the one on the site whose practice it is."""

    name: str
    project: str = ""
    since: Date | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Norm(Noun):
    """A document that regulates work (制度文件); ``number`` is its 文号, ``issuer`` is set where not its branch."""

    title: str
    number: str = ""
    issuer: str = ""
    date: Date | None = None
    url: str = ""
