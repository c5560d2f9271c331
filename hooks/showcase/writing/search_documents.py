"""What search knows of each record: its names, its summary, and the rest of its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from showcase.model import Achievement, Branch, Date, Honour, Metric, Project, Source
from showcase.writing import prose, text
from showcase.writing.press import Press

Record = Branch | Project | Achievement
KINDS = {Branch: "branch", Project: "project", Achievement: "achievement"}


@dataclass(frozen=True, slots=True)
class Document:
    """One record as search sees it. No match runs from one of its texts into the next."""

    record: Record
    name: str
    others: tuple[str, ...]
    """Short name, aliases and former names."""
    summary: str
    rest: tuple[str, ...]
    date: Date | None
    above: str = ""
    """The key of the record it belongs to: an achievement's project or organisation, a project's organisation."""
    lent: tuple[str, ...] = ()
    """The names of what it belongs to, which count as its text."""

    @property
    def key(self) -> str:
        """The record's identity across the site."""
        return self.record.key

    @property
    def kind(self) -> str:
        """``branch``, ``project`` or ``achievement``."""
        return KINDS[type(self.record)]

    @property
    def texts(self) -> tuple[str, ...]:
        """All its texts, in the order in which a match counts."""
        return tuple(part for part in (self.name, *self.others, self.summary, *self.lent, *self.rest) if part)


def documents(press: Press) -> tuple[Document, ...]:
    """Every record; its place is its number. Projects and organisations before achievements, newer before older."""
    catalog = press.catalog
    found: Iterable[Document] = chain(
        (_project(press, project) for project in catalog.projects),
        (_branch(press, branch) for branch in catalog.branches),
        (_deed(press, deed) for deed in catalog.achievements),
    )
    return tuple(sorted(found, key=_rank))


def _rank(document: Document) -> tuple[bool, bool, int, int, int]:
    date = document.date or Date(0)
    return document.kind == "achievement", document.date is None, -date.year, -date.month, -date.day


def _project(press: Press, project: Project) -> Document:
    vocabulary, owner = press.catalog.vocabulary, press.catalog.branch[project.branch]
    rest = (
        project.slogan,
        *project.meaning,
        *project.practice,
        prose.plain(project.story),
        _words(vocabulary.initiatives[slug].name for slug in project.initiatives if slug in vocabulary.initiatives),
        _words(press.cards.field_names(project.fields)),
        vocabulary.forms[project.form].name if project.form in vocabulary.forms else "",
        _words(project.owner_names),
        text.place(owner.region),
        *((need.what, need.where, need.when, need.phone) if (need := project.need) else ()),
        *_shared(project.honours, project.sources, project.note),
    )
    summary = prose.plain(project.summary)
    return Document(project, project.name, (), summary, rest, project.since, owner.key, (owner.name,))


def _branch(press: Press, branch: Branch) -> Document:
    rest = (
        press.cards.kind(branch),
        _words(branch.firms),
        _words(branch.region.path),
        _words((*branch.parent_names, branch.liaison_group)),
        *(event.event for event in branch.history),
        *_metrics(press, branch.figures),
        *_shared(branch.honours, branch.sources, branch.note),
    )
    others = tuple(name for name in (branch.short_name, *branch.aliases) if name)
    return Document(branch, branch.name, others, prose.plain(branch.summary), rest, branch.founded)


def _deed(press: Press, deed: Achievement) -> Document:
    owner, project = press.catalog.branch[deed.branch], press.catalog.project.get(deed.project)
    above = project if project and project.branch == deed.branch else owner
    foreign = project.name if project and project is not above else ""
    lent = (owner.name,) if above is owner else (owner.name, above.name)
    rest = (
        foreign,
        deed.programme,
        *_metrics(press, deed.metrics),
        *_shared(deed.honours, deed.sources, deed.note),
    )
    return Document(deed, deed.title, (), prose.plain(deed.summary), rest, deed.date, above.key, lent)


def _metrics(press: Press, metrics: Iterable[Metric]) -> Iterator[str]:
    measures = press.catalog.vocabulary.measures
    for metric in metrics:
        name = metric.label or (measures[metric.measure].name if metric.measure in measures else "")
        yield f"{name}：{metric.stated}"


def _shared(honours: Iterable[Honour], sources: Iterable[Source], note: str) -> Iterator[str]:
    for honour in honours:
        yield _words((honour.name, *honour.by, honour.recipient))
    for source in sources:
        yield _words((source.title, source.publisher))
    yield note


def _words(words: Iterable[str]) -> str:
    return "，".join(dict.fromkeys(word for word in words if word))
