"""Values in their plain form: the same number, date or word, written as a record writes it."""

from __future__ import annotations

import re
import unicodedata

from showcase.reading import dates
from showcase.reading.keys import Choice, Day, Fixed, Flag, Kind, Listed, Number, Slug, Span, Url
from showcase.reading.parsing import FALSE, NUMBER, TRUE

WORD = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
DATES = (
    re.compile(r"(\d{4})()年?()"),
    re.compile(r"(\d{4})年(\d{1,2})月?()"),
    re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})[日号]?"),
    re.compile(r"(\d{4})[./-](\d{1,2})()"),
    re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})"),
)
NUMERALS = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | {"○": "0", "零": "0"}


def plain(kind: Kind | None, text: str) -> str:
    """``text`` as a value of ``kind`` is written; unchanged where that cannot be told for certain."""
    kind = kind.of if isinstance(kind, Listed) else kind
    half = unicodedata.normalize("NFKC", text).strip()
    if isinstance(kind, Day | Span):
        return date(half) or text
    if isinstance(kind, Url):
        return re.sub(r"^(https?)：[/／]{2}", r"\1://", text)
    fits = (
        (isinstance(kind, Number) and NUMBER.fullmatch(half))
        or (isinstance(kind, Slug) and re.fullmatch(kind.pattern, half))
        or (isinstance(kind, Choice | Fixed) and WORD.fullmatch(half))
        or (isinstance(kind, Flag) and half in TRUE + FALSE)
    )
    return half if fits else text


def date(text: str) -> str:
    """The date as ``2021-05-01``; empty where ``text`` is none, or one that does not exist."""
    digits = _digits(text)
    for pattern in DATES:
        if match := pattern.fullmatch(digits):
            iso = "-".join([match[1], *(f"{int(part):02d}" for part in match.groups()[1:] if part)])
            try:
                return str(dates.parse(iso))
            except ValueError:
                return ""
    return ""


def _digits(text: str) -> str:
    """``二〇二一年十二月三日`` → ``2021年12月3日``."""
    text = re.sub(r"[〇○零一二三四五六七八九](?![十])", lambda match: NUMERALS[match[0]], text)
    return re.sub(r"([一二三]?)十(\d?)", lambda match: f"{NUMERALS.get(match[1], '1')}{match[2] or '0'}", text)
