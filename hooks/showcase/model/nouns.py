"""The kinds of record: a Party organisation, a brand project, a service achievement, a public service point."""

from collections.abc import Iterator
from typing import Any

from showcase.model.mechanisms import Instructors, LiaisonGroup, Pairing, Round
from showcase.model.noun import Noun, dataclass
from showcase.model.parts import (
    Adoption,
    Contact,
    Date,
    Event,
    Honour,
    Link,
    Mark,
    Members,
    Metric,
    Need,
    Norm,
    Photo,
    Recognition,
    Region,
    Source,
)

UNSTATED = Region()
"""The region of an organisation whose source states no place."""


@dataclass(frozen=True, slots=True)
class Branch(Noun):
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
    region: Region = UNSTATED
    founded: Date | None = None
    history: tuple[Event, ...] = ()
    members: Members | None = None
    contact: Contact | None = None
    anonymous: bool = False
    summary: str = ""
    instructors: tuple[Instructors, ...] = ()
    pairings: tuple[Pairing, ...] = ()
    liaison_groups: tuple[LiaisonGroup, ...] = ()
    rounds: tuple[Round, ...] = ()
    figures: tuple[Metric, ...] = ()
    norms: tuple[Norm, ...] = ()
    honours: tuple[Honour, ...] = ()
    photos: tuple[Photo, ...] = ()
    sources: tuple[Source, ...] = ()
    links: tuple[Link, ...] = ()
    note: str = ""
    inferred: tuple[str, ...] = ()
    names_allowed: tuple[str, ...] = ()
    draft: bool = False

    @property
    def stated_founded(self) -> Date | None:
        """The founding date where the source states it; None where it is only inferred."""
        return None if "founded" in self.inferred else self.founded

    @property
    def key(self) -> str:
        """Identity across the site."""
        return self.slug

    @property
    def path(self) -> str:
        """The record's file, relative to the folder that holds ``brands/``."""
        return f"brands/{self.slug}/branch.yml"


@dataclass(frozen=True, slots=True)
class Project(Noun):
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
    recognised: Recognition | None = None
    since: Date | None = None
    until: Date | None = None
    owners: tuple[str, ...] = ()
    owner_names: tuple[str, ...] = ()
    role: str = ""
    part_of: str = ""
    adopted_from: tuple[Adoption, ...] = ()
    mark: Mark | None = None
    need: Need | None = None
    background: str = ""
    steps: tuple[str, ...] = ()
    effect: str = ""
    story: str = ""
    norms: tuple[Norm, ...] = ()
    honours: tuple[Honour, ...] = ()
    photos: tuple[Photo, ...] = ()
    sources: tuple[Source, ...] = ()
    note: str = ""
    inferred: tuple[str, ...] = ()
    names_allowed: tuple[str, ...] = ()
    draft: bool = False

    @property
    def stated_since(self) -> Date | None:
        """The beginning where the source states it; None where it is only inferred."""
        return None if "since" in self.inferred else self.since

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
class Achievement(Noun):
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
    names_allowed: tuple[str, ...] = ()
    draft: bool = False

    @property
    def stated_date(self) -> Date | None:
        """The date where the source states it; None where it is only inferred."""
        return None if "date" in self.inferred else self.date

    @property
    def key(self) -> str:
        """Identity across the site: the branch, and the anchor on its page."""
        return f"{self.branch}#{self.id}"

    @property
    def path(self) -> str:
        """The file that lists it, relative to the folder that holds ``brands/``; ``year`` is its stem."""
        return f"brands/{self.branch}/achievements/{self.year}.yml"


SERVICE_POINTS = "service-points"
"""The folder of the service points, which no organisation can have."""


@dataclass(frozen=True, slots=True)
class ServicePoint(Noun):
    """A public service point (公共法律服务点): an office or a hotline that helps citizens and is no Party organisation.

    It owns no brand, has no achievements, and counts in no total: ``figures`` are shown and never added.
    """

    slug: str
    name: str
    organiser: str = ""
    region: Region = UNSTATED
    fields: tuple[str, ...] = ()
    need: Need | None = None
    summary: str = ""
    steps: tuple[str, ...] = ()
    figures: tuple[Metric, ...] = ()
    story: str = ""
    sources: tuple[Source, ...] = ()
    note: str = ""
    inferred: tuple[str, ...] = ()
    names_allowed: tuple[str, ...] = ()
    draft: bool = False

    @property
    def branch(self) -> str:
        """The folder it lies in, in place of an organisation's."""
        return SERVICE_POINTS

    @property
    def key(self) -> str:
        """Identity across the site; no project has the same, for no organisation has that folder."""
        return f"{SERVICE_POINTS}/{self.slug}"

    @property
    def path(self) -> str:
        """The record's file, relative to the folder that holds ``brands/``."""
        return f"brands/{SERVICE_POINTS}/{self.slug}.yml"

    @property
    def honours(self) -> tuple[Honour, ...]:
        """None: the site lists the honours of Party organisations."""
        return ()

    @property
    def photos(self) -> tuple[Photo, ...]:
        """None: photos belong to organisations."""
        return ()


AnyRecord = Branch | Project | Achievement | ServicePoint


def pictures_of(record: Any) -> Iterator[tuple[tuple[str | int, ...], Mark | Photo]]:
    """The pictures of a record of any kind, a project's mark among them, each with the keys of its place."""
    yield from ((("photos", index), photo) for index, photo in enumerate(record.photos))
    if isinstance(record, Project) and record.mark:
        yield ("mark",), record.mark


def branch_of(record: AnyRecord) -> str:
    """The slug of the organisation that a record belongs to; an organisation's own; ``service-points`` for those."""
    return record.slug if isinstance(record, Branch) else record.branch
