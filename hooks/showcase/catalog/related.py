"""Related projects of each project, with the reason."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from showcase.catalog.catalog import Catalog, Names, Relation
from showcase.model import Project

SIBLING, ALIKE, NEARBY = "同一党组织", "同类同领域", "同一地区"
CANDIDATES = 60
"""How many projects of a group are considered: the work per project does not grow with the site."""
SHOWN = 3

Groups = Mapping[tuple[str, Names], list[str]]
"""By field and main initiative: the keys of projects, among the first ``CANDIDATES`` of each field."""


def relations(catalog: Catalog) -> dict[str, tuple[Relation, ...]]:
    """For each project up to three others: same organisation, same initiative and field, or same region."""
    groups: dict[tuple[str, Names], list[str]] = {}
    for name, projects in catalog.by_field.items():
        for project in projects[:CANDIDATES]:
            groups.setdefault((name, project.initiatives[:1]), []).append(project.key)
    return {project.key: _first(project, _candidates(catalog, groups, project)) for project in catalog.projects}


def _first(project: Project, candidates: Iterable[Relation]) -> tuple[Relation, ...]:
    """The first few candidates, each with its first reason."""
    chosen: dict[str, Relation] = {}
    for relation in candidates:
        if relation.project is not project:
            chosen.setdefault(relation.project.key, relation)
        if len(chosen) == SHOWN:
            break
    return tuple(chosen.values())


def _candidates(catalog: Catalog, groups: Groups, project: Project) -> Iterator[Relation]:
    for other in catalog.projects_of.get(project.branch, ())[:CANDIDATES]:
        yield Relation(other, SIBLING)
    for other in _alike(catalog, groups, project):
        yield Relation(other, ALIKE)
    place = catalog.region.get(catalog.branch[project.branch].region.path)
    for other in place.projects[:CANDIDATES] if place else ():
        yield Relation(other, NEARBY)


def _alike(catalog: Catalog, groups: Groups, project: Project) -> list[Project]:
    """Projects of the same main initiative that share a field, those that share most fields first."""
    shared: Counter[str] = Counter()
    for name in project.fields:
        shared.update(groups.get((name, project.initiatives[:1]), ()))
    return [catalog.project[key] for key, _ in shared.most_common()]
