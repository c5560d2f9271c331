"""The nouns of the showcase: what a record says, typed and frozen.

Nothing here reads, checks, orders or draws. A text that a record leaves out is ``""``, a list is ``()``,
anything else is ``None``. The meaning of every key is the data contract, version 1, of the staff guide.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

UNDATED = "undated"
"""Name of the achievements file for deeds whose source gives no year."""


@dataclass(frozen=True, slots=True, order=True)
class Date:
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


@dataclass(frozen=True, slots=True)
class Period:
    """A span of time, both ends included; a single date is a period that begins and ends on it."""

    start: Date
    end: Date


@dataclass(frozen=True, slots=True)
class Region:
    """Where an organisation is. Not a strict list: development zones and historic districts occur."""

    province: str = ""
    city: str = ""
    district: str = ""

    @property
    def path(self) -> tuple[str, ...]:
        """The stated levels from the widest down, ``("广东", "深圳")``; empty where none is stated."""
        return tuple(level for level in (self.province, self.city, self.district) if level)


@dataclass(frozen=True, slots=True)
class Members:
    """Number of Party members, and the date it was counted."""

    count: Decimal
    as_of: Date | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One step in an organisation's history (支部→总支→党委)."""

    date: Date
    event: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was published. Without ``url`` it is shown as text and never linked."""

    title: str
    url: str = ""
    publisher: str = ""
    date: Date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A web page that belongs to the organisation itself."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Honour:
    """A commendation (荣誉). ``recipient`` is set where it went to another body than the record's branch."""

    name: str
    level: str = ""
    by: tuple[str, ...] = ()
    date: Date | None = None
    recipient: str = ""
    sources: tuple[Source, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture under the branch's ``photos/``; ``consent`` says that the people shown agreed."""

    file: str
    alt: str
    caption: str = ""
    credit: str = ""
    date: Date | None = None
    consent: bool | None = None


@dataclass(frozen=True, slots=True)
class Metric:
    """One stated number (指标) of a measure. Pages show ``stated``; ``value`` is in ``unit``, not the base unit."""

    measure: str
    stated: str
    label: str = ""
    value: Decimal | None = None
    value_max: Decimal | None = None
    from_value: Decimal | None = None
    unit: str = ""
    qualifier: str = "exact"
    basis: str = "period"
    period: Period | None = None
    scope: str = "own"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Branch:
    """A Party organisation that owns records (党组织); ``slug`` is its identity, names may change."""

    slug: str
    name: str
    kind: str
    short_name: str = ""
    aliases: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    parent_names: tuple[str, ...] = ()
    liaison_group: str = ""
    firms: tuple[str, ...] = ()
    region: Region = Region()
    founded: Date | None = None
    history: tuple[Event, ...] = ()
    members: Members | None = None
    anonymous: bool = False
    summary: str = ""
    figures: tuple[Metric, ...] = ()
    honours: tuple[Honour, ...] = ()
    photos: tuple[Photo, ...] = ()
    sources: tuple[Source, ...] = ()
    links: tuple[Link, ...] = ()
    note: str = ""
    inferred: tuple[str, ...] = ()
    draft: bool = False

    @property
    def key(self) -> str:
        """Identity across the site."""
        return self.slug

    @property
    def path(self) -> str:
        """The record's file, relative to the folder that holds ``brands/``."""
        return f"brands/{self.slug}/branch.yml"


@dataclass(frozen=True, slots=True)
class Need:
    """What a citizen can come to a project for, where, when, and on which public telephone."""

    what: str = ""
    where: str = ""
    when: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Project:
    """A brand project (品牌项目). Its identity is ``<branch>/<slug>``: one name exists in many cities."""

    branch: str
    slug: str
    name: str
    summary: str
    slogan: str = ""
    meaning: tuple[str, ...] = ()
    practice: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()
    initiatives_basis: str = ""
    fields: tuple[str, ...] = ()
    form: str = ""
    stage: str = "named"
    since: Date | None = None
    until: Date | None = None
    owners: tuple[str, ...] = ()
    owner_names: tuple[str, ...] = ()
    role: str = ""
    part_of: str = ""
    need: Need | None = None
    story: str = ""
    honours: tuple[Honour, ...] = ()
    photos: tuple[Photo, ...] = ()
    sources: tuple[Source, ...] = ()
    note: str = ""
    inferred: tuple[str, ...] = ()
    draft: bool = False

    @property
    def key(self) -> str:
        """Identity across the site."""
        return f"{self.branch}/{self.slug}"

    @property
    def initiative(self) -> str:
        """Its main initiative; ``""`` where it spans or fits none."""
        return self.initiatives[0] if self.initiatives else ""

    @property
    def path(self) -> str:
        """The record's file, relative to the folder that holds ``brands/``."""
        return f"brands/{self.branch}/projects/{self.slug}.yml"


@dataclass(frozen=True, slots=True)
class Achievement:
    """A service achievement (服务成果). ``project`` is the full key of a project, or ``""`` for none."""

    branch: str
    year: str
    id: str
    title: str
    date: Date | None = None
    end_date: Date | None = None
    summary: str = ""
    project: str = ""
    initiatives: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    joint_with: tuple[str, ...] = ()
    programme: str = ""
    metrics: tuple[Metric, ...] = ()
    honours: tuple[Honour, ...] = ()
    photos: tuple[Photo, ...] = ()
    sources: tuple[Source, ...] = ()
    note: str = ""
    inferred: tuple[str, ...] = ()
    draft: bool = False

    @property
    def key(self) -> str:
        """Identity across the site: the branch, and the anchor on its page."""
        return f"{self.branch}#{self.id}"

    @property
    def path(self) -> str:
        """The file that lists it, relative to the folder that holds ``brands/``; ``year`` is its stem."""
        return f"brands/{self.branch}/achievements/{self.year}.yml"


@dataclass(frozen=True, slots=True)
class Initiative:
    """One of the 四大工程, or of whatever framework the vocabulary names."""

    slug: str
    name: str
    short: str
    summary: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of service (服务领域); ``need`` says it in a citizen's words."""

    slug: str
    name: str
    need: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a metric counts; ``units`` maps each unit it may be stated in to its factor to the base ``unit``."""

    slug: str
    name: str
    unit: str
    group: str
    units: dict[str, Decimal] = field(default_factory=dict)
    any_unit: bool = False

    def factor(self, unit: str) -> Decimal | None:
        """How many base units one ``unit`` is; None where the unit does not belong to this measure."""
        return Decimal(1) if unit == self.unit else self.units.get(unit)


@dataclass(frozen=True, slots=True)
class Word:
    """A controlled word: a level of honour, a kind of organisation, a form of project."""

    slug: str
    name: str
    tier: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A wording to avoid and the one to use instead; ``severity`` is ``error`` or ``warning``.

    ``unless`` lists longer phrases in which the word is right.
    """

    word: str
    use: str = ""
    reason: str = ""
    severity: str = "warning"
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The controlled words of ``brands/vocabulary.yml``, each list in the file's order."""

    initiatives: dict[str, Initiative] = field(default_factory=dict)
    fields: dict[str, Field] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)
    levels: dict[str, Word] = field(default_factory=dict)
    kinds: dict[str, Word] = field(default_factory=dict)
    forms: dict[str, Word] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
