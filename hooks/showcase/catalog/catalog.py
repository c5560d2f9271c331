"""The catalog: all published records with their indexes. Every query is a look-up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from showcase.catalog.groups import ListedGroup
from showcase.catalog.hierarchy import Speakers
from showcase.catalog.totals import Total
from showcase.model import (
    UNDATED,
    Achievement,
    AnyRecord,
    Branch,
    Honour,
    Pairing,
    Project,
    Round,
    ServicePoint,
    Task,
    Vocabulary,
    YearlyReport,
    dataclass,
)

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedHonour:
    """An honour with the record that lists it, and that record's organisation."""

    honour: Honour
    branch: Branch
    record: AnyRecord


@dataclass(frozen=True, slots=True)
class Relation:
    """A related project, and the reason."""

    project: Project
    reason: str


@dataclass(frozen=True, slots=True)
class ListedRegion:
    """A region with its organisations and projects, those of all levels below included."""

    path: Names
    slug: str
    """Address below ``regions/``: ``guangdong/shenzhen``."""
    branches: tuple[Branch, ...]
    projects: tuple[Project, ...]
    children: tuple[ListedRegion, ...] = ()

    @property
    def name(self) -> str:
        """Its own name, without those of the levels above."""
        return self.path[-1]


@dataclass(frozen=True, slots=True)
class ListedPairing:
    """A pairing with the organisation that records it, and the other where that is recorded."""

    pairing: Pairing
    branch: Branch
    partner: Branch | None


@dataclass(frozen=True, slots=True)
class ListedRound:
    """A round with the committee that held it."""

    round: Round
    branch: Branch


@dataclass(frozen=True, slots=True)
class Programme:
    """A campaign that groups achievements of many organisations (专项行动)."""

    name: str
    slug: str
    achievements: tuple[Achievement, ...]


