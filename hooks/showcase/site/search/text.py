"""What search compares: a text's letters and digits in their plain form, and the sounds of a name.

The browser makes the same of a query (``theme/js/70-search-text.js``); a test compares the two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from showcase.catalog import pinyin
from showcase.model import simplified_forms

BREAK = "\0"
"""Stands between texts that are looked at together; no record can hold it."""
DROPPED = re.compile(rf"[^\w{BREAK}]+")
UNUSUAL = re.compile(r"[^\u4e00-\u9fff\0-\x7f，。、；：？！“”‘’（）《》·—…]")
"""A character that has another plain form: the others are it, or become punctuation, which is dropped."""
BEYOND = re.compile("[\U00010000-\U0010ffff]")
SOUND = re.compile(r"[a-z0-9]+")


def characters(text: str) -> str:
    """The letters and digits of ``text``, half-width, lower-case, simplified; spaces and punctuation are dropped."""
    # Most texts hold nothing to normalise or to fold: to look first takes a fifth of the time.
    if UNUSUAL.search(text):
        text = unicodedata.normalize("NFKC", text)
    text = DROPPED.sub("", text.lower()).replace("_", "")
    return text.translate(folding()) if _traditional().search(text) else text


def each_plain(texts: Iterable[str]) -> list[str]:
    """:func:`characters` of every text, looked at together, in UTF-16: one beyond the first 65 536 is two, as in JS."""
    return BEYOND.sub(_surrogates, characters(BREAK.join(texts))).split(BREAK)


def _surrogates(match: re.Match[str]) -> str:
    high, low = divmod(ord(match[0]) - 0x10000, 0x400)
    return chr(0xD800 + high) + chr(0xDC00 + low)


@cache
def folding() -> dict[int, str]:
    """Every traditional character with its simplified form, by OpenCC's table."""
    simplified = simplified_forms()
    pairs = ((old, simplified.get(new, new)) for old, new in simplified.items())
    return {ord(old): new for old, new in pairs if new != old}


@cache
def _traditional() -> re.Pattern[str]:
    """Any character that is folded."""
    return re.compile(f"[{''.join(map(chr, folding()))}]")


def folds_to(found: Iterable[str]) -> str:
    """What a query's characters must be folded by to meet the characters ``found``: old and new in turn."""
    wanted = set(found)
    return "".join(chr(old) + new for old, new in folding().items() if new in wanted)


def sounds(name: str) -> tuple[str, ...]:
    """The syllables of a name; a run of letters or digits is one."""
    spoken = (unicodedata.normalize("NFKC", sound).lower() for sound in pinyin.sort_key(name))
    return tuple(sound for sound in spoken if SOUND.fullmatch(sound))
