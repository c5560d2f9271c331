"""Dates as records write them: ``2021``, ``2021-05``, ``2021-05-01``; and what other ways of writing them mean."""

import calendar
import datetime
import re
import unicodedata
from functools import lru_cache

from showcase.model import FIRST_DAY, Date
from showcase.problems import Rule
from showcase.reading.rules.values import DATE_EARLY, DATE_FORM, DATE_FUTURE

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
CHINESE = re.compile(r"(\d{4})\s*[年./-]\s*(?:(\d{1,2})\s*[月./-]?\s*(?:(\d{1,2})\s*[日号]?)?)?(?:\D|$)", re.ASCII)
COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)?", re.ASCII)
NUMERALS = re.compile("[〇○零一二三四五六七八九十]+")
DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


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
    plain = NUMERALS.sub(_digits, unicodedata.normalize("NFKC", text).strip("“”‘’\"' "))
    match = ISO.fullmatch(plain) or COMPACT.fullmatch(plain) or CHINESE.match(plain)
    if match is None:
        return ""
    year, month, day = match.groups()
    iso = "-".join([year, *(f"{int(part):02d}" for part in (month, day) if part)])
    try:
        return str(parse(iso)) if iso != text else ""
    except DateError:
        return ""


def _digits(match: re.Match[str]) -> str:
    """Chinese numerals of a date in digits: 二〇二一 → 2021, 十二 → 12, 三十 → 30."""
    text = match.group()
    if "十" not in text:
        return text.translate(DIGITS)
    tens, _, ones = text.translate(DIGITS).partition("十")
    return f"{tens or '1'}{ones or '0'}"
