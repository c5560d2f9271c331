"""Who includes whom: the superiors a record names, and the organisations that speak for the area it is in."""

from collections.abc import Iterable, Mapping
from dataclasses import field

from showcase.model import Branch, areas, dataclass

Names = tuple[str, ...]
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """The organisations directly above each: by the record itself, and by the record or by area."""

    named: Mapping[str, Names] = field(default_factory=dict)
    above: Mapping[str, Names] = field(default_factory=dict)
    regions: Mapping[str, areas.Area] = field(default_factory=dict)
    """The region each organisation is in."""

    def is_above(self, upper: str, lower: str) -> bool:
        """Whether ``upper`` is above ``lower``, by the records or by area."""
        return upper in _ancestors(lower, self.above)


Speakers = Mapping[areas.Area, tuple[Branch, ...]]
"""The organisations that speak for each area."""


def speakers_of(branches: Iterable[Branch]) -> Speakers:
    """The organisations that speak for an area, by area."""
    found: dict[areas.Area, list[Branch]] = {}
    for branch in branches:
        place = areas.sector_area(branch)
        if place is not None:
            found.setdefault(place, []).append(branch)
    return {place: tuple(several) for place, several in found.items()}


def hierarchy(branches: Mapping[str, Branch], slugs: Iterable[str], speakers: Speakers) -> Hierarchy:
    """The hierarchy of the organisations ``slugs`` and of all above them."""
    named: dict[str, Names] = {}
    by_area: dict[str, Names] = {}
    regions: dict[str, areas.Area] = {}
    rest = list(slugs)
    while rest:
        slug = rest.pop()
        branch = branches.get(slug) if slug not in named else None
        if branch:
            named[slug], by_area[slug] = branch.parents, _by_area(branch, speakers)
            regions[slug] = areas.area(branch)
            rest += (*branch.parents, *by_area[slug])
    # What a record says outweighs an area: a superior is not below its subordinate.
    over = {other: _ancestors(other, named) for several in by_area.values() for other in several}
    above = {slug: (*named[slug], *(other for other in by_area[slug] if slug not in over[other])) for slug in named}
    return Hierarchy(named, above, regions)


def descendants(slug: str, children: Mapping[str, Iterable[Branch]]) -> Names:
    """Every organisation below one, at any depth, each once and never itself."""
    found: dict[str, None] = {}
    rest = [slug]
    while rest:
        for child in children.get(rest.pop(), ()):
            if child.slug not in found and child.slug != slug:
                found[child.slug] = None
                rest.append(child.slug)
    return tuple(found)


def _ancestors(slug: str, parents: Mapping[str, Names]) -> set[str]:
    """All above an organisation."""
    found: set[str] = set()
    rest = [slug]
    while rest:
        above = [parent for parent in parents.get(rest.pop(), ()) if parent not in found]
        found.update(above)
        rest += above
    return found


def _by_area(branch: Branch, speakers: Speakers) -> Names:
    """The organisations that speak for an area this one is in; of two for one area the higher is above the other."""
    own = areas.sector_area(branch)
    places = areas.around(areas.area(branch)) if speakers else ()
    return tuple(
        other.slug
        for place in (places if own != areas.NATION else ())
        for other in speakers.get(place, ())
        if place != own or (areas.rank(other), other.slug) < (areas.rank(branch), branch.slug)
    )


class Superiors:
    """The ancestors of an organisation that are among given ones, through any of its superiors."""

    def __init__(self, parents: Mapping[str, Names], among: Iterable[str]) -> None:
        self._parents, self._among = parents, frozenset(among)
        self._found: dict[str, frozenset[str]] = {}

    def of(self, slug: str) -> frozenset[str]:
        """The ancestors of ``slug``. Iterative, because a chain of superiors may be long; cycles are cut."""
        known = self._found.get(slug)
        if known is not None:
            return known
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

    def _joined(self, above: Names) -> frozenset[str]:
        sets = [self._found.get(parent, NONE) | ({parent} & self._among) for parent in above]
        return sets[0] if len(sets) == 1 else NONE.union(*sets)
