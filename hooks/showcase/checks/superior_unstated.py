"""An organisation whose figure is included in that of the organisation of its area names a superior.

The totals read areas as well, so nothing is counted twice without it. Silent where a superior is named: a record may
say in ``parent_names`` that it belongs to another.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from showcase.checks.engine import RecordsCheck
from showcase.model import Achievement, Branch, Metric, Record, Records, Vocabulary, areas, dataclass, spans
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "superior-unstated",
    "数字已含在上级的数字里，没有写上级",
    "写明上级，合计才能说清谁的数字已含在谁的数字里。",
    "全市的行业党委写了全市的咨询数，同市、同年另有咨询数的支部没有写 parents",
    "支部写 parents: [cheng-lvshi-dangwei]",
    Severity.WARNING,
)

AUTHORITY = "authority"


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure of an organisation; in the table of ``Office``, of it and all below it."""

    slug: str
    achievement: Achievement
    metric: Metric


@dataclass(slots=True)
class Office:
    """The organisations by the area they speak for, and their whole figures by area and measure."""

    branches: Mapping[str, Branch]
    speakers: dict[areas.Area, list[Branch]] = field(default_factory=dict)
    wholes: dict[tuple[areas.Area, str], list[Counted]] = field(default_factory=dict)

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

    def nearest(self, branch: Branch, top: str) -> Branch | None:
        """The organisation of the narrowest area that the branch is in, as its record could name it.

        The sector's organisations stand below one another; an authority is above one where it is itself ``top``.
        """
        own = areas.sector_area(branch)
        for place in areas.around(areas.area(branch)):
            others = [
                item
                for item in self.speakers.get(place, ())
                if (place != own or _is_over(item, branch)) and _is_fit(item, branch, top)
            ]
            if others:
                return min(others, key=lambda item: (item.kind == AUTHORITY, areas.rank(item), item.slug))
        return None


@RecordsCheck.of(RULE, of_any_two=True)
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
    said, seen = set[str](), set[tuple[str, str]]()
    for achievement, metric in figures if office.wholes else ():
        whole = _whole(office, achievement, metric)
        if whole is None or (achievement.branch, whole.slug) in seen:
            continue
        seen.add((achievement.branch, whole.slug))
        for lower, upper in _lacking(office, achievement.branch, whole):
            if lower.slug not in said:
                said.add(lower.slug)
                figure = Counted(achievement.branch, achievement, metric)
                yield _problem(records.branches[lower.slug], upper, figure, whole, office)


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
            whole = Counted(achievement.branch, achievement, metric)
            office.wholes.setdefault((place, metric.measure), []).append(whole)


def _whole(office: Office, achievement: Achievement, metric: Metric) -> Counted | None:
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


def _is_fit(upper: Branch, lower: Branch, top: str) -> bool:
    """Whether an organisation of this kind may be the superior of one of that kind."""
    if AUTHORITY not in (upper.kind, lower.kind):
        return True
    return upper.kind == AUTHORITY and (lower.kind == AUTHORITY or upper.slug == top)


def _lacking(office: Office, slug: str, whole: Counted) -> Iterator[tuple[Branch, Branch]]:
    """Each organisation between the two that names no superior, with the one it could name."""
    reached = office.superiors(slug)
    while whole.slug not in reached:
        tops = [branch for branch in reached.values() if not branch.parents and not branch.parent_names]
        nearest = [(branch, office.nearest(branch, whole.slug)) for branch in tops]
        links = [(branch, upper) for branch, upper in nearest if upper and upper.slug not in reached]
        if not links:
            return
        yield from links
        reached |= {slug: branch for _, upper in links for slug, branch in office.superiors(upper.slug).items()}


def _problem(record: Record[Branch], upper: Branch, part: Counted, whole: Counted, office: Office) -> Problem:
    owner = "" if part.slug == record.value.slug else f"{office.branches[part.slug].name}的"
    container = f"{office.branches[whole.slug].name}的“{whole.metric.stated}”（本组织及下级合计）"
    message = f"{owner}“{part.metric.stated}”已含在{container}里，这里没有写上级"
    hint = f"加一行　parents: [{upper.slug}]；上级不是{upper.name}，就写　parent_names: [上级的全称]"
    return Problem.at(record.path, record.place("name"), RULE, message, hint)
