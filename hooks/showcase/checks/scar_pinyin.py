"""Pinyin left behind a character by a reading aid: 字(zì), 字（zi）, 字zì. A word in another language stays."""

import unicodedata
from collections.abc import Iterator
from functools import cache

from showcase.checks.engine import PasteErrorCheck
from showcase.checks.text import cue
from showcase.model import lazy
from showcase.problems import Replacement, Rule

RULE = Rule(
    "scar-pinyin",
    "文字里夹了拼音",
    "网页给生字注的音，复制时会混进文字里，搜索就找不到了。",
    "summary: 党员律师(lǜshī)进社区",
    "summary: 党员律师进社区",
)

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
LETTERS = f"a-zü{TONED}"
PINYIN = lazy(
    rf"(?<=[\u4e00-\u9fff])\s*[（(\[【〔]\s*(?P<bracketed>[{LETTERS}][{LETTERS}\s'’·\-]{{0,60}}?[1-5]?)\s*[)）\]】〕]"
    rf"|(?<=[\u4e00-\u9fff]) ?(?P<bare>[{LETTERS}]*[{TONED}][{LETTERS}]*)(?![{LETTERS}])"
)
CUE = cue({r"（(\[【〔": rf"\s*[{LETTERS}]", TONED: ""})
LONGEST = 12
"""The most characters one bracket of pinyin spells out."""


@PasteErrorCheck.of(RULE, CUE, message="文字里夹了拼音“{}”，是复制网页时带来的")
def check(text: str) -> Iterator[Replacement]:
    for match in PINYIN.finditer(text):
        spelled = _letters(match["bracketed"] or match["bare"])
        if _spells(spelled, text[max(0, match.start() - LONGEST) : match.start()]):
            yield Replacement(match.start(), match.end(), "")


def _letters(pinyin: str) -> str:
    """The letters without tones, spaces and signs; ü is v, as in the tables of readings."""
    plain = unicodedata.normalize("NFD", pinyin).replace("u\u0308", "v")
    return "".join(letter for letter in plain if letter.isascii() and letter.isalpha())


def _spells(letters: str, before: str) -> bool:
    """Whether the letters are a reading of the characters at the end of ``before``, taken from the last one back."""
    if not letters or not before:
        return False
    rests = {letters[: -len(reading)] for reading in _readings(before[-1]) if letters.endswith(reading)}
    return any(not rest or _spells(rest, before[:-1]) for rest in rests)


@cache
def _readings(character: str) -> frozenset[str]:
    """Every reading of a character, without tones."""
    from pypinyin import Style, pinyin  # a tenth of a second to load, and most records have no scar

    return frozenset(pinyin(character, style=Style.NORMAL, heteronym=True)[0])
