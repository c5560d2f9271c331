"""Double counting: which figures of a measure are included in another, and in which.

The rule is that of the data contract ("Totals"): a figure of an organisation and all below it (``system``) includes
those of its subordinates, by the records or by area, for days that overlap. What the contract leaves open is decided so
that no achievement is counted twice: a figure that is itself included includes nothing; of two ``system`` figures of
one organisation the one whose period is within the other's is left out; and a figure without any date, which may
overlap any other, is left out where there are dated ones. What one campaign (``campaigns``) or an organisation's own
sum of a period (``_within_own_period``) includes is left out likewise.
"""

from collections.abc import Iterable, Mapping, Sequence

from showcase.catalog import campaigns
from showcase.catalog.hierarchy import Hierarchy, Superiors
from showcase.catalog.inclusion import ABOVE, AREA, SAME, UNDATED, WHOLE, Figure, Inclusion
from showcase.model import spans


def included(figures: Sequence[Figure], hierarchy: Hierarchy) -> dict[int, Inclusion]:
    """The figures that others of the same measure include, by their index."""
    out = _in_systems(figures, hierarchy)
    campaigns.leave_out(figures, hierarchy, out)
    _within_own_period(figures, out)
    _of_which(figures, out)
    return out


def _in_systems(figures: Sequence[Figure], hierarchy: Hierarchy) -> dict[int, Inclusion]:
    """The figures that a ``system`` figure of the organisation, of one above it or of its area includes."""
    systems: dict[str, list[int]] = {}
    for index, figure in enumerate(figures):
        if figure.is_system:
            systems.setdefault(figure.branch, []).append(index)
    if not systems:
        return {}
    named, above = Superiors(hierarchy.named, systems), Superiors(hierarchy.above, systems)
    out = {index: Inclusion(UNDATED) for index in _undated_systems(figures, systems, hierarchy.above)}
    kept: dict[str, list[int]] = {}
    unions: dict[str, spans.DayUnion] = {}

    def over(index: int, slugs: Iterable[str]) -> Inclusion | None:
        """The inclusion of a figure in one of these organisations' figures."""
        figure = figures[index]
        days = figure.days or spans.EVER
        found = [slug for slug in slugs if slug in unions and unions[slug].meets(days)]
        if not found:
            return None
        in_record = [slug for slug in found if slug in named.of(figure.branch)]
        slug = min(in_record or found)
        reason = SAME if slug == figure.branch else ABOVE if in_record else AREA
        by = next(other for other in kept[slug] if spans.meet(figures[other].days, figure.days))
        return Inclusion(reason if figure.days else UNDATED, by)

    for slug in sorted(systems, key=lambda slug: (len(above.of(slug)), slug)):
        indexes = [index for index in systems[slug] if index not in out]
        found = {index: over(index, above.of(slug)) for index in indexes}
        out.update((index, inclusion) for index, inclusion in found.items() if inclusion)
        indexes = [index for index in indexes if index not in out]
        within = {index: Inclusion(SAME, by) for index, by in _within(figures, indexes).items()}
        out.update(within)
        kept[slug] = [index for index in indexes if index not in within]
        unions[slug] = spans.DayUnion(figures[index].days or spans.EVER for index in kept[slug])
    for index, figure in enumerate(figures):
        if not figure.is_system:
            inclusion = over(index, [figure.branch]) or over(index, above.of(figure.branch))
            out.update({index: inclusion} if inclusion else {})
    return out


def _undated_systems(
    figures: Sequence[Figure], systems: Mapping[str, list[int]], above: Mapping[str, tuple[str, ...]]
) -> set[int]:
    """The ``system`` figures without a date where the organisation or one below it has a dated figure."""
    rest, busy = [figure.branch for figure in figures if figure.days], set()
    while rest:
        slug = rest.pop()
        if slug not in busy:
            busy.add(slug)
            rest.extend(above.get(slug, ()))
    undated = (index for slug, indexes in systems.items() if slug in busy for index in indexes)
    return {index for index in undated if not figures[index].days}


def _within(figures: Sequence[Figure], indexes: Iterable[int]) -> dict[int, int]:
    """Those whose days are within another's of the same organisation; equal spans are different counts and stay."""
    dated = ((figures[index].days or spans.EVER, index) for index in indexes)
    ordered = sorted(dated, key=lambda item: spans.widest_first(item[0]))
    covered: dict[int, int] = {}
    widest: tuple[spans.DaySpan, int] | None = None
    before: tuple[spans.DaySpan, int] | None = None
    for days, index in ordered:
        if before and before[0] != days and (widest is None or before[0][1] > widest[0][1]):
            widest = before
        if widest and widest[0][1] >= days[1]:
            covered[index] = widest[1]
        before = days, index
    return covered


def _within_own_period(figures: Sequence[Figure], out: dict[int, Inclusion]) -> None:
    """Leave out an organisation's own figure that its own sum of a longer period includes.

    The sum says in ``period`` what time it is of, and neither its label nor its project says that it is of something
    else. Figures of an achievement that is only dated to the year are no sums of that year.
    """
    own: dict[str, list[int]] = {}
    for index, figure in enumerate(figures):
        if figure.scope == "own" and figure.days and index not in out:
            own.setdefault(figure.branch, []).append(index)
    for indexes in own.values():
        sums = [index for index in indexes if figures[index].states_period]
        for index in indexes if len(indexes) > 1 else ():
            by = next((s for s in sums if s not in out and _sums_up(figures[s], figures[index])), None)
            if by is not None:
                out[index] = Inclusion(SAME, by)


def _of_which(figures: Sequence[Figure], out: dict[int, Inclusion]) -> None:
    """Leave out the parts (其中) of the last figure before them in their achievement that is of the same time."""
    wholes: dict[tuple[object, ...], int] = {}
    for index, figure in enumerate(figures):
        counted = (figure.achievement, figure.days, figure.scope)
        if not figure.is_of_which:
            wholes[counted] = index
        elif counted in wholes:
            out.setdefault(index, Inclusion(WHOLE, wholes[counted]))


def _sums_up(whole: Figure, part: Figure) -> bool:
    if whole.achievement == part.achievement or not (whole.days and part.days) or whole.days == part.days:
        return False
    (start, end), (first, last) = whole.days, part.days
    is_alike = whole.label in ("", part.label) and whole.project in ("", part.project)
    return start <= first and last <= end and is_alike
