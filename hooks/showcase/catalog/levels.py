"""The hierarchy of organisations (党委、党总支、党支部), with roll-up counts."""

from dataclasses import dataclass

from showcase.catalog.catalog import Catalog
from showcase.model import Branch, Project


@dataclass(frozen=True, slots=True)
class RollUp:
    """How many organisations are below one; the projects and achievements of it and all of them, each once."""

    subordinates: int
    projects: tuple[Project, ...]
    achievements: int


def roll_up(catalog: Catalog, branch: Branch) -> RollUp:
    """The counts of the organisation and all below it; one with two superiors counts once."""
    lower = below(catalog, branch.slug)
    own = (branch.slug, *lower)
    projects = {project.key: project for slug in own for project in catalog.projects_of.get(slug, ())}
    achievements = {achievement.key for slug in own for achievement in catalog.achievements_of.get(slug, ())}
    return RollUp(len(lower), tuple(projects.values()), len(achievements))


def below(catalog: Catalog, slug: str) -> tuple[str, ...]:
    """Every descendant of ``slug``, each once and never itself."""
    descendants: dict[str, None] = {}
    rest = [slug]
    while rest:
        for child in catalog.children.get(rest.pop(), ()):
            if child.slug not in descendants and child.slug != slug:
                descendants[child.slug] = None
                rest.append(child.slug)
    return tuple(descendants)


def tops(catalog: Catalog) -> tuple[Branch, ...]:
    """The roots: organisations that have others below them and none above them in the catalog."""
    return tuple(
        branch
        for branch in catalog.branches
        if branch.slug in catalog.children and not any(slug in catalog.branch for slug in branch.parents)
    )


def tiers(catalog: Catalog) -> dict[str, int]:
    """How many organisations there are on each level, by ``model.Word.tier``."""
    counts: dict[str, int] = {}
    for branch in catalog.branches:
        word = catalog.vocabulary.kinds.get(branch.kind)
        tier = (word.tier if word else "") or "other"
        counts[tier] = counts.get(tier, 0) + 1
    return counts
