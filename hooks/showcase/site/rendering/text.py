"""Dates, numbers and places in the words of a page."""

import datetime
import re
import string
from decimal import Decimal

from showcase.model import Branch, Date, Period, Project, Region

RUN = string.ascii_letters + string.digits + ".,%"
"""Characters of numbers and Latin words."""
SENTENCE_END = re.compile("[。！？…]+[”’』」）]*")
DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


def date(value: Date) -> str:
    """``2025年1月30日``, to the precision known."""
    parts = [f"{value.year}年"]
    if value.month:
        parts.append(f"{value.month}月")
    if value.day:
        parts.append(f"{value.day}日")
    return "".join(parts)


def today(value: datetime.date | None) -> str:
    """``截至2025年1月30日``; ``""`` where no day is known."""
    return f"截至{value.year}年{value.month}月{value.day}日" if value else ""


def dates(first: Date, last: Date | None) -> str:
    """A date, or a span of dates without repeating what both ends share."""
    if last is None or last == first:
        return date(first)
    if last.year != first.year:
        return f"{date(first)}至{date(last)}"
    if last.month != first.month or not last.day:
        return f"{date(first)}至{date(last).split('年', 1)[1]}"
    return f"{date(first)}至{last.day}日"


def period(value: Period) -> str:
    """A period in words."""
    return dates(value.start, value.end)


def credit(name: str, value: Date | None) -> str:
    """Name and date: ``法治日报 · 2024年5月1日``; what is not known is left out."""
    return " · ".join(part for part in (name, date(value) if value else "") if part)


def chinese_year(year: int) -> str:
    """``二〇二三年``."""
    return f"{year}".translate(DIGITS) + "年"


def since(project: Project) -> str:
    """``2021年起``, marked 推定 where the record infers it; ``""`` where no beginning is known."""
    if not project.since:
        return ""
    return f"{project.since.year}年起" + ("（推定）" if "since" in project.inferred else "")


def number(value: Decimal) -> str:
    """Digits in groups of three: ``11,325``, ``2.3``."""
    return f"{value.normalize():,f}"


def place(region: Region) -> str:
    """The province and the lowest level below it: ``广东 福田区``."""
    levels = list(dict.fromkeys(region.path))
    return " ".join(levels[:1] + levels[1:][-1:])


def place_beside(branch: Branch) -> str:
    """:func:`place`, or ``""`` if the organisation's name contains it."""
    where = place(branch.region)
    return "" if where in branch.name else where


def shorten(text: str, limit: int) -> str:
    """At most ``limit`` characters, cut at the end of a sentence or clause if possible, never within a number."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    stop = max(cut.rfind(mark) for mark in "。；！？，、")
    return (cut[:stop] if stop > limit // 2 else _without_part(cut, text[limit - 1])) + "…"


def opening(text: str, limit: int) -> str:
    """The sentences that fit whole into ``limit`` characters; where the first does not, its clauses."""
    if len(text) <= limit:
        return text
    ends = [match.end() for match in SENTENCE_END.finditer(text) if match.end() <= limit]
    return text[: ends[-1]] if ends else shorten(text, limit)


def _without_part(cut: str, following: str) -> str:
    """``cut`` without the number or Latin word at its end that goes on after it."""
    whole = cut.rstrip(RUN) if following in RUN else cut
    return whole or cut
