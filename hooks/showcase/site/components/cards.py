"""The views of records: in lists, on time lines and as links."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, TypeVar

from showcase.catalog import Catalog, Helper, ListedHonour, Programme, not_among
from showcase.model import Achievement, AnyRecord, Branch, Honour, Metric, Project, Source
from showcase.site import addresses
from showcase.site.components import figures, services, tallies
from showcase.site.components.photos import Photos
from showcase.site.components.views import (
    AchievementRowView,
    AchievementView,
    BranchCardView,
    CardView,
    CountView,
    HonourView,
    InitiativeView,
    LinkView,
    SourceView,
    TallyView,
)
from showcase.site.memo import NEAR, Memo
from showcase.site.rendering import prose, text

View = TypeVar("View")
UNKNOWN_DATE = "日期未载"
UNKNOWN_KIND = "unknown"
NO_INITIATIVE = InitiativeView(key="none", name="总体框架", short="总体", mark="grid")


class Cards:
    """Makes the views of records; each is made once for all the pages that show it."""

    def __init__(self, catalog: Catalog, urls: addresses.Addresses, photos: Photos, as_of: date | None = None) -> None:
        self.catalog = catalog
        self.as_of = as_of or catalog.newest
        self.addresses = urls
        self.photos = photos
        self.vocabulary = catalog.vocabulary
        self._caches: defaultdict[str, Memo[Hashable, Any]] = defaultdict(Memo)
        self._caches["achievement"] = Memo(NEAR)

    def once(self, kind: str, key: Hashable, make: Callable[[], View]) -> View:
        """The cached result of ``make`` for a kind and key. A record is in a dozen lists."""
        cache = self._caches[kind]
        view: View | None = cache.get(key)
        if view is None and key not in cache:
            view = cache[key] = make()
        return view  # type: ignore[return-value]  # None is a view where a record lacks what it shows

    def forget(self) -> None:
        """Let go of all views."""
        for cache in self._caches.values():
            cache.clear()

    def initiative(self, slug: str) -> InitiativeView:
        """One initiative with its number of projects; 总体框架 for ``""``."""
        return self.once("initiative", slug, partial(self._initiative, slug))

    def _initiative(self, slug: str) -> InitiativeView:
        word = self.vocabulary.initiatives.get(slug)
        tally = self.tally(self.catalog.by_initiative.get(slug, ()))
        if word is None:
            return replace(NO_INITIATIVE, count=tally.number, tally=tally)
        url = addresses.initiative(slug) if tally.number else ""
        return InitiativeView(slug, word.name, word.short, word.mark, url, word.summary, tally.number, tally=tally)

    def tally(self, projects: Iterable[Project]) -> TallyView:
        """How many projects these are, and how many of them are brands."""
        return tallies.tally(projects, self.vocabulary)

    def link(self, record: AnyRecord) -> LinkView:
        """A link to the record's page, with its name."""
        name = record.title if isinstance(record, Achievement) else record.name
        return LinkView(name, self.addresses.of(record))

    def service(self, record: Helper) -> services.ServiceView | None:
        """What the record offers to citizens, else how its organisation is reached; None where neither is recorded."""
        return self.once("service", record.key, lambda: services.of(self.catalog, record, self.as_of))

    def contact(self, branch: Branch) -> services.ServiceView | None:
        """How the public reaches an organisation."""
        return services.contact(branch.contact, self.as_of) if branch.contact else None

    def branch_links(self, slugs: Iterable[str]) -> tuple[LinkView, ...]:
        """Links to the organisations with these slugs, as far as they are in the catalog."""
        return tuple(self.link(self.catalog.branch[slug]) for slug in slugs if slug in self.catalog.branch)

    def field_names(self, slugs: Iterable[str]) -> tuple[str, ...]:
        """Chinese names of service fields."""
        return tuple(self.vocabulary.fields[slug].name for slug in slugs if slug in self.vocabulary.fields)

    def project(self, project: Project) -> CardView:
        """A project in a list. Its figure is the leading number of service of its achievements."""
        return self.once("project", project.key, partial(self._project, project))

    def _project(self, project: Project) -> CardView:
        branch = self.catalog.branch[project.branch]
        metric = self.leading_metric(project)
        return CardView(
            url=self.addresses.of(project),
            name=project.name,
            branch=self.link(branch),
            initiative=self.initiative(project.initiative),
            summary=prose.plain(project.summary),
            place=text.place_beside(branch),
            since=text.since(project),
            fields=self.field_names(project.fields),
            figure=figures.figure(metric, self.vocabulary) if metric else None,
            anonymous=branch.anonymous,
            form=tallies.form(project, self.vocabulary),
            stage=tallies.stage(project, self.as_of),
        )

    def leading_metric(self, project: Project) -> Metric | None:
        """The leading metric of a project's achievements."""
        achievements = self.catalog.achievements_of_project.get(project.key, ())
        return figures.leading(
            (metric for achievement in achievements for metric in achievement.metrics), self.vocabulary
        )

    def branch(self, branch: Branch) -> BranchCardView:
        """An organisation in a list, with up to three of its projects."""
        return self.once("branch", branch.slug, partial(self._branch, branch))

    def _branch(self, branch: Branch) -> BranchCardView:
        projects = self.catalog.projects_of.get(branch.slug, ())
        names = tuple((self.initiative(project.initiative).mark, project.name) for project in projects[:3])
        return BranchCardView(
            url=self.addresses.of(branch),
            name=branch.name,
            kind=self.kind(branch),
            place=text.place(branch.region),
            counts=tuple(count for count in self._counts(branch, projects) if count.count),
            anonymous=branch.anonymous,
            names=names,
        )

    def _counts(self, branch: Branch, projects: Iterable[Project]) -> Iterator[CountView]:
        yield from tallies.counts(projects, self.vocabulary)
        yield CountView("项成果", "", len(self.catalog.achievements_of.get(branch.slug, ())))
        yield CountView("项荣誉", "", len(self.catalog.honours_of.get(branch.slug, ())))

    def kind(self, branch: Branch) -> str:
        """Chinese name of the organisation's kind, 党组织 where it is not known."""
        if branch.kind == UNKNOWN_KIND:
            return "党组织"
        word = self.vocabulary.kinds.get(branch.kind)
        return word.name if word else branch.kind

    def achievement(self, achievement: Achievement, page: Branch | Project) -> AchievementView:
        """An achievement on the page of the record ``page``, which it does not link to."""
        view = self.once("achievement", achievement.key, partial(self._achievement, achievement))
        foreign = achievement.branch != (page.slug if isinstance(page, Branch) else page.branch)
        own_page = self.catalog.home_of(achievement).key == page.key or (isinstance(page, Branch) and not foreign)
        honours = view.honours if foreign else self._more_honours(achievement, page, view)
        if isinstance(page, Branch) and not foreign and honours is view.honours:
            return view  # as most are: to make another takes as long as to show it
        return replace(
            view,
            anchor=view.anchor if own_page else "",
            project=None if isinstance(page, Project) and page.key == achievement.project else view.project,
            branch=self.link(self.catalog.branch[achievement.branch]) if foreign else None,
            honours=honours,
        )

    def _more_honours(
        self, achievement: Achievement, page: Branch | Project, view: AchievementView
    ) -> tuple[HonourView, ...]:
        """The achievement's honours that the page does not list as its own."""
        if not achievement.honours or not page.honours:
            return view.honours
        branch = self.catalog.branch[achievement.branch]
        more = not_among(achievement.honours, page.honours, branch)
        return tuple(self.honour(honour, branch) for honour in more)

    def _achievement(self, achievement: Achievement) -> AchievementView:
        """An achievement on the page of its own organisation."""
        branch = self.catalog.branch[achievement.branch]
        return AchievementView(
            **self._shared(achievement),
            branch=None,
            anchor=achievement.id,
            figures=figures.figures(achievement.metrics, self.vocabulary),
            honours=tuple(self.honour(honour, branch) for honour in achievement.honours),
            photos=self.photos.views(achievement),
            sources=sources(achievement.sources),
            note=achievement.note,
            edit_url=self.addresses.edit_of(achievement),
        )

    def row(self, achievement: Achievement) -> AchievementRowView:
        """An achievement in a list, with its leading number, or the first where none leads."""
        return self.once("row", achievement.key, partial(self._row, achievement))

    def _row(self, achievement: Achievement) -> AchievementRowView:
        metric = figures.leading(achievement.metrics, self.vocabulary) or next(iter(achievement.metrics), None)
        figure = figures.figure(metric, self.vocabulary) if metric else None
        branch = self.link(self.catalog.branch[achievement.branch])
        return AchievementRowView(**self._shared(achievement), branch=branch, figure=figure)

    def _shared(self, achievement: Achievement) -> dict[str, Any]:
        """What a row and a full view of an achievement have in common."""
        project = self.catalog.project.get(achievement.project)
        programme = self.catalog.programme.get(achievement.programme)
        return {
            "url": self.addresses.of(achievement),
            "date": text.dates(achievement.date, achievement.end_date) if achievement.date else UNKNOWN_DATE,
            "datetime": str(achievement.date or ""),
            "title": achievement.title,
            "summary": prose.html(achievement.summary),
            "inferred_date": "date" in achievement.inferred,
            "project": self.link(project) if project else None,
            "joint": self.branch_links(achievement.joint_with),
            "programme": self._programme(programme) if programme else None,
        }

    def _programme(self, programme: Programme) -> LinkView:
        """A campaign; without a page it has no other achievement to show."""
        url = self.addresses.programme(programme)
        return LinkView(programme.name, "" if "#" in url else url)

    def timeline(self, achievements: Iterable[Achievement], page: Branch | Project) -> tuple[AchievementView, ...]:
        """The achievements of a page."""
        return tuple(self.achievement(achievement, page) for achievement in achievements)

    def honour(self, honour: Honour, branch: Branch, record: AnyRecord | None = None) -> HonourView:
        """An honour; what is not recorded of it is left out."""
        level = self.vocabulary.levels.get(honour.level)
        own = not honour.recipient or honour.recipient == branch.name
        return HonourView(
            name=honour.name,
            level=level.name if level else "",
            by="、".join(honour.by),
            date=text.date(honour.date) if honour.date else "",
            recipient=self.link(branch) if own else LinkView(honour.recipient),
            note=honour.note,
            national=honour.level == next(iter(self.vocabulary.levels), None),
            url=self.addresses.of(record or branch),
            sources=sources(honour.sources),
        )

    def honours(self, honours: Iterable[ListedHonour]) -> tuple[HonourView, ...]:
        """Honours, each linked to its record."""
        return tuple(self.honour(listed.honour, listed.branch, listed.record) for listed in honours)


def sources(items: Iterable[Source]) -> tuple[SourceView, ...]:
    """Sources, each with its publisher and date in one line."""
    return tuple(
        SourceView(source.title, source.url, text.credit(source.publisher, source.date), source.note)
        for source in items
    )
