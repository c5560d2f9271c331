"""Text normalisation for the search: letters and digits in their plain form, and the pinyin of a name.

The browser normalises a query in the same way (``theme/js/search/70-text.js``); a test compares the two.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from showcase.catalog import pinyin
from showcase.model import simplified_forms

BREAK = "\0"
"""Separates texts that are normalised together; no record can contain it."""
DROPPED = re.compile(rf"[^\w{BREAK}]+")
UNUSUAL = re.compile(r"[^\u4e00-\u9fff\0-\x7f，。、；：？！“”‘’（）《》·—…]")
"""A character that may change under NFKC; punctuation, which is dropped, may not."""
BEYOND = re.compile("[\U00010000-\U0010ffff]")
SYLLABLE = re.compile(r"[a-z0-9]+")


def characters(text: str) -> str:
    """The letters and digits of ``text``, half-width, lower-case, simplified, without spaces and punctuation."""
    # Most texts need no normalisation or folding: testing first takes a fifth of the time.
    if UNUSUAL.search(text):
        text = unicodedata.normalize("NFKC", text)
    text = DROPPED.sub("", text.lower()).replace("_", "")
    return text.translate(folding()) if _traditional().search(text) else text


def each_plain(texts: Iterable[str]) -> list[str]:
    """:func:`characters` of every text, with surrogate pairs as in JavaScript strings."""
    return BEYOND.sub(_surrogates, characters(BREAK.join(texts))).split(BREAK)


def _surrogates(match: re.Match[str]) -> str:
    high, low = divmod(ord(match[0]) - 0x10000, 0x400)
    return chr(0xD800 + high) + chr(0xDC00 + low)


@cache
def folding() -> dict[int, str]:
    """Every traditional character with its simplified form, from OpenCC."""
    simplified = simplified_forms()
    pairs = ((old, simplified.get(new, new)) for old, new in simplified.items())
    return {ord(old): new for old, new in pairs if new != old}


@cache
def _traditional() -> re.Pattern[str]:
    """Any character that is folded."""
    return re.compile(f"[{''.join(map(chr, folding()))}]")


def folds_to(occurring: Iterable[str]) -> str:
    """The folding table for queries: pairs of traditional and simplified characters, those in ``occurring`` only."""
    wanted = set(occurring)
    return "".join(chr(old) + new for old, new in folding().items() if new in wanted)


def syllables(name: str) -> tuple[str, ...]:
    """The pinyin of a name; a run of letters or digits is one syllable."""
    plain = (unicodedata.normalize("NFKC", syllable).lower() for syllable in pinyin.sort_key(name))
    return tuple(syllable for syllable in plain if SYLLABLE.fullmatch(syllable))
