"""Dates as records write them: ``2021``, ``2021-05``, ``2021-05-01``; and a hint for the other ways people write them."""

from __future__ import annotations

import calendar
import re

from showcase.model import Date

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
CHINESE = re.compile(r"(\d{4})\s*[年./／-]\s*(?:(\d{1,2})\s*[月./／-]?\s*(?:(\d{1,2})\s*日?)?)?")
FULL_WIDTH = str.maketrans("０１２３４５６７８９－．", "0123456789-.")
DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def parse(text: str) -> Date:
    """The date that ``text`` writes; raises ValueError, its message a Chinese clause that says what is wrong."""
    match = ISO.fullmatch(text)
    if match is None:
        raise ValueError("不是日期的写法")
    year, month, day = (int(part or 0) for part in match.groups())
    if not 1900 <= year <= 2999:
        raise ValueError("年份不对")
    if match[2] and not 1 <= month <= 12:
        raise ValueError(f"没有 {month} 月")
    if match[3] and not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise ValueError(f"这一天不存在，{year} 年 {month} 月只有 {calendar.monthrange(year, month)[1]} 天")
    return Date(year, month, day)


def hint(text: str) -> str:
    """How to write the date that ``text`` most likely means."""
    plain = text.translate(FULL_WIDTH)
    if re.match(r"[一二三四五六七八九〇○零]{4}年", plain):
        plain = plain[:4].translate(DIGITS) + plain[4:]
    match = CHINESE.match(plain)
    if match:
        year, month, day = match.groups()
        iso = "-".join([year, *(f"{int(part):02d}" for part in (month, day) if part)])
        if ISO.fullmatch(iso) and iso != text:
            return f"写成 {iso}"
    return "写成 2021、2021-05 或 2021-05-01 这样的形式"
