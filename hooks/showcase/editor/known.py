"""The index of all records that the site publishes: names and identities, for type-ahead and for references."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from showcase.catalog import Catalog, pinyin
from showcase.model import Branch, MappingNode, Place, Project, Record, Records, Tree

NOTHING = Tree(MappingNode((), Place()))


def index(catalog: Catalog) -> dict[str, list[list[Any]]]:
    """The organisations as slug, name, pinyin, kind, superiors, short name; the projects as key, name, pinyin."""
    return {
        "branches": [
            [each.slug, each.name, spelt(each.name), each.kind, list(each.parents), each.short_name]
            for each in catalog.branches
        ],
        "projects": [[each.key, each.name, spelt(each.name)] for each in catalog.projects],
    }


def spelt(name: str) -> str:
    """The pinyin of a name by which it is found: its initials, then all of it."""
    syllables = pinyin.sort_key(name)
    return f"{''.join(syllable[0] for syllable in syllables)} {''.join(syllables)}".lower()


def records(known: Mapping[str, Iterable[Any]]) -> Records:
    """Records with nothing in them but what the index knows; those of anonymous organisations have no name in it."""
    found = Records()
    for slug, name, _, kind, parents, short in known.get("branches", ()):
        branch = Branch(slug, name, kind, short_name=short, parents=tuple(parents))
        found.branches[slug] = Record(branch.path, branch, NOTHING)
    for key, name, _ in known.get("projects", ()):
        owner, _, slug = key.partition("/")
        project = Project(owner, slug, name, "")
        found.projects[key] = Record(project.path, project, NOTHING)
    return found
