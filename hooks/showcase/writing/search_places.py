"""The explorer's tree of places: province → city → district, as a list, and where each organisation is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from showcase.catalog import pinyin
from showcase.model import Branch, Region
from showcase.writing.search_columns import column

LEVELS = ("province", "city", "district")


def places(branches: Sequence[Branch]) -> dict[str, object]:
    """The tree of places as a list, each with the number of the one it lies in, and where each organisation is."""
    paths: dict[tuple[tuple[str, str], ...], int] = {}
    for branch in sorted(branches, key=lambda branch: pinyin.sort_key("".join(branch.region.path))):
        path = _path(branch.region)
        for depth in range(1, len(path) + 1):
            paths.setdefault(path[:depth], len(paths) + 1)
    alike = Counter(path[-1] for path in paths)
    found = []
    for path in paths:
        level, name = path[-1]
        value = name if alike[path[-1]] == 1 else "/".join(part for _, part in path[-2:])
        found.append((level, value, name, paths.get(path[:-1], 0)))
    return {"places": found, "of": column([paths.get(_path(branch.region), 0) for branch in branches])}


def _path(region: Region) -> tuple[tuple[str, str], ...]:
    """The stated levels with their names, from the province down; a city that bears its province's name is left out."""
    if not region.province:
        return ()
    city = "" if region.city == region.province else region.city
    named = zip(LEVELS, (region.province, city, region.district), strict=True)
    return tuple((level, name) for level, name in named if name)
