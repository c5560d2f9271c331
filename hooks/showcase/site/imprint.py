"""The imprint (版权页): who publishes the site and where, and when each record was last changed."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import field, is_dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, get_args, get_type_hints

from showcase.model import CHINA, AnyRecord, Date, dataclass
from showcase.site.correction import Correction

UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
"""The time for formats that require one where no date is known; the clock is never read."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """The publisher's settings. ``url`` is the site's address ending in ``/``, or ``""``.

    ``changes`` is the time of the last commit of each file.
    """

    name: str = ""
    url: str = ""
    description: str = ""
    organiser: str = ""
    """主办单位; the site's name where it is not stated."""
    code: str = ""
    """政府网站标识码, or ``""``."""
    changes: Mapping[str, datetime] = field(default_factory=dict)
    reviewed: Mapping[str, Date] = field(default_factory=dict)
    """The date of 终审 of each record that is signed at every stage, by its key."""
    as_of: date | None = None
    """The day the site is made as of; by default that of the newest date in the records."""
    contact: str = ""
    """联系方式 of the publisher, or ``""``."""
    correction: Correction = field(default_factory=Correction)
    data_license: str = ""
    """The address of the licence under which the data are published, or ``""``."""

    @property
    def author(self) -> str:
        """The body responsible for the site."""
        return self.organiser or self.name

    def absolute(self, url: str) -> str:
        """The absolute form of an address of the site."""
        return url if "://" in url else self.url + url.removeprefix("./")

    def changed(self, *records: AnyRecord) -> datetime | None:
        """The last change of any of the records; for a file unknown to git, the newest day that a record states."""
        changes = [changed for record in records if (changed := self._changed(record))]
        return max(changes, default=None)

    def _changed(self, record: AnyRecord) -> datetime | None:
        if record.path in self.changes:
            return self.changes[record.path]
        newest = max((date for date in _dates(record, []) if date.day), default=None)
        return beginning(newest) if newest else None


def source_day(changes: Iterable[datetime]) -> date | None:
    """The day in China of the build's source date, else of the last change; None where neither is known."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    latest = datetime.fromtimestamp(int(given), CHINA) if given.isdecimal() else max(changes, default=None)
    return latest.astimezone(CHINA).date() if latest else None


NOWHERE = Imprint()
"""The imprint of a site without an address, which has no feeds and no site map."""


def beginning(date: Date) -> datetime:
    """The first instant of a date."""
    return datetime(date.year, date.month or 1, date.day or 1, tzinfo=CHINA)


def _dates(value: Any, found: list[Date]) -> list[Date]:
    """Every date within a value of the model, added to those ``found``."""
    for name in _dated(value.__class__):
        if part := getattr(value, name):
            for item in part if isinstance(part, tuple) else (part,):
                if isinstance(item, Date):
                    found.append(item)
                else:
                    _dates(item, found)
    return found


@cache
def _dated(model: Any) -> tuple[str, ...]:
    """The attributes of a model class that can hold a date; cached, because all records of a site are searched."""
    return tuple(name for name, kind in get_type_hints(model).items() if _holds_date(kind))


def _holds_date(kind: Any) -> bool:
    parts = get_type_hints(kind).values() if is_dataclass(kind) else get_args(kind)
    return kind is Date or any(_holds_date(part) for part in parts)
