"""The facets of the search: the values of each record, in a few bits per record.

``facets.json`` holds the values there are. ``parents.bin`` is what completes the answer of a query: of each record its
kind, its parent, and whether it is a brand. ``facets.bin`` is what is needed to choose and to count: the date and the
values of each record.

A column holds the records of one kind, in their order. Its numbers are indexes of combinations of the facet's values;
where a facet is inherited, 0 means that of the parent record, and the others count from 1. So do the numbers of the
parents, where 0 means none.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

import numpy as np

from showcase.catalog import Catalog, pinyin, stages
from showcase.model import (
    Achievement,
    AnyRecord,
    Date,
    Field,
    Framework,
    Initiative,
    Project,
    ServicePoint,
    Vocabulary,
    Word,
    branch_of,
    dataclass,
)
from showcase.site.search.columns import column
from showcase.site.search.documents import Heading
from showcase.site.search.numbers import Positions
from showcase.site.search.places import PlaceTree

KINDS = (("project", "项目"), ("branch", "党组织"), ("achievement", "服务成果"), ("service-point", "公共法律服务点"))
BRANDS = (("brand", "品牌"), ("other", "其他项目"))
FIGURES = (("yes", "有公开数字"),)
Values = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet: its values as (slug, name), and the function that gives a record's slugs."""

    slug: str
    title: str
    values: Values
    of: Callable[[Heading], Iterable[str]]
    is_inherited: bool = False


class Columns:
    """Collects columns, one per kind of record: values within a kind are similar and take fewer bits."""

    def __init__(self, headings: Sequence[Heading]) -> None:
        place = {heading.key: number for number, heading in enumerate(headings)}
        self._above = np.array([place.get(heading.above, number) for number, heading in enumerate(headings)], np.intp)
        number = {kind: number for number, (kind, _) in enumerate(KINDS)}
        kinds = np.array([number[heading.kind] for heading in headings], np.intp)
        self._kinds = [np.flatnonzero(kinds == kind) for kind in range(len(KINDS))]
        self._written = [column(kinds)]
        # A parent is counted from 1, and 0 is none.
        self.add(np.where(self._above == np.arange(len(headings)), 0, self._above + 1))

    def add(self, numbers: Sequence[int] | Positions, is_inherited: bool = False) -> None:
        """Add a number for each record."""
        every = np.asarray(numbers)
        if is_inherited:
            is_alike = (every[self._above] == every) & (self._above != np.arange(len(every)))
            every = np.where(is_alike, 0, every + 1)
        self._written += [column(every[kind]) for kind in self._kinds]

    def taken(self) -> bytes:
        """The columns in the order added; those to come are for another file."""
        written, self._written = self._written, []
        return b"".join(written)


def facets(
    catalog: Catalog, headings: Sequence[Heading], as_of: datetime.date | None = None
) -> tuple[dict[str, object], dict[str, bytes]]:
    """The content of ``facets.json``, and the files of columns; places are the last facet."""
    columns, places = Columns(headings), PlaceTree((*catalog.branches, *catalog.service_points))
    columns.add([_brand(catalog.vocabulary, heading) == ["brand"] for heading in headings])
    parents = columns.taken()
    columns.add([_written(heading.date) for heading in headings])
    tables = [_table(facet, headings, columns) for facet in _facets(catalog, headings, as_of)]
    columns.add([places.of[_placed(heading.record)] for heading in headings], is_inherited=True)
    return {"facets": tables, "places": places.tree}, {"parents.bin": parents, "facets.bin": columns.taken()}


def order(headings: Sequence[Heading]) -> bytes:
    """The records' numbers, sorted by the pinyin of their names."""
    return column(sorted(range(len(headings)), key=lambda number: pinyin.sort_key(headings[number].name)))


def _facets(catalog: Catalog, headings: Sequence[Heading], as_of: datetime.date | None) -> tuple[Facet, ...]:
    """The facets in the order shown; places are the browser's third."""
    words = catalog.vocabulary
    years = sorted({year for heading in headings for year in _year(heading)}, reverse=True)
    kinds = {branch.slug: branch.kind for branch in catalog.branches}
    counted = {achievement.project for achievement in catalog.achievements if has_figures(achievement)}
    initiatives, fields = partial(initiatives_of, catalog), partial(fields_of, catalog)
    return (
        Facet("type", "类型", KINDS, lambda heading: [heading.kind]),
        _framework_facet(words, words.framework, initiatives),
        Facet("field", "服务领域", _named(words.fields.values()), fields, True),
        Facet("year", "年份", tuple((year, f"{year}年") for year in years), _year),
        Facet("kind", "组织类型", _named(words.kinds.values()), lambda it: _kind(kinds, it.record), True),
        Facet("honour", "荣誉级别", _named(words.levels.values()), _levels),
        Facet("brand", "项目", BRANDS, partial(_brand, words)),
        Facet("stage", "阶段", tuple(stages.NAMES.items()), lambda it: _stage(words, it.record, as_of)),
        Facet("form", "形式", _named(words.forms.values()), _forms),
        Facet(
            "figures",
            "内容",
            FIGURES,
            lambda it: ["yes"] * (it.key in counted or has_figures(it.record)),
        ),
        *(_framework_facet(words, other, initiatives) for other in words.every_framework[1:]),
    )


