"""The explorer's facets: for each record which values it has, in a few characters a record.

A column holds one number a record, or one an organisation where all records of an organisation share it; the number
says which combination of the facet's values it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from showcase.catalog import Catalog, pinyin
from showcase.model import Achievement, Branch, Date, Field, Initiative, Project, Word
from showcase.writing.search_columns import column
from showcase.writing.search_documents import Document
from showcase.writing.search_places import places

KINDS = (("project", "品牌"), ("branch", "党组织"), ("achievement", "服务成果"))
FIGURES = (("yes", "有公开数字"),)
Values = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Facet:
    """One group of values to choose from, and what each record has of them. ``values`` are (slug, name)."""

    slug: str
    title: str
    values: Values
    of: Callable[[Document], Iterable[str]]
    by_branch: bool = False


def facets(catalog: Catalog, documents: Sequence[Document]) -> dict[str, object]:
    """What the browser reads: the columns of all facets, the tree of places, dates and organisations."""
    numbers = {branch.slug: number for number, branch in enumerate(catalog.branches)}
    owners = [branch_of(document) for document in documents]
    return {
        "branches": column([numbers[owner] for owner in owners]),
        "dates": column([_written(document.date) for document in documents]),
        "facets": [_table(facet, documents, catalog) for facet in _facets(catalog, documents)],
        "places": places(catalog.branches),
    }


def order(documents: Sequence[Document]) -> str:
    """The records' numbers in the order of their names' sounds."""
    return column(sorted(range(len(documents)), key=lambda number: pinyin.sort_key(documents[number].name)))


def branch_of(document: Document) -> str:
    """The slug of the organisation whose record it is."""
    return document.record.slug if isinstance(document.record, Branch) else document.record.branch


def _facets(catalog: Catalog, documents: Sequence[Document]) -> tuple[Facet, ...]:
    """The facets in the order shown; places are the browser's third."""
    words = catalog.vocabulary
    years = sorted({year for document in documents for year in _year(document)}, reverse=True)
    kinds = {branch.slug: branch.kind for branch in catalog.branches}
    told = {deed.project for deed in catalog.achievements if has_figures(deed)}
    initiatives, fields = partial(initiatives_of, catalog), partial(fields_of, catalog)
    return (
        Facet("type", "类型", KINDS, lambda document: [document.kind]),
        Facet("initiative", "四大工程", _named(words.initiatives.values()), initiatives),
        Facet("field", "服务领域", _named(words.fields.values()), fields),
        Facet("year", "年份", tuple((year, f"{year}年") for year in years), _year),
        Facet(
            "kind", "组织类型", _named(words.kinds.values()), lambda found: [kinds[branch_of(found)]], by_branch=True
        ),
        Facet("honour", "荣誉级别", _named(words.levels.values()), _levels),
        Facet("form", "形式", _named(words.forms.values()), _forms),
        Facet(
            "figures", "内容", FIGURES, lambda found: ["yes"] if found.key in told or has_figures(found.record) else []
        ),
    )


def _named(words: Iterable[Initiative | Field | Word]) -> Values:
    return tuple((word.slug, word.name) for word in words)


def _levels(document: Document) -> list[str]:
    """The levels of a record's own honours."""
    return [honour.level for honour in document.record.honours]


def _forms(document: Document) -> list[str]:
    """A project's form; nothing else has one."""
    return [document.record.form] if isinstance(document.record, Project) else []


def initiatives_of(catalog: Catalog, document: Document) -> Iterable[str]:
    """A project's initiatives, an achievement's own or its project's; an organisation has none."""
    record = document.record
    if isinstance(record, Achievement):
        return catalog.initiatives_of(record)
    return record.initiatives if isinstance(record, Project) else ()


def fields_of(catalog: Catalog, document: Document) -> Iterable[str]:
    """A project's fields, an achievement's own or its project's; an organisation has none."""
    record = document.record
    if isinstance(record, Achievement):
        return catalog.fields_of(record)
    return record.fields if isinstance(record, Project) else ()


def has_figures(record: Branch | Project | Achievement) -> bool:
    """Whether the record tells a number; a project's numbers are those of its achievements."""
    metrics = record.metrics if isinstance(record, Achievement) else getattr(record, "figures", ())
    return any(metric.value is not None for metric in metrics)


def _year(document: Document) -> list[str]:
    """The year a project began, or an achievement happened."""
    return [str(document.date.year)] if document.date and document.kind != "branch" else []


def _table(facet: Facet, documents: Sequence[Document], catalog: Catalog) -> dict[str, object]:
    """A facet's values and its column; values that no record has are left out."""
    if facet.by_branch:
        first = {document.key: document for document in documents if document.kind == "branch"}
        documents = [first[branch.slug] for branch in catalog.branches]
    having = [frozenset(facet.of(document)) for document in documents]
    used = frozenset[str]().union(*having)
    values = [value for value in facet.values if value[0] in used]
    place = {slug: number for number, (slug, _) in enumerate(values)}
    kept = [tuple(sorted(place[slug] for slug in slugs if slug in place)) for slugs in having]
    sets = {combination: number for number, combination in enumerate(sorted(set(kept)))}
    return {
        "name": facet.slug,
        "title": facet.title,
        "values": values,
        "sets": list(sets),
        "of": column([sets[combination] for combination in kept]),
        "byBranch": facet.by_branch,
    }


def _written(date: Date | None) -> int:
    """A date as 20250130, unknown parts as 0."""
    return date.year * 10_000 + date.month * 100 + date.day if date else 0
