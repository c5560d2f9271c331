"""Totals broken down by year, initiative, field and province.

By year, initiative and province each part is in one group, so the groups add up to the total; a part whose
achievement belongs to several fields is in each of them. What was left out of the total is left out of its groups.
"""

from collections.abc import Callable, Iterable
from itertools import chain
from typing import TypeVar

from showcase.catalog.catalog import Catalog
from showcase.catalog.totals import LeftOut, Part, Total
from showcase.model import dataclass

Figure = TypeVar("Figure", Part, LeftOut)
Labels = Callable[[Part | LeftOut], tuple[str, ...]]
"""The slugs of a figure's groups."""


@dataclass(frozen=True, slots=True)
class Slice:
    """The parts of a total that share a year, an initiative, a field or a province."""

    slug: str
    name: str
    total: Total


@dataclass(frozen=True, slots=True)
class Dimension:
    """One way to break totals down: ``labels`` gives the slugs of a part's groups, ``names`` their order and names."""

    slug: str
    name: str
    labels: Labels
    names: dict[str, str]
    overlaps: bool = False

    def divide(self, total: Total, with_left_out: bool = False) -> tuple[Slice, ...]:
        """The groups that have a part, in the order of ``names``; or also those where all figures are left out."""
        parts, left_out = self._grouped(total.parts), self._grouped(total.left_out)
        return tuple(
            Slice(slug, name, Total(total.measure, tuple(parts.get(slug, ())), tuple(left_out.get(slug, ()))))
            for slug, name in self.names.items()
            if slug in parts or (with_left_out and slug in left_out)
        )

    def _grouped(self, figures: Iterable[Figure]) -> dict[str, list[Figure]]:
        groups: dict[str, list[Figure]] = {}
        for figure in figures:
            for slug in dict.fromkeys(self.labels(figure)):
                groups.setdefault(slug, []).append(figure)
        return groups


def dimensions(catalog: Catalog) -> tuple[Dimension, ...]:
    """The four ways to break down a total of this catalog."""
    words = catalog.vocabulary
    fields = {slug: word.name for slug, word in words.fields.items()}
    framework = words.framework
    initiatives = {slug: word.name for slug, word in words.initiatives.items() if slug in framework.initiatives}
    provinces = {place.slug: place.name for place in catalog.regions}
    return (
        by_year(catalog),
        Dimension("initiative", framework.name, _initiative(catalog), {**initiatives, "none": "未归入其中一项"}),
        Dimension("field", "服务领域", _fields(catalog), {**fields, "none": "未归入领域"}, overlaps=True),
        Dimension("province", "地区", _province(catalog), {**provinces, "none": "地区未载明"}),
    )


def by_year(catalog: Catalog) -> Dimension:
    """The way to break totals down by year, latest first."""
    return Dimension("year", "年份", _year, _years(catalog))


def _year(part: Part | LeftOut) -> tuple[str, ...]:
    """The year; a part whose period spans several years is in the group ``several``."""
    years = part.years
    return ("undated",) if not years else ("several",) if len(years) > 1 else (str(years[0]),)


def _years(catalog: Catalog) -> dict[str, str]:
    """Every year that some figure begins in, latest first."""
    spans = (figure.years for total in catalog.totals.values() for figure in total.parts)
    spans_left_out = (figure.years for total in catalog.totals.values() for figure in total.left_out)
    first_years = {year for years in chain(spans, spans_left_out) for year in years[:1]}
    years = {str(year): f"{year}年" for year in sorted(first_years, reverse=True)}
    return {**years, "several": "跨年", "undated": "年份未载"}


def _initiative(catalog: Catalog) -> Labels:
    """The main initiative in the site's own framework, as for projects."""
    framework = catalog.vocabulary.framework

    def labels(part: Part | LeftOut) -> tuple[str, ...]:
        return (framework.main(catalog.initiatives_of(part.achievement)) or "none",)

    return labels


def _fields(catalog: Catalog) -> Labels:
    def labels(part: Part | LeftOut) -> tuple[str, ...]:
        known = tuple(slug for slug in catalog.fields_of(part.achievement) if slug in catalog.vocabulary.fields)
        return known or ("none",)

    return labels


def _province(catalog: Catalog) -> Labels:
    def labels(part: Part | LeftOut) -> tuple[str, ...]:
        province = catalog.branch[part.achievement.branch].region.province
        place = catalog.region.get((province,)) if province else None
        return (place.slug if place else "none",)

    return labels
