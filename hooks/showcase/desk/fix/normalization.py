"""Normalization of values: the same number, date or word in the form that records use."""

from __future__ import annotations

import re
import unicodedata

from showcase.reading import FALSE, NUMBER, TRUE, dates
from showcase.reading.keys import Choice, Day, Fixed, Flag, Kind, Listed, Number, Slug, Span, Url

WORD = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
DIGITS = "[0-9〇○零一二三四五六七八九十]+"
WHOLE_DATE = re.compile(rf"{DIGITS}(?:年|[年./-]{DIGITS}(?:月|[月./-]{DIGITS}[日号]?)?)?")
"""A date and nothing else; 2018年前后 does not match."""


def normalized(kind: Kind | None, text: str) -> str:
    """``text`` in the canonical form of ``kind``; unchanged where that is not certain."""
    kind = kind.of if isinstance(kind, Listed) else kind
    half = unicodedata.normalize("NFKC", text).strip()
    if isinstance(kind, Day | Span):
        return (WHOLE_DATE.fullmatch(half) and dates.meant(text)) or text
    if isinstance(kind, Url):
        return re.sub(r"^(https?)：[/／]{2}", r"\1://", text)
    fits = (
        (isinstance(kind, Number) and NUMBER.fullmatch(half))
        or (isinstance(kind, Slug) and re.fullmatch(kind.pattern, half))
        or (isinstance(kind, Choice | Fixed) and WORD.fullmatch(half))
        or (isinstance(kind, Flag) and half in TRUE + FALSE)
    )
    return half if fits else text
