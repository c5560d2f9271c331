"""Drafts are named nowhere: what is published refers only to what is published."""

from collections.abc import Set
from dataclasses import replace
from typing import Any, TypeVar

from showcase.model import Achievement, Branch, Project, Records

Referring = TypeVar("Referring", Branch, Project, Achievement)
REFERENCES = ("parents", "owners", "joint_with", "part_of", "project")
"""The keys of records that name organisations or projects; those of its parts are named one by one."""


def drafts_of(records: Records) -> frozenset[str]:
    """The keys of the records that are drafts; with an organisation or a project, all that is of it."""
    branches = {slug for slug, record in records.branches.items() if record.value.draft}
    projects = (record.value for record in records.projects.values())
    drafts = branches | {each.key for each in projects if each.draft or each.branch in branches}
    achievements = (record.value for record in records.achievements)
    return frozenset(drafts | {each.key for each in achievements if each.draft or {each.branch, each.project} & drafts})


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
            changes[key] = _kept(named, drafts)
    if isinstance(record, Project) and any(each.project in drafts for each in record.adopted_from):
        changes["adopted_from"] = tuple(each for each in record.adopted_from if each.project not in drafts)
    if isinstance(record, Branch):
        changes |= _mechanisms(record, drafts)
    return replace(record, **changes) if changes else record


def _kept(named: tuple[str, ...], drafts: Set[str]) -> tuple[str, ...]:
    return tuple(each for each in named if each not in drafts)


def _mechanisms(branch: Branch, drafts: Set[str]) -> dict[str, Any]:
    """The pairings, liaison groups and rounds of an organisation without what is of a draft."""
    pairings = (
        replace(each, achievements=_kept(each.achievements, drafts))
        for each in branch.pairings
        if each.partner not in drafts
    )
    groups = (
        replace(
            group,
            members=_kept(group.members, drafts),
            visits=tuple(replace(visit, members=_kept(visit.members, drafts)) for visit in group.visits),
        )
        for group in branch.liaison_groups
    )
    rounds = (
        replace(
            held, results=tuple(each for each in held.results if drafts.isdisjoint((each.participant, each.project)))
        )
        for held in branch.rounds
    )
    return {"pairings": tuple(pairings), "liaison_groups": tuple(groups), "rounds": tuple(rounds)}