@dataclass(frozen=True, slots=True)
class Catalog:
    """All published records in display order. Mappings are by the key of a record or the slug of a word."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    branches: tuple[Branch, ...] = ()
    projects: tuple[Project, ...] = ()
    achievements: tuple[Achievement, ...] = ()
    tasks: tuple[Task, ...] = ()
    """By organisation, then by year, the latest first, then by initiative and date."""
    service_points: tuple[ServicePoint, ...] = ()
    """By region, those without one last. They are in no other list and in no total."""
    branch: Mapping[str, Branch] = field(default_factory=dict)
    project: Mapping[str, Project] = field(default_factory=dict)
    achievement: Mapping[str, Achievement] = field(default_factory=dict)
    children: Mapping[str, tuple[Branch, ...]] = field(default_factory=dict)
    projects_of: Mapping[str, tuple[Project, ...]] = field(default_factory=dict)
    """By branch: its own projects, then those it owns jointly."""
    achievements_of: Mapping[str, tuple[Achievement, ...]] = field(default_factory=dict)
    """By branch: its own achievements and those it took part in, newest first."""
    achievements_of_project: Mapping[str, tuple[Achievement, ...]] = field(default_factory=dict)
    tasks_of: Mapping[str, tuple[Task, ...]] = field(default_factory=dict)
    liaison_groups: tuple[ListedGroup, ...] = ()
    groups_of: Mapping[str, tuple[ListedGroup, ...]] = field(default_factory=dict)
    """By member."""
    pairings: tuple[ListedPairing, ...] = ()
    """By kind, in the vocabulary's order, then in that of the organisations that record them."""
    pairings_of: Mapping[str, tuple[ListedPairing, ...]] = field(default_factory=dict)
    """By either of the two."""
    rounds: tuple[ListedRound, ...] = ()
    """The latest first, those without a date last."""
    rounds_of: Mapping[str, tuple[ListedRound, ...]] = field(default_factory=dict)
    """By the committee that held it, the organisations that took part, and the keys of the projects."""
    parts_of: Mapping[str, tuple[Project, ...]] = field(default_factory=dict)
    """By umbrella project: the projects that are part of it."""
    adopters: Mapping[str, tuple[Project, ...]] = field(default_factory=dict)
    """By project: those that took over its practice."""
    related: Mapping[str, tuple[Relation, ...]] = field(default_factory=dict)
    """By project: up to three others."""
    by_initiative: Mapping[str, tuple[Project, ...]] = field(default_factory=dict)
    """By main initiative in each framework; ``""`` for the projects that span or fit none."""
    by_field: Mapping[str, tuple[Project, ...]] = field(default_factory=dict)
    service_points_by_field: Mapping[str, tuple[ServicePoint, ...]] = field(default_factory=dict)
    achievements_by_field: Mapping[str, tuple[Achievement, ...]] = field(default_factory=dict)
    by_year: Mapping[int, tuple[Achievement, ...]] = field(default_factory=dict)
    begun: Mapping[int, tuple[Project, ...]] = field(default_factory=dict)
    """By year: the projects that began in it, as their source states it."""
    regions: tuple[ListedRegion, ...] = ()
    region: Mapping[Names, ListedRegion] = field(default_factory=dict)
    unplaced: tuple[Branch, ...] = ()
    """Branches whose source states no province."""
    programmes: tuple[Programme, ...] = ()
    programme: Mapping[str, Programme] = field(default_factory=dict)
    honours: tuple[ListedHonour, ...] = ()
    honours_of: Mapping[str, tuple[ListedHonour, ...]] = field(default_factory=dict)
    """By branch: its own honours and those of its projects and achievements."""
    speakers: Speakers = field(default_factory=dict)
    """By area: the organisations that speak for it."""
    totals: Mapping[str, Total] = field(default_factory=dict)
    """By measure of service, in the vocabulary's order: the sum of all achievements' figures."""
    reports: tuple[YearlyReport, ...] = ()
    """Their own yearly reports, in the order of the organisations, latest first."""
    reports_of: Mapping[str, tuple[YearlyReport, ...]] = field(default_factory=dict)
    report: Mapping[tuple[str, int], YearlyReport] = field(default_factory=dict)
    """By organisation and year."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Old address → new address, or ``gone`` where the page was withdrawn."""

    @property
    def years(self) -> tuple[int, ...]:
        """Every year with an achievement or a project's beginning, latest first."""
        return tuple(sorted({*self.by_year, *self.begun}, reverse=True))

    @property
    def newest(self) -> date | None:
        """The latest date of an achievement or of the publication of a source."""
        records: tuple[Branch | Project | Achievement, ...]
        records = (*self.branches, *self.projects, *self.achievements)
        dates = [source.date for record in records for source in record.sources if source.date]
        dates += [achievement.date for achievement in self.achievements if achievement.date]
        return max((date(day.year, day.month or 1, day.day or 1) for day in dates), default=None)

    def initiatives_of(self, achievement: Achievement) -> Names:
        """The achievement's initiatives: its own, else its project's."""
        project = self.project.get(achievement.project)
        return achievement.initiatives or (project.initiatives if project else ())

    def fields_of(self, achievement: Achievement) -> Names:
        """The achievement's fields: its own, else its project's."""
        project = self.project.get(achievement.project)
        return achievement.fields or (project.fields if project else ())

    def home_of(self, achievement: Achievement) -> Project | Branch:
        """The record whose page has the achievement's anchor: its project if of the same branch, else its branch."""
        project = self.project.get(achievement.project)
        return project if project and project.branch == achievement.branch else self.branch[achievement.branch]


def newest_first(achievement: Achievement) -> tuple[bool, tuple[int, int, int], str]:
    """Sort key of achievements: by date, latest first, those without a date last, then by title."""
    date = achievement.date
    when = (-date.year, -date.month, -date.day) if date else (0, 0, 0)
    return achievement.year == UNDATED, when, achievement.title
