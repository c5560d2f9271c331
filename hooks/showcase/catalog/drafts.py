"""Drafts are named nowhere: what is published refers only to what is published."""

from collections.abc import Set
from dataclasses import replace
from typing import Any, TypeVar

from showcase.model import Achievement, Branch, Project, Records

Referring = TypeVar("Referring", Branch, Project, Achievement)
REFERENCES = ("parents", "owners", "joint_with", "part_of", "project")
"""The keys that name organisations or projects."""


def drafts_of(records: Records) -> frozenset[str]:
    """The keys of the organisations and projects that are drafts; with an organisation all its projects are."""
    branches = {slug for slug, record in records.branches.items() if record.value.draft}
    projects = (record.value for record in records.projects.values())
    return frozenset(branches | {each.key for each in projects if each.draft or each.branch in branches})


def without(record: Referring, drafts: Set[str]) -> Referring:
    """The record with the drafts that it names left out."""
    if not drafts:
        return record
    changes: dict[str, Any] = {}
    for key in REFERENCES:
        named = getattr(record, key, ())
        if isinstance(named, str):
            if named in drafts:
                changes[key] = ""
        elif not drafts.isdisjoint(named):
            changes[key] = tuple(each for each in named if each not in drafts)
    if isinstance(record, Project) and any(each.project in drafts for each in record.adopted_from):
        changes["adopted_from"] = tuple(each for each in record.adopted_from if each.project not in drafts)
    return replace(record, **changes) if changes else record
