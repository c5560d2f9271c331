"""Open data: all records as JSON and as tables under ``data/``, and ``index.json`` beside each record's page."""

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from decimal import Decimal
from functools import cache, partial
from io import BytesIO
from operator import attrgetter
from typing import Any

from showcase.model import (
    AnyRecord,
    Branch,
    Date,
    Metric,
    Need,
    Period,
    Project,
    Region,
    ServicePoint,
    Task,
    YearlyReport,
)
from showcase.site.context import SiteContext
from showcase.site.outputs import tables, workbooks

SCHEMA_VERSION = 1
"""Version of the data contract."""
HIDDEN = frozenset({"draft", "names_allowed", "consent", "branch", "slug", "year", "file"})
"""Attributes that are internal, or part of the address."""
RENAMED = {"from_value": "from", "origin": "from"}
"""Attributes whose key is a reserved word of Python."""
EMPTY: dict[type, object] = {type(part): part for part in (Region(), Need())}
"""The empty value of parts that always exist, by type."""


def of_all_records(site: SiteContext) -> Iterator[tuple[str, Callable[[], str | bytes]]]:
    """Everything below ``data/``, each with the function that makes it.

    The file of all records encodes each again: to keep the texts would hold the whole site in memory.
    """
    yield "data/records.json", partial(_all_records, site)
    yield from tables.entries(site)
    yield from workbooks.entries(site)


def beside_pages(site: SiteContext) -> Iterator[tuple[str, Callable[[], str]]]:
    """``index.json`` beside the page of each organisation, project and service point, with what makes it."""
    catalog = site.catalog
    records: tuple[Branch | Project | ServicePoint, ...] = (
        *catalog.branches,
        *catalog.projects,
        *catalog.service_points,
    )
    for record in records:
        yield f"{site.cards.addresses.of(record)}index.json", partial(_beside, site, record)


def _all_records(site: SiteContext) -> bytes:
    """All of it at once is 100 MB of 14 000 organisations, so there is never a second copy of it."""
    catalog = site.catalog
    content = BytesIO()
    terms = {"license": site.imprint.data_license} if site.imprint.data_license else {}
    content.write(written({"schema_version": SCHEMA_VERSION, **terms}).removesuffix("}").encode())
    for name in ("branches", "projects", "achievements", "tasks", "service_points", "reports"):
        content.write(f',"{name}":['.encode())
        for number, record in enumerate(getattr(catalog, name)):
            content.write(f"{',' if number else ''}{written(_described(site, record))}".encode())
        content.write(b"]")
    content.write(b"}\n")
    return content.getvalue()


def _beside(site: SiteContext, record: Branch | Project | ServicePoint) -> str:
    """A record with what is on its page: its projects, and the achievements with their anchor there."""
    data = _described(site, record)
    if isinstance(record, ServicePoint):
        return written(data) + "\n"
    catalog = site.catalog
    if isinstance(record, Branch):
        data["projects"] = [project.key for project in catalog.projects_of.get(record.slug, ())]
        data["tasks"] = [_described(site, task) for task in catalog.tasks_of.get(record.slug, ())]
        achievements = catalog.achievements_of.get(record.slug, ())
    else:
        achievements = catalog.achievements_of_project.get(record.key, ())
    own = (achievement for achievement in achievements if catalog.home_of(achievement).key == record.key)
    data["achievements"] = [_described(site, achievement) for achievement in own]
    return written(data) + "\n"


def plain(value: Any) -> Any:
    """A part of a record as a JSON value; what is not stated is left out, nested parts are encoded in turn."""
    if value.__class__ in SCALARS:
        return SCALARS[value.__class__](value)
    if isinstance(value, Metric) and value.stated != value.wording:
        value = replace(value, stated=value.wording)
    keys, parts = _keys(value.__class__)
    return {key: part for key, part in zip(keys, parts(value), strict=True) if part or part == 0}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _period(value: Period) -> str | dict[str, str]:
    both = {"from": str(value.start), "to": str(value.end)}
    return both["from"] if value.start == value.end else both


SCALARS: dict[type, Callable[[Any], Any]] = {Decimal: _number, Date: str, Period: _period}
"""What is no object in JSON, by type."""


written = json.JSONEncoder(check_circular=False, ensure_ascii=False, separators=(",", ":"), default=plain).encode
"""Compact JSON with Chinese characters as they are."""


@cache
def _keys(model: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The keys of the public parts of a model class, and what gets the parts."""
    names = [part.name for part in fields(model) if part.name not in HIDDEN]
    get = attrgetter(*names)
    return tuple(RENAMED.get(name, name) for name in names), get if len(names) > 1 else lambda value: (get(value),)


def _described(site: SiteContext, record: AnyRecord | Task | YearlyReport) -> dict[str, Any]:
    """A record with its identity and URL."""
    address = site.imprint.absolute(site.cards.addresses.of(record))
    owner = {} if isinstance(record, Branch | ServicePoint) else {"branch": record.branch}
    stated = {key: part for key, part in plain(record).items() if part is not False and part != EMPTY.get(type(part))}
    return {"key": record.key, "url": address, **owner, **stated}
