"""The facet of places: the tree province → city → district as a list, and the place of each organisation and service
point.
"""

from collections.abc import Sequence

from showcase.catalog import ranks
from showcase.model import Branch, Region, ServicePoint, divisions

LEVELS = "pcd"
"""Province, city, district. The value of a city that is not in the official list is that of a district: see below."""
UNLISTED = "C"


class PlaceTree:
    """The tree of the places of some organisations and service points."""

    def __init__(self, branches: Sequence[Branch | ServicePoint]) -> None:
        paths: dict[tuple[tuple[str, str], ...], int] = {}
        for path in sorted({_path(branch.region) for branch in branches}, key=_order):
            for depth in range(1, len(path) + 1):
                paths.setdefault(path[:depth], len(paths) + 1)
        known = divisions.known().spellings
        self.tree: list[str] = []
        """Level and name; each lies in the last one before it of a higher level. Numbers count from 1.

        The value, which stands in addresses, depends on the place alone: it is the name, of a district after its city's
        name, and of a city that is not in the official list after its province's.
        """
        for path in paths:
            level, name = path[-1]
            is_unlisted = level == "c" and tuple(part for _, part in path) not in known
            self.tree.append((UNLISTED if is_unlisted else level) + name)
        self.of = {branch.key: paths.get(_path(branch.region), 0) for branch in branches}
        """By key: the number of its place, 0 for none."""


def _order(path: Sequence[tuple[str, str]]) -> list[tuple[object, ...]]:
    """In the official order, level by level, districts of a province before its cities."""
    names = tuple(name for _, name in path)
    above = [names[:1] * 2 if level == "d" and depth == 1 else names[:depth] for depth, (level, _) in enumerate(path)]
    return [(level != "d", ranks.of_place((*up, name)), name) for up, (level, name) in zip(above, path, strict=True)]


def _path(region: Region) -> tuple[tuple[str, str], ...]:
    """The stated levels with their names, from the province down; a city with its province's name is left out."""
    if not region.province:
        return ()
    city = "" if region.city == region.province else region.city
    named = zip(LEVELS, (region.province, city, region.district), strict=True)
    return tuple((level, name) for level, name in named if name)
