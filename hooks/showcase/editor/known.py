"""The index of all records that the site publishes: names and identities, for type-ahead and for references."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from showcase.catalog import Catalog, pinyin
from showcase.model import Branch, MappingNode, Place, Project, Record, Records, Tree

NOTHING = Tree(MappingNode((), Place()))
SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")


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


class Known:
    """The index as records with nothing in them but what it knows; those of anonymous organisations have no name in it.

    Of many thousand organisations a check needs few, so that only these are made.
    """

    def __init__(self, index: Mapping[str, Iterable[Any]]) -> None:
        self._branches = {each[0]: each for each in index.get("branches", ())}
        self._projects: dict[str, list[Any]] = defaultdict(list)
        self._below: dict[str, list[str]] = defaultdict(list)
        self._named: dict[str, list[str]] = defaultdict(list)
        self.names = {each[0]: each[1] for nouns in index.values() for each in nouns}
        for each in index.get("projects", ()):
            self._projects[each[0].split("/")[0]].append(each)
        for slug, name, _, _, parents, short in self._branches.values():
            for parent in parents:
                self._below[parent].append(slug)
            for called in filter(None, {name, short}):
                self._named[called].append(slug)

    def __contains__(self, slug: object) -> bool:
        return slug in self._branches

    def every(self) -> Records:
        """All records."""
        return self._records(self._branches)

    def near(self, texts: Iterable[str], own: Iterable[str]) -> Records:
        """The organisations that the texts name, all above these, and those right below ``own``; their projects."""
        text = "\n".join(texts)
        found = {slug for name, slugs in self._named.items() if name in text for slug in slugs}
        found |= {*SLUG.findall(text), *own}.union(*(self._below.get(slug, ()) for slug in own)) & self._branches.keys()
        rest = [*found]
        while rest:
            above = {*self._branches[rest.pop()][4]} & self._branches.keys() - found
            found |= above
            rest += above
        return self._records(slug for slug in self._branches if slug in found)

    def _records(self, slugs: Iterable[str]) -> Records:
        records = Records()
        for slug in slugs:
            _, name, _, kind, parents, short = self._branches[slug]
            branch = Branch(slug, name, kind, short_name=short, parents=tuple(parents))
            records.branches[slug] = Record(branch.path, branch, NOTHING)
            for key, title, _ in self._projects.get(slug, ()):
                project = Project(slug, key.partition("/")[2], title, "")
                records.projects[key] = Record(project.path, project, NOTHING)
        return records
