"""The documents of the search: the names, the summary and all other texts of each record."""

from collections.abc import Iterable, Iterator, Sequence

from showcase.model import (
    Achievement,
    AnyRecord,
    Branch,
    Contact,
    Date,
    Metric,
    Need,
    Project,
    ServicePoint,
    Task,
    YearlyReport,
    dataclass,
)
from showcase.reading.keys import HONOUR, Text
from showcase.site.components import figures, lives, mechanisms
from showcase.site.context import SiteContext
from showcase.site.rendering import prose, text
from showcase.site.search.text import characters

HONOUR_TEXTS = tuple(key.name for key in HONOUR.keys if isinstance(getattr(key.kind, "of", key.kind), Text))
"""The keys of an honour whose values are texts, or lists of texts."""
KINDS = {Branch: "branch", Project: "project", Achievement: "achievement", ServicePoint: "service-point"}


@dataclass(frozen=True, slots=True)
class Heading:
    """A record with what orders it among the documents."""

    record: AnyRecord
    date: Date | None = None
    above: str = ""
    """The key of the record it belongs to: an achievement's project or organisation, a project's organisation."""

    @property
    def name(self) -> str:
        """Its name or title."""
        return self.record.title if isinstance(self.record, Achievement) else self.record.name

    @property
    def key(self) -> str:
        """The record's identity across the site."""
        return self.record.key

    @property
    def kind(self) -> str:
        """``branch``, ``project``, ``achievement`` or ``service-point``."""
        return KINDS[type(self.record)]


@dataclass(frozen=True, slots=True)
class SearchDocument(Heading):
    """The texts of a record. No match spans two of them."""

    others: tuple[str, ...] = ()
    """Short name, aliases and former names."""
    summary: str = ""
    rest: tuple[str, ...] = ()
    """Its further sentences, which a result may quote."""
    labels: tuple[str, ...] = ()
    """Words about it, such as its fields and its place, which a result shows in places of their own."""
    lent: tuple[str, ...] = ()
    """The names of the records it belongs to, which count as its text."""

    @property
    def texts(self) -> tuple[str, ...]:
        """All its texts, in the order of their weight."""
        every = (self.name, *self.others, self.summary, *self.lent, *self.rest, *self.labels)
        return tuple(part for part in every if part)


def headings(site: SiteContext) -> tuple[Heading, ...]:
    """Every record, in the order of their numbers: achievements last, newer before older.

    Of one date, they follow the order of the records above, projects by initiative: so the facets take few bytes.
    """
    catalog = site.catalog
    branches = [Heading(branch) for branch in catalog.branches]  # by rank, not by age
    place = _numbered(branches)
    projects = sorted(catalog.projects, key=lambda project: (project.initiatives, place[project.branch]))
    names = [Heading(project, project.since, project.branch) for project in projects]
    names = sorted((*names, *branches, *map(Heading, catalog.service_points)), key=_age)
    place = _numbered(names)
    achievements = [Heading(each, each.date, catalog.home_of(each).key) for each in catalog.achievements]
    return (*names, *sorted(achievements, key=lambda heading: (_age(heading), place[heading.above])))


def _numbered(headings: Sequence[Heading]) -> dict[str, int]:
    return {heading.key: number for number, heading in enumerate(headings)}


def _age(heading: Heading) -> tuple[bool, int, int, int]:
    date = heading.date or Date(0)
    return heading.date is None, -date.year, -date.month, -date.day


def document(site: SiteContext, heading: Heading) -> SearchDocument:
    """The document of a record."""
    record = heading.record
    if isinstance(record, Project):
        return _project(site, record)
    if isinstance(record, ServicePoint):
        return _service_point(site, record)
    return _branch(site, record) if isinstance(record, Branch) else _achievement(site, record)


def _project(site: SiteContext, project: Project) -> SearchDocument:
    vocabulary, owner = site.catalog.vocabulary, site.catalog.branch[project.branch]
    rest = (
        project.slogan,
        *project.meaning,
        *project.practice,
        prose.plain(project.background),
        *project.steps,
        prose.plain(project.effect),
        prose.plain(project.story),
        *(each.name for each in project.adopted_from),
        *((project.mark.alt, project.mark.rights) if project.mark else ()),
        *_service(project.need),
        *_shared(project),
    )
    labels = (
        _words(vocabulary.initiatives[slug].name for slug in project.initiatives if slug in vocabulary.initiatives),
        _words(site.cards.field_names(project.fields)),
        vocabulary.forms[project.form].name if project.form in vocabulary.forms else "",
        _words((*lives.stage(site.cards, project), lives.recognition(site.cards, project))),
        _words(project.owner_names),
        text.place(owner.region),
    )
    summary = prose.plain(project.summary)
    return SearchDocument(project, project.since, owner.key, (), summary, rest, labels, (owner.name,))


