"""Who helps a citizen in a situation, by region: province → city → district.

Never offered: anonymous organisations, projects that have ended or serve elsewhere, and records that are no service to
citizens: neither a brand nor a service described as one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from operator import itemgetter

from showcase.catalog import ranks, stages
from showcase.catalog.catalog import Catalog, Names
from showcase.catalog.names import slugs
from showcase.model import Contact, Date, Need, Project, ServicePoint, Situation, dataclass

Helper = Project | ServicePoint
OTHER = 4
"""The rank of those whom citizens cannot reach by what is recorded."""
GENERAL = 3
"""Situations from which on a field is of no special help in any of them, as advice is."""
SHOWN = 3
"""A region with more helpers has a page of its own; the page above it shows so many of them."""


@dataclass(frozen=True, slots=True)
class HelpArea:
    """A region with its helpers, best first: those of one level (``own``), and with those of all levels below.

    A level that would list what the level below lists is one with it: ``path`` is the upper one's, ``level`` the one
    where ``own`` are. The whole country has the path ``()``.
    """

    path: Names = ()
    level: Names = ()
    own: tuple[Helper, ...] = ()
    records: tuple[Helper, ...] = ()
    children: tuple[HelpArea, ...] = ()

    @property
    def name(self) -> str:
        """Its own name, without those of the levels above; the whole country has none."""
        return self.path[-1] if self.path else ""

    @property
    def slug(self) -> str:
        """Its part of an address: ``guangdong/shenzhen``."""
        return slugs.of_division(self.path)

    @property
    def has_page(self) -> bool:
        """Whether it lists more than the page above it shows of it."""
        return not self.path or len(self.records) > SHOWN

    def towards(self, path: Names) -> tuple[HelpArea, ...]:
        """The area and those below it that lead to a region, as far as there are any."""
        below = (child.towards(path) for child in self.children if path[: len(child.path)] == child.path)
        return (self, *next(below, ()))


def situations(catalog: Catalog) -> Mapping[str, Situation]:
    """The vocabulary's situations; where it has none, the needs of its fields take their place."""
    words = catalog.vocabulary
    return words.situations or {
        word.slug: Situation(word.slug, word.name, (), "", word.need, (word.slug,))
        for word in words.fields.values()
        if word.need
    }


def of_situation(catalog: Catalog, situation: Situation | None, as_of: date | None) -> HelpArea:
    """Who helps in the situation; in any where it is None.

    Whom citizens cannot reach by what is recorded is named where it speaks of the situation, or is of a field that is
    of this situation and few others: not every lawyers' team helps against fraud because it gives advice.
    """
    fields = situation.fields if situation else tuple(catalog.vocabulary.fields)
    records: dict[str, Helper] = {}
    for slug in fields:
        records |= {point.key: point for point in catalog.service_points_by_field.get(slug, ())}
        projects = catalog.by_field.get(slug, ())
        records |= {project.key: project for project in projects if is_offered(catalog, project, as_of)}
    said, special = mentions(catalog, situation), _special(catalog, situation)

    def order(record: Helper) -> tuple[int, int]:
        text = f"{record.name} {record.summary} {record.need.what if record.need else ''}"
        return _rank(catalog, record, as_of), -len(said(text))

    ranked = ((order(each), each) for each in records.values())
    chosen = [(rank, each) for rank, each in ranked if rank < (OTHER, 0) or not special.isdisjoint(each.fields)]
    return _tree(catalog, [each for _, each in sorted(chosen, key=itemgetter(0))])


def _special(catalog: Catalog, situation: Situation | None) -> set[str]:
    """The fields of a situation that are its own: those it is named for, and those that few others have."""
    if situation is None:
        return set()
    count = Counter(slug for each in situations(catalog).values() for slug in each.fields)
    return {slug for slug in situation.fields if slug == situation.slug or count[slug] < GENERAL}


def mentions(catalog: Catalog, situation: Situation | None) -> Callable[[str], list[str]]:
    """Finds the words of a situation in a text, but those that are part of another one's: 农民 is no word in 农民工."""
    words = _words(situation) if situation else ()
    others = [word for other in situations(catalog).values() if other != situation for word in _words(other)]
    # Each situation's words are looked up among some two thousand of the others: one search of all at once passes most.
    every = "\n".join(others)
    longer = {word: [other for other in others if word in other] if word in every else [] for word in words}

    def said(text: str) -> list[str]:
        return [word for word in words if word in text and word in _without(text, longer[word])]

    return said


def reached_at(catalog: Catalog, record: Helper) -> Need | Contact | None:
    """Where citizens reach a helper: the service it describes, else the contact of the organisation that offers it."""
    if record.need or isinstance(record, ServicePoint):
        return record.need
    return catalog.branch[record.branch].contact


def is_offered(catalog: Catalog, project: Project, as_of: date | None) -> bool:
    """Whether citizens may be sent to a project: a service or a brand that goes on and has a name to ask for."""
    words = catalog.vocabulary
    is_service = project.need is not None or words.is_brand(project)
    is_away = any(words.fields[slug].away for slug in project.fields if slug in words.fields)
    return is_service and not is_away and not is_over(project, as_of) and not catalog.branch[project.branch].anonymous


def is_over(project: Project, as_of: date | None) -> bool:
    """Whether the project has ended."""
    return stages.stage(project, as_of) == stages.ENDED


def is_outdated(verified: Date, as_of: date | None) -> bool:
    """Whether a confirmation is older than twelve months. It counts from the first day that may be meant."""
    day = (verified.year + 1, verified.month or 1, verified.day or 1)
    return as_of is not None and day < _day(as_of)


def _words(situation: Situation) -> Names:
    return situation.name, *situation.words


def _without(text: str, words: Iterable[str]) -> str:
    for word in words:
        text = text.replace(word, " ")
    return text


def _rank(catalog: Catalog, record: Helper, as_of: date | None) -> int:
    """What is confirmed first, then public service points, then what is only described, then the others."""
    reached = reached_at(catalog, record)
    if reached and reached.verified:
        return int(is_outdated(reached.verified, as_of))
    if isinstance(record, ServicePoint):
        return 2
    return 3 if reached else OTHER


def _day(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def _tree(catalog: Catalog, records: Iterable[Helper]) -> HelpArea:
    """The records by region, each level in the official order."""
    own: dict[Names, list[Helper]] = {}
    every: dict[Names, list[Helper]] = {(): []}
    for record in records:
        place = record.region if isinstance(record, ServicePoint) else catalog.branch[record.branch].region
        path = place.path if place.province else ()
        own.setdefault(path, []).append(record)
        for depth in range(len(path) + 1):
            every.setdefault(path[:depth], []).append(record)
    below: dict[Names, list[Names]] = {}
    for path in sorted(filter(None, every), key=ranks.of_place):
        below.setdefault(path[:-1], []).append(path)

    def area(path: Names) -> HelpArea:
        here = tuple(own.get(path, ()))
        children = tuple(area(other) for other in below.get(path, ()))
        if not here and len(children) == 1:
            return replace(children[0], path=path)
        return HelpArea(path, path, here, tuple(every[path]), children)

    return area(())
