"""Which other projects a reader of one would want, and why."""

from __future__ import annotations

from showcase.catalog.catalog import Catalog
from showcase.model import Project

SIBLING, ALIKE, NEARBY = "同一党组织", "同工程同领域", "同一地区"
CANDIDATES = 60
"""How many of a group are looked at: the work for a page does not grow with the site."""


def related(catalog: Catalog, project: Project, count: int = 3) -> tuple[tuple[Project, str], ...]:
    """Up to ``count`` others, each with its reason: same organisation, same initiative and field, or same place."""
    found: dict[str, tuple[Project, str]] = {}
    branch = catalog.branch[project.branch]
    place = catalog.region.get(branch.region.path)
    siblings = catalog.projects_of.get(project.branch, ())[:CANDIDATES]
    neighbours = place.projects[:CANDIDATES] if place else ()
    for group, reason in ((siblings, SIBLING), (_alike(catalog, project), ALIKE), (neighbours, NEARBY)):
        for other in group:
            if other.key != project.key:
                found.setdefault(other.key, (other, reason))
    return tuple(found.values())[:count]


def _alike(catalog: Catalog, project: Project) -> list[Project]:
    """Projects of the same main initiative that share a field, those that share most fields first."""
    shared: dict[str, tuple[Project, int]] = {}
    for name in project.fields:
        for other in catalog.by_field.get(name, ())[:CANDIDATES]:
            if other.initiatives[:1] == project.initiatives[:1]:
                shared[other.key] = (other, shared.get(other.key, (other, 0))[1] + 1)
    return [other for other, _ in sorted(shared.values(), key=lambda pair: -pair[1])]
