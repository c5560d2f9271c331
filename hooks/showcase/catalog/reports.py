"""One organisation's year (年度概览): what it did, and how its figures changed.

Two years' figures of a measure are compared only where every figure of both is exact, counts what happened in that
year, and is the organisation's own; otherwise the reason is stated. Achievements of others that it took part in are
listed, and their figures never compared.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from showcase.catalog.catalog import Catalog, ListedHonour
from showcase.catalog.totals import LeftOut, Part, Total, totals
from showcase.model import Achievement, Branch, Project

NO_FIGURE = "没有收录这一指标"
NOT_EXACT = "含约数"
NOT_OWN = "含多方或系统合计"
OTHER_YEARS = "时段不在本年"
ENOUGH = 3
"""Achievements and honours that make a report."""
"""Why a figure of an achievement of the year is not added: its own period is another, or a longer one."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A measure's figures in one year beside those of the year before, None where there are none.

    ``reason`` is why the two are not compared; ``""`` where they are.
    """

    now: Total
    before: Total | None
    reason: str = ""

    @property
    def change(self) -> Decimal | None:
        """The difference to the year before, in the base unit; None where the two are not compared."""
        return None if self.reason or self.before is None else self.now.value - self.before.value


@dataclass(frozen=True, slots=True)
class Report:
    """A branch's year: ``projects`` began in it or have achievements in it, ``achievements`` are the latest first."""

    branch: Branch
    year: int
    projects: tuple[Project, ...]
    achievements: tuple[Achievement, ...]
    honours: tuple[ListedHonour, ...]
    comparisons: tuple[Comparison, ...]


def years_of(catalog: Catalog, branch: Branch) -> tuple[int, ...]:
    """The years that a branch has a report of, latest first: those that hold enough achievements and honours, or a
    figure with one of the year before beside it.
    """
    achievements = [item for item in catalog.achievements_of.get(branch.slug, ()) if item.date]
    achieved = Counter(item.date.year for item in achievements if item.date)
    honoured = Counter(a.honour.date.year for a in catalog.honours_of.get(branch.slug, ()) if a.honour.date)
    counted = {
        (item.date.year, metric.measure)
        for item in achievements
        for metric in item.metrics
        if item.date and item.branch == branch.slug and metric.value is not None
    }
    measured = {year for year, measure in counted if (year - 1, measure) in counted and _is_service(catalog, measure)}
    years = (year for year, number in achieved.items() if number + honoured[year] >= ENOUGH or year in measured)
    return tuple(sorted(years, reverse=True))


def by_year(catalog: Catalog) -> dict[int, list[Branch]]:
    """The organisations with a report for each year, latest year first."""
    found: dict[int, list[Branch]] = {}
    for branch in catalog.branches:
        for year in years_of(catalog, branch):
            found.setdefault(year, []).append(branch)
    return dict(sorted(found.items(), reverse=True))


def _is_service(catalog: Catalog, measure: str) -> bool:
    word = catalog.vocabulary.measures.get(measure)
    return word is not None and word.group == "service"


def report(catalog: Catalog, branch: Branch, year: int) -> Report:
    """Everything recorded for the branch in a year."""
    achievements = _achievements(catalog, branch, year)
    achieved = {achievement.project for achievement in achievements}
    return Report(
        branch=branch,
        year=year,
        projects=tuple(p for p in catalog.projects_of.get(branch.slug, ()) if p.key in achieved or _began(p, year)),
        achievements=achievements,
        honours=tuple(
            a for a in catalog.honours_of.get(branch.slug, ()) if a.honour.date and a.honour.date.year == year
        ),
        comparisons=_comparisons(catalog, branch, year),
    )


def _achievements(catalog: Catalog, branch: Branch, year: int) -> tuple[Achievement, ...]:
    return tuple(d for d in catalog.achievements_of.get(branch.slug, ()) if d.date and d.date.year == year)


def _began(project: Project, year: int) -> bool:
    return project.stated_since is not None and project.stated_since.year == year


def _comparisons(catalog: Catalog, branch: Branch, year: int) -> tuple[Comparison, ...]:
    """Every measure of service in the branch's own achievements of the year, in the vocabulary's order."""
    now, before = (_totals(catalog, branch, each) for each in (year, year - 1))
    return tuple(
        Comparison(total, before.get(slug), _reason(total, "本年") or _reason(before.get(slug), "上年"))
        for slug, total in now.items()
    )


def _totals(catalog: Catalog, branch: Branch, year: int) -> dict[str, Total]:
    own = (achievement for achievement in _achievements(catalog, branch, year) if achievement.branch == branch.slug)
    return {slug: _of_year(total, year) for slug, total in totals(catalog.vocabulary, catalog.branch, own, {}).items()}


def _of_year(total: Total, year: int) -> Total:
    """The total of those parts that are of this year alone."""
    others = [part for part in total.parts if part.years != range(year, year + 1)]
    left_out = [LeftOut(part.achievement, part.metric, OTHER_YEARS) for part in others]
    return Total(total.measure, tuple(part for part in total.parts if part not in others), (*total.left_out, *left_out))


def _reason(total: Total | None, which: str) -> str:
    """Why a year's figures of a measure cannot be compared; ``""`` where they can."""
    if total is None:
        return which + NO_FIGURE
    if total.left_out:
        return f"{which}有数字不能相加（{'、'.join(total.reasons)}）"
    fault = next(_faults(total.parts), "")
    return which + fault if fault else ""


def _faults(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        if part.metric.qualifier != "exact" or part.metric.value_max is not None:
            yield NOT_EXACT
        elif part.metric.scope != "own":
            yield NOT_OWN
