"""Dates as records write them: ``2021``, ``2021-05``, ``2021-05-01``; and what other ways of writing them mean."""

import calendar
import datetime
import re
from functools import lru_cache

from showcase.model import FIRST_DAY, Date
from showcase.problems import Rule
from showcase.reading import times
from showcase.reading.rules.values import DATE_EARLY, DATE_FORM, DATE_FUTURE

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class DateError(ValueError):
    """What is wrong with a date: the rule, a clause that says it, and how the date should be written."""

    def __init__(self, rule: Rule, message: str, right: str = "") -> None:
        super().__init__(message)
        self.rule, self.message, self.right = rule, message, right


@lru_cache(maxsize=4096)
def parse(text: str, today: datetime.date | None = None) -> Date:
    """The date that ``text`` writes; raises :class:`DateError`. Not after ``today``, where that is given."""
    match = ISO.fullmatch(text)
    if match is None:
        raise DateError(DATE_FORM, "不是日期的写法", meant(text))
    year, month, day = (int(part or 0) for part in match.groups())
    if not 1 <= year <= 2999:
        raise DateError(DATE_FORM, "年份不对")
    if match[2] and not 1 <= month <= 12:
        raise DateError(DATE_FORM, f"没有 {month} 月")
    last = calendar.monthrange(year, month or 12)[1]
    if match[3] and not 1 <= day <= last:
        raise DateError(DATE_FORM, f"这一天不存在，{year} 年 {month} 月只有 {last} 天")
    if datetime.date(year, month or 12, day or last) < FIRST_DAY:
        raise DateError(DATE_EARLY, "早于 1921 年 7 月 23 日建党")
    if today and datetime.date(year, month or 1, day or 1) > today:
        raise DateError(DATE_FUTURE, f"还没有到，今天是 {today.isoformat()}")
    return Date(year, month, day)


def meant(text: str) -> str:
    """The date that ``text`` most likely means, as it should be written; empty where that is not certain."""
    time = times.understood(text)
    if time is None or time.end or time.is_open or time.lost or time.unsure or time.start == text:
        return ""
    try:
        return str(parse(time.start))
    except DateError:
        return ""
