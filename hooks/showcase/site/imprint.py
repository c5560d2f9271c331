"""The imprint (版权页): who publishes the site and where, and when each record was last changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, is_dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any, get_args, get_type_hints

from showcase.model import CHINA, Achievement, Branch, Date, Project

UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands where a format demands a time and no date is known; a clock is never asked."""

Dated = Branch | Project | Achievement


@dataclass(frozen=True, slots=True)
class Imprint:
    """The publisher's settings. ``url`` is the site's address with ``/`` at its end, ``""`` where none is set.

    ``changes`` holds the last change of each file, where git knows it.
    """

    name: str = ""
    url: str = ""
    description: str = ""
    organiser: str = ""
    """主办单位; the site's name stands in where it is not stated."""
    code: str = ""
    """政府网站标识码, for those who have one."""
    changes: Mapping[str, datetime] = field(default_factory=dict)

    @property
    def author(self) -> str:
        """Who answers for the site."""
        return self.organiser or self.name

    def absolute(self, url: str) -> str:
        """An address of the site for use outside it."""
        return url if "://" in url else self.url + url.removeprefix("./")

    def changed(self, *records: Dated) -> datetime | None:
        """The last change of any of the records; of a record outside git, the newest day that it states."""
        moments = [moment for record in records if (moment := self._changed(record))]
        return max(moments, default=None)

    def _changed(self, record: Dated) -> datetime | None:
        if record.path in self.changes:
            return self.changes[record.path]
        newest = max((date for date in _dates(record) if date.day), default=None)
        return moment(newest) if newest else None


NOWHERE = Imprint()
"""Of a site that has no address yet: it has no feeds and no site map."""


def moment(date: Date) -> datetime:
    """The beginning of a date."""
    return datetime(date.year, date.month or 1, date.day or 1, tzinfo=CHINA)


def _dates(value: Any) -> Iterator[Date]:
    """Every date within a value of the model."""
    for name in _dated(value.__class__):
        part = getattr(value, name)
        for item in part if isinstance(part, tuple) else (part,):
            if isinstance(item, Date):
                yield item
            elif item is not None:
                yield from _dates(item)


@cache
def _dated(model: Any) -> tuple[str, ...]:
    """The attributes of a model that can hold a date: few among many, and looked for in fifteen thousand records."""
    return tuple(name for name, kind in get_type_hints(model).items() if _holds_date(kind))


def _holds_date(kind: Any) -> bool:
    parts = get_type_hints(kind).values() if is_dataclass(kind) else get_args(kind)
    return kind is Date or any(_holds_date(part) for part in parts)
