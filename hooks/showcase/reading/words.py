"""The words of a controlled list that a text means: by their name, a usual other name, or surely mistyped."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from showcase.model import lazy
from showcase.problems import slips

MARKS = lazy(r"[\s“”‘’\"'「」『』《》]")
BETWEEN = lazy(r"[、,;/|&\n]|(?:\s+|^)-\s+|\s*(?:以及|和|与|及|或)\s*")
CERTAIN = lazy(r"[、,;/|&]|\s+")
FILLING = lazy(
    r"(?:级|的|类|型|性|新闻|主流|中央|地方|工作|服务|活动|项目|领域|奖项|奖励|荣誉|表彰|级别|方面|等|[、/和与及])*"
)
NO_SLIPS = frozenset(("country",))
"""English words of their own, one letter from another: country is not county."""
OTHER_NAMES = {
    **dict.fromkeys(("全国", "全国级", "国家", "国级"), "国家级"),
    **dict.fromkeys(("省", "自治区级", "直辖市级", "全省", "省（自治区、直辖市）级"), "省级"),
    **dict.fromkeys(("市", "地市级", "地级市", "设区市级", "设区的市级", "全市"), "市级"),
    **dict.fromkeys(("县", "区级", "区县级", "县区级", "区县", "县（区）级", "区（县）级", "区、县级"), "县级"),
    **dict.fromkeys(("行业级", "行业协会", "律师行业"), "行业"),
    **dict.fromkeys(("支部", "党的支部"), "党支部"),
    **dict.fromkeys(("总支", "总支部", "党总支部"), "党总支"),
    **dict.fromkeys(("联合支部", "联合党的支部"), "联合党支部"),
    **dict.fromkeys(("律师行业总支", "行业党总支"), "律师行业党总支"),
    **dict.fromkeys(("行业党委", "律师党委"), "律师行业党委"),
}
"""What an office also calls a word. A district (区) is of county rank."""


def meant(words: Mapping[str, str], text: str) -> tuple[str, ...]:
    """The words that ``text`` may mean, slug → Chinese name given: one where it is certain, several to choose from."""
    return _meant(tuple(words.items()), unicodedata.normalize("NFKC", text)[:60])


def parts(text: str, between: re.Pattern[str] = CERTAIN) -> list[str]:
    """The items of an enumeration on one line."""
    plain = unicodedata.normalize("NFKC", text)[:400].strip("[]()（） 。.")
    return [part.strip() for part in between.split(plain) if MARKS.sub("", part)]


def all_meant(words: Mapping[str, str], text: str) -> tuple[str, ...]:
    """The words of an enumeration, in its order; none where not every part of it is certain."""
    for between in (CERTAIN, BETWEEN):
        found = [meant(words, part) for part in parts(text, between)]
        if len(found) > 1 and all(len(each) == 1 for each in found):
            return tuple(dict.fromkeys(each[0] for each in found))
    return ()


@lru_cache(maxsize=2048)
def _meant(words: tuple[tuple[str, str], ...], text: str) -> tuple[str, ...]:
    slugs = dict(words)
    plain = MARKS.sub("", text)
    names = _names(words)
    if plain in slugs:
        return (plain,)
    if exact := names.get(plain) or names.get(OTHER_NAMES.get(plain, "")):
        return (exact,)
    if plain.isascii():
        near = "" if plain.lower() in NO_SLIPS else slips.word_meant(plain, slugs)
        return (near,) if near else ()
    return _contained(names, plain) or _mistyped(names, plain)


def _names(words: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Each name, and each of the names that one name lists → its slug."""
    names: dict[str, str] = {}
    for slug, name in words:
        plain = unicodedata.normalize("NFKC", name)
        for part in (plain, re.sub(r"\(.*?\)", "", plain), *plain.split("、"), plain.removesuffix("工程")):
            names.setdefault(part, slug)
    return names


def _contained(names: Mapping[str, str], text: str) -> tuple[str, ...]:
    """The words whose names make up ``text``: 行业媒体 is a medium: what a thing is comes last; 省市级 is both."""
    stems = {name.removesuffix("级"): slug for name, slug in names.items() if name}
    within = [stem for stem in stems if stem and stem in text]
    within = [stem for stem in within if not any(stem != other and stem in other for other in within)]
    rest = text
    for stem in within:
        rest = rest.replace(stem, "|")
    if not within or not all(FILLING.fullmatch(part) for part in rest.split("|")):
        return ()
    found = tuple(dict.fromkeys(stems[stem] for stem in sorted(within, key=text.rindex)))
    last = max(within, key=text.rindex)
    is_head = len(last) > 1 and text.endswith(last) and not re.search("[、/和与及]", text)
    return (stems[last],) if is_head else found


def _mistyped(names: Mapping[str, str], text: str) -> tuple[str, ...]:
    """The one word of four characters or more that has one other character."""
    near = {slug for name, slug in names.items() if len(name) > 3 and slips.distance(text, name, 1) <= 1}
    return tuple(near) if len(near) == 1 else ()
