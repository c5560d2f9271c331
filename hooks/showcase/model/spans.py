"""Spans of days: of a figure, and the union of several."""

from bisect import bisect_right
from collections.abc import Iterable

from showcase.model.nouns import Achievement
from showcase.model.parts import Date, Metric, Period

CalendarDay = tuple[int, int, int]
DaySpan = tuple[CalendarDay, CalendarDay]
EVER: DaySpan = ((0, 0, 0), (9999, 12, 31))
"""The span of a figure whose time is not stated: it may be of any day."""


def of_period(period: Period) -> DaySpan:
    """First and last day of a period; a date known to the year spans the year."""
    start, end = period.start, period.end
    return (start.year, start.month or 1, start.day or 1), (end.year, end.month or 12, end.day or 31)


def of_metric(achievement: Achievement, metric: Metric) -> DaySpan | None:
    """The figure's own period, else the achievement's days; None where neither is stated."""
    date: Date | None = achievement.date
    period = metric.period or (Period(date, achievement.end_date or date) if date else None)
    return of_period(period) if period else None


def years(days: DaySpan | None) -> range:
    """The years of a span; none where it is not stated."""
    return range(days[0][0], days[1][0] + 1) if days else range(0)


def widest_first(days: DaySpan) -> tuple[CalendarDay, tuple[int, ...]]:
    """A sort key: by the first day, the longer span before the shorter."""
    return days[0], tuple(-part for part in days[1])


def meet(one: DaySpan | None, other: DaySpan | None) -> bool:
    """Whether two spans have a day in common, or may have one."""
    (start, end), (first, last) = one or EVER, other or EVER
    return start <= last and first <= end


class DayUnion:
    """The union of some spans of days; ``meets`` takes logarithmic time."""

    def __init__(self, spans: Iterable[DaySpan]) -> None:
        self._spans: list[DaySpan] = []
        for first, last in sorted(spans):
            if self._spans and first <= self._spans[-1][1]:
                self._spans[-1] = self._spans[-1][0], max(last, self._spans[-1][1])
            else:
                self._spans.append((first, last))
        self._starts = [first for first, _ in self._spans]

    def meets(self, other: DaySpan) -> bool:
        """Whether ``other`` overlaps the union."""
        index = bisect_right(self._starts, other[1])
        return index > 0 and self._spans[index - 1][1] >= other[0]
