"""Double counting: the figures of a measure that a ``system`` figure, of an organisation and all below, includes.

The rule is that of the data contract ("Totals"). The contract leaves three cases open; here they are decided so that no
achievement is ever counted twice: a figure that is itself replaced replaces nothing; of two ``system`` figures of one
organisation the one whose period is within the other's is left out; and a figure without any date, which may overlap
any other, is left out where there are dated ones.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from showcase.model import Date, Period

ABOVE, SAME, UNDATED = "已含于上级", "已含于本组织合计", "时间未载，可能重复"

CalendarDay = tuple[int, int, int]
DaySpan = tuple[CalendarDay, CalendarDay]
EVER: DaySpan = ((0, 0, 0), (9999, 12, 31))
NONE: frozenset[str] = frozenset()


def span(period: Period) -> DaySpan:
    """First and last day of a period; a date known to the year spans the year."""
    return _first(period.start), _last(period.end)


def _first(date: Date) -> CalendarDay:
    return date.year, date.month or 1, date.day or 1


def _last(date: Date) -> CalendarDay:
    return date.year, date.month or 12, date.day or 31


class DayUnion:
    """The union of some spans of days; ``meets`` takes logarithmic time."""

    def __init__(self, spans: Iterable[DaySpan]) -> None:
        self._spans: list[DaySpan] = []
        for first, last in sorted(spans):
            if self._spans and first <= self._spans[-1][1]:
                self._spans[-1] = self._spans[-1][0], max(last, self._spans[-1][1])
            else:
                self._spans.append((first, last))
        self._starts = [first for first, _ in self._spans]

    def meets(self, other: DaySpan) -> bool:
        """Whether ``other`` overlaps the union."""
        index = bisect_right(self._starts, other[1])
        return index > 0 and self._spans[index - 1][1] >= other[0]


class Superiors:
    """The ancestors of an organisation that are among given ones, through any of its superiors."""

    def __init__(self, parents: Mapping[str, tuple[str, ...]], among: Iterable[str]) -> None:
        self._parents, self._among = parents, frozenset(among)
        self._found: dict[str, frozenset[str]] = {}

    def of(self, slug: str) -> frozenset[str]:
        """The ancestors of ``slug``. Iterative, because a chain of superiors may be long; cycles are cut."""
        path, entered = [slug], set()
        while path:
            here = path[-1]
            above = self._parents.get(here, ())
            open_ones = [parent for parent in above if parent not in self._found and parent not in entered]
            entered.add(here)
            if here not in self._found and open_ones:
                path.extend(open_ones)
                continue
            path.pop()
            self._found.setdefault(here, self._joined(above))
        return self._found[slug]

    def _joined(self, above: tuple[str, ...]) -> frozenset[str]:
        sets = [self._found.get(parent, NONE) | ({parent} & self._among) for parent in above]
        return sets[0] if len(sets) == 1 else NONE.union(*sets)


Figure = tuple[str, DaySpan | None, bool]
"""An organisation, the days of its figure (None if unknown), and whether it is a ``system`` figure."""


def replaced(figures: Sequence[Figure], parents: Mapping[str, tuple[str, ...]]) -> dict[int, str]:
    """The figures that are covered by others of the same measure, by their index, each with the reason."""
    systems: dict[str, list[int]] = {}
    for index, (slug, _, is_system) in enumerate(figures):
        if is_system:
            systems.setdefault(slug, []).append(index)
    if not systems:
        return {}
    superiors = Superiors(parents, systems)
    out = _undated_systems(figures, systems, parents)
    taken: dict[str, DayUnion] = {}
    for slug in sorted(systems, key=lambda slug: len(superiors.of(slug))):
        kept = []
        for index in systems[slug]:
            if index not in out and _meets(figures[index], superiors.of(slug), taken):
                out[index] = _reason(figures[index], ABOVE)
            elif index not in out:
                kept.append(index)
        out.update(dict.fromkeys(_within(figures, kept), SAME))
        taken[slug] = DayUnion(figures[index][1] or EVER for index in kept)
    for index, figure in enumerate(figures):
        if not figure[2] and _meets(figure, frozenset({figure[0]}), taken):
            out[index] = _reason(figure, SAME)
        elif not figure[2] and _meets(figure, superiors.of(figure[0]), taken):
            out[index] = _reason(figure, ABOVE)
    return out


def _meets(figure: Figure, slugs: frozenset[str], taken: Mapping[str, DayUnion]) -> bool:
    return any(slug in taken and taken[slug].meets(figure[1] or EVER) for slug in slugs)


def _reason(figure: Figure, reason: str) -> str:
    return reason if figure[1] else UNDATED


def _undated_systems(
    figures: Sequence[Figure], systems: Mapping[str, list[int]], parents: Mapping[str, tuple[str, ...]]
) -> dict[int, str]:
    """The ``system`` figures without a date where the organisation or one below it has a dated figure."""
    rest, busy = [slug for slug, days, _ in figures if days], set()
    while rest:
        slug = rest.pop()
        if slug not in busy:
            busy.add(slug)
            rest.extend(parents.get(slug, ()))
    undated = (index for slug, indexes in systems.items() if slug in busy for index in indexes)
    return {index: UNDATED for index in undated if not figures[index][1]}


def _within(figures: Sequence[Figure], indexes: Iterable[int]) -> list[int]:
    """Those whose days are within another's of the same organisation; equal spans are different counts and stay."""
    spans = sorted(((figures[index][1] or EVER, index) for index in indexes), key=lambda item: _widest_first(item[0]))
    covered, reach, before = [], (0, 0, 0), None
    last = (0, 0, 0)
    for days, index in spans:
        if days != before:
            reach, before = max(reach, last), days
        if reach >= days[1]:
            covered.append(index)
        last = days[1]
    return covered


def _widest_first(days: DaySpan) -> tuple[CalendarDay, tuple[int, ...]]:
    return days[0], tuple(-part for part in days[1])
