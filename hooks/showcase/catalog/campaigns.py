"""Figures of one campaign, from one source: the joint figure, or that of the whole, includes those of the parts."""

from collections.abc import Sequence

from showcase.catalog.hierarchy import Hierarchy, Superiors
from showcase.catalog.inclusion import CAMPAIGN, Figure, Inclusion
from showcase.model import areas, spans

WHOLES = 50
"""The largest figures of a campaign that each of the others is compared with: no source states more of them."""


def leave_out(figures: Sequence[Figure], hierarchy: Hierarchy, out: dict[int, Inclusion]) -> None:
    """Add to ``out`` what is included in another figure of the same source and campaign, by the figures' indexes."""
    systems = {figure.branch for figure in figures if figure.is_system}
    superiors = Superiors(hierarchy.above, systems)
    for indexes in _groups(figures, out):
        wholes = [index for index in indexes if figures[index].scope in ("system", "joint")]
        wholes.sort(key=lambda index: (not figures[index].is_system, -figures[index].amount, index))
        rest = [index for index in indexes if figures[index].scope not in ("system", "joint")]
        for index in [*wholes, *rest] if wholes else ():
            by = next((w for w in wholes[:WHOLES] if _includes(figures, w, index, hierarchy, superiors, out)), None)
            if by is not None:
                out[index] = Inclusion(CAMPAIGN, by)


def _groups(figures: Sequence[Figure], out: dict[int, Inclusion]) -> list[list[int]]:
    """The figures that share a source: those of each programme, and those of each joint achievement's partners."""
    groups: dict[tuple[str, str], list[int]] = {}
    for index, figure in enumerate(figures):
        for source in figure.sources if index not in out else ():
            if figure.programme:
                groups.setdefault((figure.programme, source), []).append(index)
            for branch in {figure.branch, *figure.partners}:
                groups.setdefault(("", f"{branch} {source}"), []).append(index)
    return [indexes for _, indexes in sorted(groups.items()) if len(indexes) > 1]


def _includes(
    figures: Sequence[Figure],
    whole_index: int,
    part_index: int,
    hierarchy: Hierarchy,
    superiors: Superiors,
    out: dict[int, Inclusion],
) -> bool:
    """Whether the one figure includes the other, which shares its source and its programme or partners."""
    whole, part = figures[whole_index], figures[part_index]
    if whole_index in out or part_index in out or whole.branch == part.branch:
        return False
    meets = spans.meet(whole.days, part.days)
    if whole.is_system and whole.branch in superiors.of(part.branch):
        return meets or not (whole.states_period and part.states_period)
    if not meets or part.is_system or hierarchy.is_above(part.branch, whole.branch):
        return False
    are_partners = part.branch in whole.partners or whole.branch in part.partners
    if part.scope == "joint":
        is_same = (part.amount, part.days) == (whole.amount, whole.days) and whole_index < part_index
        return is_same or (are_partners and (part.amount, -part_index) < (whole.amount, -whole_index))
    if not whole.is_system:
        return are_partners or part.programme == whole.programme != ""
    places = hierarchy.regions.get(whole.branch, areas.NATION), hierarchy.regions.get(part.branch, areas.NATION)
    return part.programme == whole.programme != "" and not areas.is_apart(*places)
