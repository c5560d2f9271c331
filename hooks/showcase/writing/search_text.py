"""What search compares: a text's letters and digits in their plain form, and the sounds of a name.

The browser makes the same of a query (``theme/js/70-search-text.js``); a test compares the two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from showcase.catalog import pinyin

CHARACTER = re.compile(r"[^\W_]")
SOUND = re.compile(r"[a-z0-9]+")
HAN = ((0x3400, 0x4DC0), (0x4E00, 0xA000))
"""The blocks of Chinese characters whose traditional forms are folded."""


def characters(text: str) -> str:
    """The letters and digits of ``text``, half-width, lower-case, simplified; spaces and punctuation are dropped."""
    return "".join(CHARACTER.findall(unicodedata.normalize("NFKC", text).lower())).translate(folding())


@cache
def folding() -> dict[int, str]:
    """Every traditional character with its simplified form, by OpenCC's table."""
    from opencc import OpenCC  # loads its tables, and not every command searches

    every = [chr(code) for first, end in HAN for code in range(first, end)]
    simplified = dict(zip(every, OpenCC("t2s").convert("\n".join(every)).split("\n"), strict=True))
    pairs = ((old, simplified.get(new, new)) for old, new in simplified.items() if len(new) == 1)
    return {ord(old): new for old, new in pairs if new != old}


def folds_to(found: Iterable[str]) -> str:
    """What a query's characters must be folded by to meet the characters ``found``: old and new in turn."""
    wanted = set(found)
    return "".join(chr(old) + new for old, new in folding().items() if new in wanted)


def sounds(name: str) -> tuple[str, ...]:
    """The syllables of a name; a run of letters or digits is one."""
    spoken = (unicodedata.normalize("NFKC", sound).lower() for sound in pinyin.sort_key(name))
    return tuple(sound for sound in spoken if SOUND.fullmatch(sound))
