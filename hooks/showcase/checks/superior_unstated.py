"""An organisation whose figure is included in that of the organisation of its area names a superior.

The totals read areas as well, so nothing is counted twice without it. Silent where a superior is named: a record may
say in ``parent_names`` that it belongs to another.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from showcase.checks.engine import RecordsCheck
from showcase.model import Achievement, Branch, Metric, Record, Records, Vocabulary, areas, spans
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "superior-unstated",
    "数字已含在上级的数字里，没有写上级",
    "写明上级，合计才能说清谁的数字已含在谁的数字里。",
    "全市的行业党委写了全市的咨询数，同市、同年另有咨询数的支部没有写 parents",
    "支部写 parents: [cheng-lvshi-dangwei]",
    Severity.WARNING,
)

NEAREST_FIRST = {"sector-committee": 0, "sector-general-branch": 1, "authority": 3}
"""Of two organisations that speak for one area, the one of the sector is the superior of a firm's branch."""
OTHER_ORDER = 2


@dataclass(frozen=True, slots=True)
class Whole:
    """A figure of an organisation and all below it."""

    slug: str
    achievement: Achievement
    metric: Metric


@dataclass(slots=True)
class Office:
    """The organisations by the area they speak for, and their whole figures by area and measure."""

    branches: Mapping[str, Branch]
    speakers: dict[areas.Area, list[Branch]] = field(default_factory=dict)
    wholes: dict[tuple[areas.Area, str], list[Whole]] = field(default_factory=dict)

    def superiors(self, slug: str) -> dict[str, Branch]:
        """All above an organisation by the records, itself first."""
        found: dict[str, Branch] = {}
        rest = [slug]
        while rest:
            branch = self.branches.get(rest.pop())
            if branch and branch.slug not in found:
                found[branch.slug] = branch
                rest += branch.parents
        return found

    def nearest(self, branch: Branch) -> Branch | None:
        """The organisation of the narrowest area that the branch is in, as its record could name it."""
        own = areas.sector_area(branch)
        for place in areas.around(areas.area(branch)):
            others = [item for item in self.speakers.get(place, ()) if place != own or _is_over(item, branch)]
            if others:
                return min(others, key=lambda item: (NEAREST_FIRST.get(item.kind, OTHER_ORDER), item.slug))
        return None


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    office = Office({slug: record.value for slug, record in records.branches.items() if not record.value.draft})
    figures = [
        (record.value, metric)
        for record in records.achievements
        if not record.value.draft and record.value.branch in office.branches
        for metric in record.value.metrics
        if _counts(metric, records.vocabulary)
    ]
    _index(office, figures)
    said: set[str] = set()
    for achievement, metric in figures if office.wholes else ():
        whole = _whole(office, achievement, metric)
        if whole is None:
            continue
        for lower, upper in _lacking(office, achievement.branch, whole):
            if lower.slug not in said:
                said.add(lower.slug)
                yield _problem(records.branches[lower.slug], upper, metric, whole, office)


def _counts(metric: Metric, vocabulary: Vocabulary) -> bool:
    """Whether a figure could be added to a total."""
    measure = vocabulary.measures.get(metric.measure)
    is_number = metric.value is not None and metric.qualifier not in ("vague", "undisclosed", "at_most")
    is_service = measure is not None and measure.group == "service"
    return is_service and is_number and metric.basis == "period" and metric.scope != "region"


def _index(office: Office, figures: Iterable[tuple[Achievement, Metric]]) -> None:
    for branch in office.branches.values():
        place = areas.sector_area(branch)
        if place is not None:
            office.speakers.setdefault(place, []).append(branch)
    for achievement, metric in figures:
        place = areas.sector_area(office.branches[achievement.branch]) if metric.scope == "system" else None
        if place is not None:
            whole = Whole(achievement.branch, achievement, metric)
            office.wholes.setdefault((place, metric.measure), []).append(whole)


def _whole(office: Office, achievement: Achievement, metric: Metric) -> Whole | None:
    """The figure of the area that includes this one."""
    branch = office.branches[achievement.branch]
    own, days = areas.sector_area(branch), spans.of_metric(achievement, metric)
    for place in areas.around(areas.area(branch)) if own != areas.NATION else ():
        for whole in office.wholes.get((place, metric.measure), ()):
            is_wider = whole.slug != branch.slug and (place != own or _is_over(office.branches[whole.slug], branch))
            if is_wider and spans.meet(days, spans.of_metric(whole.achievement, whole.metric)):
                return whole
    return None


def _is_over(one: Branch, other: Branch) -> bool:
    """Whether the one is above the other, where both speak for the same area."""
    return (areas.rank(one), one.slug) < (areas.rank(other), other.slug)


def _lacking(office: Office, slug: str, whole: Whole) -> Iterator[tuple[Branch, Branch]]:
    """Each organisation between the two that names no superior, with the one it could name."""
    reached = office.superiors(slug)
    while whole.slug not in reached:
        tops = [branch for branch in reached.values() if not branch.parents and not branch.parent_names]
        links = [(branch, upper) for branch in tops if (upper := office.nearest(branch)) and upper.slug not in reached]
        if not links:
            return
        yield from links
        reached |= {slug: branch for _, upper in links for slug, branch in office.superiors(upper.slug).items()}


def _problem(record: Record[Branch], upper: Branch, metric: Metric, whole: Whole, office: Office) -> Problem:
    container = office.branches[whole.slug].name
    message = f"“{metric.stated}”已含在{container}的“{whole.metric.stated}”（本组织及下级合计）里，这里没有写上级"
    hint = f"加一行　parents: [{upper.slug}]；上级不是{upper.name}，就写　parent_names: [上级的全称]"
    return Problem.at(record.path, record.place("name"), RULE, message, hint)