def _branch(site: SiteContext, branch: Branch) -> SearchDocument:
    rest = (
        *(event.event for event in branch.history),
        *_service(branch.contact),
        *(link.title for link in branch.links),
        *_metrics(site, branch.figures),
        *_mechanisms(site, branch),
        *(part for task in site.catalog.tasks_of.get(branch.slug, ()) for part in _task(site, task)),
        *_shared(branch),
        *_reports(site, branch),
    )
    labels = (
        site.cards.kind(branch),
        _words(branch.firms),
        _words(branch.region.path),
        _words((*branch.parent_names, *(each.name for each in site.catalog.groups_of.get(branch.slug, ())))),
    )
    others = tuple(name for name in (branch.short_name, *branch.aliases) if name)
    return SearchDocument(branch, None, "", others, prose.plain(branch.summary), rest, labels)


def _mechanisms(site: SiteContext, branch: Branch) -> Iterator[str]:
    """The texts of its instructors, pairings, liaison groups and rounds, which are on its page or one step from it."""
    catalog = site.catalog
    yield _words(f"{each.origin}{each.post}" for each in branch.instructors)
    for listed in catalog.pairings_of.get(branch.slug, ()):
        other = listed.branch if listed.partner is branch else listed.partner
        kind = catalog.vocabulary.pairings[listed.pairing.kind].name
        yield _words((kind, other.name if other else listed.pairing.partner_name))
        yield listed.pairing.note
    for group in branch.liaison_groups:
        yield _words((group.name, group.leader))
        yield from (visit.what for visit in group.visits)
    for held in branch.rounds:
        yield held.name
        yield from held.criteria
        yield from (_words((result.participant_name, result.result)) for result in held.results)
        yield from (_words((source.title, source.publisher, source.note)) for source in held.sources)
        yield held.note
    yield from (
        link.text for link in mechanisms.taken_part(site.cards, catalog.rounds_of.get(branch.slug, ()), branch.slug)
    )


def _reports(site: SiteContext, branch: Branch) -> Iterator[str]:
    """The texts of its own yearly reports, to which its page leads."""
    for report in site.catalog.reports_of.get(branch.slug, ()):
        yield report.name
        yield from (f"{problem.text}。{problem.measure}" for problem in report.problems)
        yield from report.plans
        yield from _metrics(site, report.targets)
        yield from _shared(report)


def _achievement(site: SiteContext, achievement: Achievement) -> SearchDocument:
    owner, project = site.catalog.branch[achievement.branch], site.catalog.project.get(achievement.project)
    above = site.catalog.home_of(achievement)
    foreign = project.name if project and project is not above else ""
    lent = (owner.name,) if above is owner else (owner.name, above.name)
    rest = (*_metrics(site, achievement.metrics), *_shared(achievement))
    labels = (foreign, achievement.programme)
    summary = prose.plain(achievement.summary)
    return SearchDocument(achievement, achievement.date, above.key, (), summary, rest, labels, lent)


def _service_point(site: SiteContext, point: ServicePoint) -> SearchDocument:
    rest = (
        *_service(point.need),
        *point.steps,
        prose.plain(point.story),
        *_metrics(site, point.figures),
        *_shared(point),
    )
    fields = _words(site.cards.field_names(point.fields))
    labels = (point.organiser, fields, _words(point.region.path))
    return SearchDocument(point, None, "", (), prose.plain(point.summary), rest, labels)


def _task(site: SiteContext, task: Task) -> Iterator[str]:
    """The texts of a task, which is found on its organisation's page."""
    word = site.catalog.vocabulary.initiatives.get(task.initiative)
    yield _words((task.title, task.standard, task.post, word.name if word else ""))
    yield from _shared(task)


def _service(stated: Need | Contact | None) -> tuple[str, ...]:
    """The texts of what is offered to citizens, or of how an organisation is reached."""
    if isinstance(stated, Need):
        return stated.what, stated.where, stated.when, stated.phone
    return (stated.address, stated.phone, stated.hours) if stated else ()


def _metrics(site: SiteContext, metrics: Iterable[Metric]) -> Iterator[str]:
    measures = site.catalog.vocabulary.measures
    for metric in metrics:
        name = measures[metric.measure].name if metric.measure in measures else ""
        yield f"{figures.labelled(metric, name)}：{_wording(metric)}"
        yield figures.share(metric)
        yield metric.note


def _wording(metric: Metric) -> str:
    """The source's words, and the number as pages show it, 20 余人, where these do not hold it."""
    number, wording = "".join(figures.numbered(metric)), metric.wording
    is_there = number in wording or characters(number) in characters(wording)
    return wording if is_there else f"{wording}（{number}）"


def _shared(record: AnyRecord | Task | YearlyReport) -> Iterator[str]:
    """The texts of what every kind of record has: honours, photos, sources, each source once, and its note."""
    for honour in record.honours:
        yield _words(text for key in HONOUR_TEXTS for text in _listed(getattr(honour, key)))
    for photo in record.photos:
        yield _words((photo.alt, photo.caption, photo.credit))
    for norm in getattr(record, "norms", ()):
        yield _words((norm.title, norm.number, norm.issuer))
    stated = (
        source for part in (record, *record.honours, *getattr(record, "adopted_from", ())) for source in part.sources
    )
    for source in dict.fromkeys(stated):
        yield _words((source.title, source.publisher, source.note))
    yield record.note


def _listed(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,)


def _words(words: Iterable[str]) -> str:
    return "，".join(dict.fromkeys(word for word in words if word))
