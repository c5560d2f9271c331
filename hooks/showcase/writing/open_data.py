"""``data/``: all records as JSON and as tables, with a Frictionless data package that describes the tables."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from functools import cache
from typing import Any

from showcase.model import Achievement, Branch, Date, Period, Project
from showcase.writing import tables
from showcase.writing.press import Press

SCHEMA_VERSION = 1
"""Version of the data contract."""
HIDDEN = frozenset({"draft", "consent", "branch", "slug", "year", "file"})
"""Attributes that are the office's own affair, or that the address already says."""
RENAMED = {"from_value": "from"}
"""Attributes that cannot bear the name of their key."""
Record = Branch | Project | Achievement


def files(press: Press) -> Iterator[tuple[str, str]]:
    """Everything below ``data/``, and ``index.json`` beside the page of each organisation and project."""
    catalog = press.catalog
    deeds = {deed.key: _described(press, deed) for deed in catalog.achievements}
    branches = [_described(press, branch) for branch in catalog.branches]
    projects = [_described(press, project) for project in catalog.projects]
    everything = {
        "schema_version": SCHEMA_VERSION,
        "branches": branches,
        "projects": projects,
        "achievements": [*deeds.values()],
    }
    yield "data/records.json", written(everything)
    beside = _beside(press, deeds)
    for branch, described in zip(catalog.branches, branches, strict=True):
        own = [project.key for project in catalog.projects_of.get(branch.slug, ())]
        page = press.cards.addresses.of(branch)
        yield _file(page, {**described, "projects": own, "achievements": beside.get(page, [])})
    for project, described in zip(catalog.projects, projects, strict=True):
        page = press.cards.addresses.of(project)
        yield _file(page, {**described, "achievements": beside.get(page, [])})
    yield from tables.files(press)


def written(data: object) -> str:
    """JSON as files hold it: short, and readable for those who read Chinese."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def plain(value: Any) -> Any:
    """A value of the model as JSON knows it; what is not stated is left out."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Date):
        return str(value)
    if isinstance(value, Period):
        both = {"from": str(value.start), "to": str(value.end)}
        return both["from"] if value.start == value.end else both
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return {
        key: shown
        for attribute, key in _keys(value.__class__)
        if (shown := plain(getattr(value, attribute))) or shown == 0
    }


@cache
def _keys(model: Any) -> tuple[tuple[str, str], ...]:
    """Attribute and key of each part of a model that is public."""
    names = (part.name for part in fields(model))
    return tuple((name, RENAMED.get(name, name)) for name in names if name not in HIDDEN)


def _described(press: Press, record: Record) -> dict[str, Any]:
    """A record with its identity and address."""
    address = press.imprint.absolute(press.cards.addresses.of(record))
    owner = {} if isinstance(record, Branch) else {"branch": record.branch}
    said = {key: value for key, value in plain(record).items() if value is not False}
    return {"key": record.key, "url": address, **owner, **said}


def _beside(press: Press, deeds: dict[str, dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The achievements by the page that holds their anchors."""
    found: dict[str, list[dict[str, Any]]] = {}
    for deed in press.catalog.achievements:
        page = press.cards.addresses.of(deed).partition("#")[0]
        found.setdefault(page, []).append(deeds[deed.key])
    return found


def _file(page: str, data: dict[str, Any]) -> tuple[str, str]:
    return f"{page}index.json", written(data)
