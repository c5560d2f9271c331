"""The name of a new record's file or folder: its name in pinyin, word by word, as those of the records there are."""

import re
from collections.abc import Iterator
from functools import cache

from showcase.catalog.names import pinyin, slugs
from showcase.model import LIMITS, divisions

NO_PART = re.compile("律师事务所|中共|委员会|（筹）|(?:专项)?活动$|项目$|[（）()·“”‘’、，。—+＋ ]")
"""What is not spelt out."""
PARTS = re.compile(
    "((?:律师|行业|协会|司法局|司法厅|机关|联合|第[一二三四五六七八九十]+[次批届]?|党支部|党总支|党委|党组织|党组|支部|社区|群众|分所"
    "|服务|中心|法律|党建|品牌|工作室|调解|普法|宣讲|活动|捐款|捐赠|慰问|讲座|咨询|结对|开展|举办|召开|讲堂|解答)"
    r"[室团队员化日站点]?|\d+年?度?)"
)
LEVELS = "省市区县州"
OTHERS = re.compile("[\u4e00-\u9fff]{4,}")
"""A run of characters without a usual word; most words have two characters."""


def of(name: str) -> str:
    """A name in pinyin, its places and usual words set off: 上海沪港律师事务所党支部 → shanghai-hugang-dangzhibu."""
    words = [word for part in NO_PART.split(name) for word in _words(part)]
    slug = ""
    for part in filter(None, (slugs.OFFICIAL.get(word) or pinyin.slug(word) for word in words)):
        if len(slug) + len(part) < LIMITS.slug:
            slug = f"{slug}-{part}".strip("-")
    return slug or "xin"


def _words(text: str) -> Iterator[str]:
    """A name divided after the places it begins with, at its usual words, and between pairs of characters."""
    while place := next((text[:size] for size in (4, 3, 2) if _is_place(text[:size], text[size:])), ""):
        yield place
        text = text[len(place) :]
        text = text[1:] if text[:1] and text[0] in LEVELS else text
    for part in filter(None, PARTS.split(text)):
        yield from _pairs(part) if OTHERS.fullmatch(part) else (part,)


def _pairs(text: str) -> Iterator[str]:
    """Words of two characters, the last of three where one would be left over."""
    ends = range(2, len(text) - 1, 2)
    yield from (text[end - 2 : end] for end in ends)
    yield text[ends[-1] :]


def _is_place(name: str, rest: str) -> bool:
    """Whether a name begins with a place; a district by itself, or where a word says that it is one: 凌云志 is none."""
    return name in _places()[0] or (name in _places()[1] and (not rest or rest[0] in LEVELS))


@cache
def _places() -> tuple[set[str], set[str]]:
    """The names of provinces and cities, and those of districts, without what says which they are."""
    above, districts = {"上海"}, {"浦东"}
    for path in divisions.known().spellings:
        name = path[-1] if path else ""
        bare = name[:-1] if len(name) > 2 and name[-1] in LEVELS else name
        (districts if len(path) > 2 else above).add(bare)
    return above, districts
