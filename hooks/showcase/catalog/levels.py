"""The hierarchy of organisations (党委、党总支、党支部), with roll-up counts and what they state of all below them.

What those below state is added up: numbers of Party members (党员), and shares (占比) with both their numbers: the
parts and the wholes, never a mean of percentages. What an organisation states is of all below it and never added to
theirs; what nobody states is not 0.
"""

from collections.abc import Mapping
from decimal import Decimal

from showcase.catalog.catalog import Catalog, Names
from showcase.catalog.hierarchy import descendants
from showcase.model import Branch, Date, Metric, Project, Vocabulary, dataclass, lazy

PERCENT = ("%", "％", "‰")
OF_ALL = ("own", "system")
"""The scopes of what is of the organisation or of all below it; what is of the area or of several is neither."""
GROWTH = lazy("增[长加幅]|上升|下降|减少|同比|环比")
"""Names of percentages that are no shares."""
UNDATED = Date(0)


@dataclass(frozen=True, slots=True)
class RollUp:
    """All organisations below one; the projects and achievements of it and all of them, each once."""

    lower: tuple[str, ...]
    projects: tuple[Project, ...]
    achievements: int


def roll_up(catalog: Catalog, branch: Branch) -> RollUp:
    """The counts of the organisation and all below it; one with two superiors counts once."""
    lower = below(catalog, branch.slug)
    own = (branch.slug, *lower)
    projects = {project.key: project for slug in own for project in catalog.projects_of.get(slug, ())}
    achievements = {achievement.key for slug in own for achievement in catalog.achievements_of.get(slug, ())}
    return RollUp(lower, tuple(projects.values()), len(achievements))


def below(catalog: Catalog, slug: str) -> tuple[str, ...]:
    """Every descendant of ``slug``, each once and never itself."""
    return descendants(slug, catalog.children)


def tops(catalog: Catalog) -> tuple[Branch, ...]:
    """The roots: organisations that have others below them and none above them in the catalog."""
    return tuple(
        branch
        for branch in catalog.branches
        if branch.slug in catalog.children and not any(slug in catalog.branch for slug in branch.parents)
    )


def tiers(catalog: Catalog) -> dict[str, int]:
    """How many organisations there are on each level, by ``model.Word.tier``."""
    counts: dict[str, int] = {}
    for branch in catalog.branches:
        word = catalog.vocabulary.kinds.get(branch.kind)
        tier = (word.tier if word else "") or "other"
        counts[tier] = counts.get(tier, 0) + 1
    return counts


@dataclass(frozen=True, slots=True)
class Sum:
    """A number added up over the organisations below one; ``whole`` is None where it is no share."""

    part: Decimal
    whole: Decimal | None
    stated: int
    """How many organisations' numbers were added, of the ``below`` that there are."""
    below: int
    included: int
    """How many more state it, but are below one whose number was added."""
    years: tuple[int, ...]
    """The years that the numbers are of, earliest first; ``undated`` have none."""
    undated: int
    incomplete: int = 0
    """How many more state the share, but not its two numbers."""


Number = tuple[Decimal, Decimal | None, tuple[int, ...]]
"""A part, its whole, and its years."""


def members(catalog: Catalog, lower: Names) -> Sum | None:
    """The members of the organisations ``lower``; None where none of them states a number."""
    known = ((slug, catalog.branch[slug].members) for slug in lower)
    numbers = {slug: (found.count, None, (found.as_of.year,) if found.as_of else ()) for slug, found in known if found}
    return _added(catalog, lower, numbers)


def own_members(branch: Branch) -> Metric | None:
    """The figure by which an organisation without ``members`` states how many it has with all below it."""
    figures = (each for each in branch.figures if each.measure == "members" and each.scope == "system")
    return None if branch.members else next((each for each in figures if each.value is not None), None)


def own_shares(branch: Branch, vocabulary: Vocabulary) -> tuple[Metric, ...]:
    """The shares that an organisation states, those that have changed among them."""
    return tuple(each for each in branch.figures if _is_share(each, vocabulary) and each.qualifier != "undisclosed")


def shares(catalog: Catalog, branch: Branch, lower: Names) -> dict[str, Sum]:
    """By name the shares of the organisations ``lower`` that ``branch`` itself does not state."""
    words = catalog.vocabulary
    own = {share_name(each, words) for each in own_shares(branch, words) if each.scope in OF_ALL}
    found: dict[str, dict[str, list[Metric]]] = {}
    for slug in lower:
        for each in own_shares(catalog.branch[slug], words):
            if each.scope in OF_ALL and share_name(each, words) not in own:
                found.setdefault(share_name(each, words), {}).setdefault(slug, []).append(each)
    sums = ((label, _share(catalog, lower, stated)) for label, stated in found.items())
    return {label: total for label, total in sums if total}


def share_name(metric: Metric, vocabulary: Vocabulary) -> str:
    """What a share is of, in the source's words: those of one name are added."""
    measure = vocabulary.measures.get(metric.measure)
    return metric.label or (measure.name if measure else metric.measure)


def _is_share(metric: Metric, vocabulary: Vocabulary) -> bool:
    measure = vocabulary.measures.get(metric.measure)
    unit = metric.unit or (measure.unit if measure else "")
    is_rate = metric.basis == "ratio" and metric.from_value is None
    is_changed = metric.basis == "change" and unit in PERCENT
    return (is_rate or is_changed) and not GROWTH.search(share_name(metric, vocabulary))


def _share(catalog: Catalog, lower: Names, stated: Mapping[str, list[Metric]]) -> Sum | None:
    """The sum of one share, of each organisation the latest; None where none states both numbers."""
    numbers: dict[str, Number] = {}
    for slug, metrics in stated.items():
        whole = [each for each in metrics if each.part is not None and each.whole is not None]
        if whole:
            latest = max(whole, key=lambda each: each.period.end if each.period else UNDATED)
            years = {latest.period.start.year, latest.period.end.year} if latest.period else set()
            numbers[slug] = latest.part or Decimal(0), latest.whole, tuple(sorted(years))
    return _added(catalog, lower, numbers, len(stated) - len(numbers))


def _added(catalog: Catalog, lower: Names, numbers: Mapping[str, Number], incomplete: int = 0) -> Sum | None:
    covered = {slug for above in numbers for slug in below(catalog, above)}
    added = [number for slug, number in numbers.items() if slug not in covered]
    if not added:
        return None
    wholes = [whole for _, whole, _ in added if whole is not None]
    return Sum(
        part=sum((part for part, _, _ in added), Decimal(0)),
        whole=sum(wholes, Decimal(0)) if wholes else None,
        stated=len(added),
        below=len(lower),
        included=len(numbers) - len(added),
        years=tuple(sorted({year for _, _, years in added for year in years})),
        undated=sum(not years for _, _, years in added),
        incomplete=incomplete,
    )