def _framework_facet(words: Vocabulary, framework: Framework, of: Callable[[Heading], Iterable[str]]) -> Facet:
    """The facet of a framework's initiatives; that of the site's own framework is called ``initiative``."""
    slug = "initiative" if framework == words.framework else f"initiative-{framework.slug}"
    values = _named(words.initiatives[each] for each in framework.initiatives if each in words.initiatives)
    return Facet(
        slug, framework.name, values, lambda it: [each for each in of(it) if each in framework.initiatives], True
    )


def _named(words: Iterable[Initiative | Field | Word]) -> Values:
    return tuple((word.slug, word.name) for word in words)


def _placed(record: AnyRecord) -> str:
    """The key of the record whose place it has: its organisation's, a service point's own."""
    return record.key if isinstance(record, ServicePoint) else branch_of(record)


def _kind(kinds: Mapping[str, str], record: AnyRecord) -> list[str]:
    """The kind of its organisation; a service point has none."""
    return [] if isinstance(record, ServicePoint) else [kinds[branch_of(record)]]


def _levels(heading: Heading) -> list[str]:
    """The levels of a record's own honours."""
    return [honour.level for honour in heading.record.honours]


def _forms(heading: Heading) -> list[str]:
    """A project's form."""
    return [heading.record.form] if isinstance(heading.record, Project) else []


def _stage(vocabulary: Vocabulary, record: AnyRecord, as_of: datetime.date | None) -> list[str]:
    """The stage of a project; one that is no brand has one where its record says so."""
    if not isinstance(record, Project) or (record.stage == "named" and not vocabulary.is_brand(record)):
        return []
    return [stages.stage(record, as_of)]


def _brand(vocabulary: Vocabulary, heading: Heading) -> list[str]:
    """Whether a project counts as a brand."""
    record = heading.record
    return ["brand" if vocabulary.is_brand(record) else "other"] if isinstance(record, Project) else []


def initiatives_of(catalog: Catalog, heading: Heading) -> Iterable[str]:
    """A project's initiatives, an achievement's own or its project's; an organisation has none."""
    record = heading.record
    if isinstance(record, Achievement):
        return catalog.initiatives_of(record)
    return record.initiatives if isinstance(record, Project) else ()


def fields_of(catalog: Catalog, heading: Heading) -> Iterable[str]:
    """A project's or a service point's fields, an achievement's own or its project's; an organisation has none."""
    record = heading.record
    if isinstance(record, Achievement):
        return catalog.fields_of(record)
    return record.fields if isinstance(record, Project | ServicePoint) else ()


def has_figures(record: AnyRecord) -> bool:
    """Whether the record itself states a number; a project's numbers are those of its achievements."""
    metrics = record.metrics if isinstance(record, Achievement) else getattr(record, "figures", ())
    return any(metric.value is not None for metric in metrics)


def _year(heading: Heading) -> list[str]:
    """The year a project began, as its source states it, or an achievement happened."""
    record = heading.record
    date = record.stated_since if isinstance(record, Project) else heading.date
    return [str(date.year)] if date else []


def _table(facet: Facet, headings: Sequence[Heading], columns: Columns) -> dict[str, object]:
    """The head entry of a facet, whose column is added; values that no record has are left out."""
    having = [tuple(facet.of(heading)) for heading in headings]
    distinct = set(having)
    used = {slug for slugs in distinct for slug in slugs}
    values = [value for value in facet.values if value[0] in used]
    place = {slug: number for number, (slug, _) in enumerate(values)}
    kept = {slugs: tuple(sorted({place[slug] for slug in slugs if slug in place})) for slugs in distinct}
    sets = {combination: number for number, combination in enumerate(sorted(set(kept.values())))}
    columns.add([sets[kept[slugs]] for slugs in having], facet.is_inherited)
    return {
        "name": facet.slug,
        "title": facet.title,
        "values": values,
        "sets": list(sets),
        "handedDown": facet.is_inherited,
    }


def _written(date: Date | None) -> int:
    """A date as 20250130, unknown parts as 0."""
    return date.year * 10_000 + date.month * 100 + date.day if date else 0
