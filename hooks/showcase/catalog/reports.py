"""One organisation's year (年度概览): what it did, how its figures changed, and what it reported itself (年度述职材料).

Two years' figures of a measure are compared only where every figure of both is exact, counts what happened in that
year, and is the organisation's own; otherwise the reason is stated. Achievements of others that it took part in are
listed, and their figures never compared. What it promised the year before is followed up: the problems it meant to put
right, by the achievements named as evidence, and its targets, by the year's figures.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from showcase.catalog.catalog import Catalog, ListedHonour
from showcase.catalog.totals import LeftOut, Part, Total, totals
from showcase.model import Achievement, Branch, Metric, Project, Shortcoming, Target, YearlyReport, dataclass

NO_FIGURE = "没有收录这一指标"
NOT_EXACT = "含约数"
LOOSE = "目标不是确数"
NOT_OWN = "含多方或系统合计"
OTHER_YEARS = "时段不在本年"
"""Why a figure of an achievement of the year is not added: its own period is another, or a longer one."""
ENOUGH = 3
"""Achievements and honours that make a report."""


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
class FollowUp:
    """A problem of the year before, with the achievements by which it was put right."""

    problem: Shortcoming
    evidence: tuple[Achievement, ...]


@dataclass(frozen=True, slots=True)
class Reached:
    """A target of the year before, with the year's figures of its measure; ``reason`` is why no share is given.

    ``done`` is their total; None where the measure is none of service, whose figures are only listed.
    """

    target: Target
    figures: tuple[Metric, ...]
    done: Total | None
    reason: str = ""

    @property
    def share(self) -> Decimal | None:
        """How much of the target was done, in percent; None where that cannot be said."""
        factor = self.done.measure.factor(self.target.unit) if self.done else None
        if self.reason or self.done is None or not factor or not self.target.value:
            return None
        return 100 * self.done.value / (self.target.value * factor)

    @property
    def is_met(self) -> bool:
        """Whether the target is reached for sure, though the figures only say that it was more than so much."""
        factor = self.done.measure.factor(self.target.unit) if self.done else None
        if self.done is None or self.done.qualifier != "over" or not factor or _is_loose(self.target):
            return False
        own = all(part.metric.scope == "own" for part in self.done.parts)
        return own and self.done.value >= (self.target.value or 0) * factor


@dataclass(frozen=True, slots=True)
class Report:
    """A branch's year: ``projects`` began in it or have achievements in it, ``achievements`` are the latest first.

    ``own`` is its own report on the year, ``before`` that on the year before, whose promises are followed up.
    """

    branch: Branch
    year: int
    projects: tuple[Project, ...]
    achievements: tuple[Achievement, ...]
    honours: tuple[ListedHonour, ...]
    comparisons: tuple[Comparison, ...]
    own: YearlyReport | None = None
    before: YearlyReport | None = None
    follow_ups: tuple[FollowUp, ...] = ()
    reached: tuple[Reached, ...] = ()
    admitted: tuple[FollowUp, ...] = ()
    """The problems of its own report."""


def years_of(catalog: Catalog, branch: Branch) -> tuple[int, ...]:
    """The years that a branch has a page of, latest first: those it reported on itself, and the next where anything is
    recorded; those that hold enough achievements and honours, or a figure with one of the year before beside it.
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
    own = {int(each.year) for each in catalog.reports_of.get(branch.slug, ())}
    following = {year for year in achieved if year - 1 in own}
    return tuple(sorted({*years, *own, *following}, reverse=True))


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
    before = catalog.report.get((branch.slug, year - 1))
    return Report(
        branch=branch,
        year=year,
        projects=tuple(p for p in catalog.projects_of.get(branch.slug, ()) if p.key in achieved or _began(p, year)),
        achievements=achievements,
        honours=tuple(
            a for a in catalog.honours_of.get(branch.slug, ()) if a.honour.date and a.honour.date.year == year
        ),
        comparisons=_comparisons(catalog, branch, year),
        own=(own := catalog.report.get((branch.slug, year))),
        admitted=tuple(follow_up(catalog, problem) for problem in own.problems) if own else (),
        before=before,
        follow_ups=tuple(follow_up(catalog, problem) for problem in before.problems) if before else (),
        reached=_reached(catalog, branch, before) if before else (),
    )


def follow_up(catalog: Catalog, problem: Shortcoming) -> FollowUp:
    """A problem with the achievements named as evidence."""
    found = {each.key: each for key in problem.evidence for each in catalog.achievements_of.get(key.split("#")[0], ())}
    return FollowUp(problem, tuple(found[key] for key in problem.evidence))


def _reached(catalog: Catalog, branch: Branch, before: YearlyReport) -> tuple[Reached, ...]:
    """The targets of the year before, each with the figures of the year."""
    year = int(before.year) + 1
    done = _totals(catalog, branch, year)
    own = [each for each in _achievements(catalog, branch, year) if each.branch == branch.slug]
    every = [metric for each in own for metric in each.metrics if metric.basis != "target"]
    return tuple(
        Reached(
            target,
            tuple(metric for metric in every if metric.measure == target.measure),
            total := done.get(target.measure),
            (LOOSE if _is_loose(target) else "") or _reason(total, "本年"),
        )
        for target in before.targets
    )


def _is_loose(target: Target) -> bool:
    """Whether a target is no number that a share can be taken of: a range, about so many, at most so many."""
    return target.value is None or target.value_max is not None or target.qualifier in ("about", "at_most", "vague")


def _achievements(catalog: Catalog, branch: Branch, year: int) -> tuple[Achievement, ...]:
    return tuple(d for d in catalog.achievements_of.get(branch.slug, ()) if d.date and d.date.year == year)


def _began(project: Project, year: int) -> bool:
    return project.stated_since is not None and project.stated_since.year == year


def _comparisons(catalog: Catalog, branch: Branch, year: int) -> tuple[Comparison, ...]:
    """Every measure of service in the branch's own achievements of the year, in the vocabulary's order."""
    now = _totals(catalog, branch, year)
    before = _totals(catalog, branch, year - 1) if now else {}
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
    if not others:
        return total
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
