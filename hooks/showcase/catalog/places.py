"""The tree of regions: province → city → district, each with its organisations and projects."""

from collections.abc import Iterable, Mapping

from showcase.catalog import ranks
from showcase.catalog.catalog import ListedRegion, Names
from showcase.catalog.names import slugs
from showcase.model import Branch, Project


def region_tree(branches: Iterable[Branch], projects_of: Mapping[str, tuple[Project, ...]]) -> tuple[ListedRegion, ...]:
    """The provinces in the official order, likewise each province's cities and each city's districts."""
    members: dict[Names, list[Branch]] = {}
    for branch in branches:
        path = branch.region.path if branch.region.province else ()
        for depth in range(1, len(path) + 1):
            members.setdefault(path[:depth], []).append(branch)
    below: dict[Names, list[Names]] = {}
    for path in members:
        below.setdefault(path[:-1], []).append(path)
    return _level((), members, below, projects_of)


def _level(
    above: Names,
    members: Mapping[Names, list[Branch]],
    below: Mapping[Names, list[Names]],
    projects_of: Mapping[str, tuple[Project, ...]],
) -> tuple[ListedRegion, ...]:
    """The regions directly below ``above``."""
    paths = sorted(below.get(above, ()), key=ranks.of_place)
    regions = []
    for path in paths:
        slug = slugs.of_division(path)
        projects = (project for branch in members[path] for project in projects_of.get(branch.slug, ()))
        children = _level(path, members, below, projects_of)
        regions.append(ListedRegion(path, slug, tuple(members[path]), tuple(projects), children))
    return tuple(regions)


def region_index(regions: Iterable[ListedRegion]) -> dict[Names, ListedRegion]:
    """Every region of the tree by its path."""
    index: dict[Names, ListedRegion] = {}
    for place in regions:
        index |= {place.path: place, **region_index(place.children)}
    return index
