"""Dates of different precision, compared."""

import calendar
from dataclasses import replace

from showcase.model import Date


def is_before(one: Date, other: Date) -> bool:
    """Whether ``one`` is surely earlier than ``other``, of which no more is looked at than is known of ``one``."""
    return str(one) < str(other)[: len(str(one))]


def in_year(date: Date, year: int) -> Date:
    """The same day of another year; the last of February where that year has no 29th."""
    last = calendar.monthrange(year, date.month or 12)[1]
    return replace(date, year=year, day=min(date.day, last))
