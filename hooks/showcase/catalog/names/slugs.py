"""The part of an address that stands for a name: made of the name alone, whatever else is recorded.

Two names never share a slug. A division of the official list has its official spelling, or its pinyin, which no other
division beside it has. Any other name has its pinyin and a mark of its own: 同心同德 and 童心同德 sound alike.
"""

from functools import lru_cache
from hashlib import sha256

from showcase.catalog.names import pinyin
from showcase.model import divisions

OFFICIAL = {
    "陕西": "shaanxi",
    "内蒙古": "inner-mongolia",
    "西藏": "tibet",
    "香港": "hong-kong",
    "澳门": "macao",
    "吉林市": "jilin",
}
"""Official spellings that differ from the pinyin of the name as pages write it."""
FORMER = {"云安县": "yun-anxian", "吴旗县": "wuqixian-former"}
"""Former districts that sound like one of today's beside them: 郁南县, 吴起县."""
LETTERS = "bcdfghjkmnpqrstvwxyz"
"""The letters of a mark: without vowels it is no word, without digits no number of a page."""
MARK = 6
LONGEST = 60


@lru_cache(maxsize=8192)
def of_division(path: divisions.Names) -> str:
    """The slug of a region, level by level: ``("江苏", "苏州", "常熟市")`` → ``jiangsu/suzhou/changshushi``."""
    known = divisions.known().spellings
    return "/".join(_of_known(name) if path[: depth + 1] in known else of_name(name) for depth, name in enumerate(path))


def _of_known(name: str) -> str:
    return OFFICIAL.get(name) or FORMER.get(name) or pinyin.slug(name)


@lru_cache(maxsize=65_536)
def of_name(name: str) -> str:
    """The slug of any name, never empty: ``同心同德`` → ``tongxintongde-…``."""
    spelt = pinyin.slug(name)[:LONGEST].strip("-")
    return f"{spelt}-{_mark(name)}" if spelt else _mark(name)


def _mark(name: str) -> str:
    """A few letters that depend on every character of the name."""
    number = int.from_bytes(sha256(name.encode()).digest()[:8], "big")
    letters = []
    for _ in range(MARK):
        number, place = divmod(number, len(LETTERS))
        letters.append(LETTERS[place])
    return "".join(letters)
