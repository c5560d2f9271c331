"""The pinyin of Chinese names: sort keys, the search's syllables, and the spelling in addresses.

The dictionary is pypinyin's; ``readings.txt`` beside this module corrects it where it reads a name wrongly.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

SURNAMES = {
    **{"解": "xie", "单": "shan", "区": "ou", "查": "zha", "盖": "ge", "朴": "piao", "乐": "yue", "员": "yun"},
    **{"种": "chong", "折": "she", "秘": "bi", "句": "gou", "召": "shao", "尉": "wei", "纪": "ji", "应": "ying"},
}
"""Characters whose reading as a surname is another: so is read a name that has no other character."""


def load() -> None:
    """Load the dictionary, which takes longer than checking a file: at other times it waits for the first name."""
    _readings()


def sort_key(name: str) -> tuple[str, ...]:
    """Sort key of a name, as in a Chinese index: the pinyin of each character, without punctuation."""
    return _syllables(re.sub(r"\W", "", name))


def slug(name: str) -> str:
    """``name`` in pinyin for an address, ü as v: ``广东`` → ``guangdong``; ``""`` where nothing of it can be spelt."""
    spelling = "".join(_syllables(name)).lower().replace("ü", "v")
    return re.sub(r"[^a-z0-9]+", "-", spelling).strip("-")


def syllable(character: str) -> str:
    """The usual reading of one character, as it is read outside a name; itself where it has none."""
    if character in _readings():
        return _readings()[character][0]
    from pypinyin.constants import PINYIN_DICT, Style
    from pypinyin.style import convert

    # Not lazy_pinyin, which takes five times as long: a table of all characters is made in every build.
    spelling = PINYIN_DICT.get(ord(character), "").split(",")[0]
    return convert(spelling, Style.NORMAL, strict=True) if spelling else character


@lru_cache(maxsize=131_072)
def _syllables(name: str) -> tuple[str, ...]:
    if name in SURNAMES:
        return (SURNAMES[name],)
    _readings()
    from pypinyin.seg import simpleseg

    return tuple(syllable for word in simpleseg.seg(name) for syllable in _read(word))


@lru_cache(maxsize=16_384)
def _read(word: str) -> tuple[str, ...]:
    """One word in syllables. Names share their words, and to look one up takes longer than to find it in a name."""
    if word in _readings():
        return _readings()[word]
    from pypinyin import lazy_pinyin

    return tuple(lazy_pinyin(word))


@cache
def _readings() -> Mapping[str, tuple[str, ...]]:
    """The corrections by word. They also become words of the dictionary, so that it divides names by them."""
    # Loaded here: it takes longer than checking a file, which needs no dictionary.
    from pypinyin.constants import PHRASES_DICT
    from pypinyin.seg import mmseg

    lines = Path(__file__).with_name("readings.txt").read_text(encoding="utf-8").splitlines()
    split = (line.split() for line in lines if line and not line.startswith("#"))
    readings = {word: tuple(syllables) for word, *syllables in split}
    words = {word: [[each] for each in reading] for word, reading in readings.items() if len(word) > 1}
    PHRASES_DICT.update(words)
    mmseg.seg.train(iter(words))
    return readings
