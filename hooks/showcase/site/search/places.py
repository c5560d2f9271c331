"""The facet of places: the tree province → city → district as a list, and the place of each organisation and service
point.
"""

from collections.abc import Sequence

from showcase.catalog import ranks
from showcase.model import Branch, Region, ServicePoint, divisions

LEVELS = ("province", "city", "district")


class PlaceTree:
    """The tree of the places of some organisations and service points."""

    def __init__(self, branches: Sequence[Branch | ServicePoint]) -> None:
        paths: dict[tuple[tuple[str, str], ...], int] = {}
        for branch in sorted(branches, key=lambda branch: ranks.of_region(branch.region)):
            path = _path(branch.region)
            for depth in range(1, len(path) + 1):
                paths.setdefault(path[:depth], len(paths) + 1)
        self.tree: list[tuple[str, str, str, int]] = []
        """Level, value, name, and the number of the parent; numbers count from 1.

        The value stands in addresses, and depends on the place alone: a district has its city's name before its own,
        and so has a city that is not in the official list its province's.
        """
        known = divisions.known().spellings
        for path in paths:
            level, name = path[-1]
            is_unique = level == "province" or (level == "city" and tuple(part for _, part in path) in known)
            value = name if is_unique else "/".join(part for _, part in path[-2:])
            self.tree.append((level, value, name, paths.get(path[:-1], 0)))
        self.of = {branch.key: paths.get(_path(branch.region), 0) for branch in branches}
        """By key: the number of its place, 0 for none."""


def _path(region: Region) -> tuple[tuple[str, str], ...]:
    """The stated levels with their names, from the province down; a city with its province's name is left out."""
    if not region.province:
        return ()
    city = "" if region.city == region.province else region.city
    named = zip(LEVELS, (region.province, city, region.district), strict=True)
    return tuple((level, name) for level, name in named if name)
