"""Totals broken down by year, initiative, field and province.

By year, initiative and province each part is in one group, so the groups add up to the total; a part whose
achievement belongs to several fields is in each of them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from showcase.catalog.catalog import Catalog
from showcase.catalog.totals import Part, Total


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
    labels: Callable[[Part], tuple[str, ...]]
    names: dict[str, str]
    overlaps: bool = False

    def divide(self, total: Total) -> tuple[Slice, ...]:
        """The groups that have a part, in the order of ``names``."""
        groups: dict[str, list[Part]] = {}
        for part in total.parts:
            for slug in dict.fromkeys(self.labels(part)):
                groups.setdefault(slug, []).append(part)
        ordered = (slug for slug in self.names if slug in groups)
        return tuple(Slice(slug, self.names[slug], Total(total.measure, tuple(groups[slug]))) for slug in ordered)


def dimensions(catalog: Catalog) -> tuple[Dimension, ...]:
    """The four ways to break down a total of this catalog."""
    words = catalog.vocabulary
    fields = {slug: word.name for slug, word in words.fields.items()}
    initiatives = {slug: word.name for slug, word in words.initiatives.items()}
    provinces = {place.slug: place.name for place in catalog.regions}
    return (
        Dimension("year", "年份", _year, _years(catalog)),
        Dimension("initiative", "工程", _initiative(catalog), {**initiatives, "none": "未归入工程"}),
        Dimension("field", "服务领域", _fields(catalog), {**fields, "none": "未归入领域"}, overlaps=True),
        Dimension("province", "地区", _province(catalog), {**provinces, "none": "地区未载明"}),
    )


def _year(part: Part) -> tuple[str, ...]:
    """The year; a part whose period spans several years is in the group ``several``."""
    years = part.years
    return ("undated",) if not years else ("several",) if len(years) > 1 else (str(years[0]),)


def _years(catalog: Catalog) -> dict[str, str]:
    """Every year that some part begins in, latest first."""
    first_years = {year for total in catalog.totals.values() for part in total.parts for year in part.years[:1]}
    years = {str(year): f"{year}年" for year in sorted(first_years, reverse=True)}
    return {**years, "several": "跨年", "undated": "年份未载"}


def _initiative(catalog: Catalog) -> Callable[[Part], tuple[str, ...]]:
    """The main initiative, as for projects."""

    def labels(part: Part) -> tuple[str, ...]:
        main = catalog.initiatives_of(part.achievement)[:1]
        return main if main and main[0] in catalog.vocabulary.initiatives else ("none",)

    return labels


def _fields(catalog: Catalog) -> Callable[[Part], tuple[str, ...]]:
    def labels(part: Part) -> tuple[str, ...]:
        known = tuple(slug for slug in catalog.fields_of(part.achievement) if slug in catalog.vocabulary.fields)
        return known or ("none",)

    return labels


def _province(catalog: Catalog) -> Callable[[Part], tuple[str, ...]]:
    def labels(part: Part) -> tuple[str, ...]:
        province = catalog.branch[part.achievement.branch].region.province
        place = catalog.region.get((province,)) if province else None
        return (place.slug if place else "none",)

    return labels
