"""The pinyin of Chinese names: sort keys, the search's syllables, and the spelling in addresses.

The readings are pypinyin's; ``readings.txt`` beside this module corrects them where a name is read wrongly. Its two
files of readings are looked up here: its own way in keeps 55 MB in memory, for words that no name has.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

SURNAMES = {
    **{"解": "xie", "单": "shan", "区": "ou", "查": "zha", "盖": "ge", "朴": "piao", "乐": "yue", "员": "yun"},
    **{"种": "chong", "折": "she", "秘": "bi", "句": "gou", "召": "shao", "尉": "wei", "纪": "ji", "应": "ying"},
}
"""Characters whose reading as a surname is another: so is read a name that has no other character."""
LONGEST = 10
"""Characters of the longest words there are."""
TONES = re.compile("[\u0300\u0301\u0304\u030c]")


def load() -> None:
    """Load the dictionary, which takes longer than checking a file: at other times it waits for the first name."""
    _characters()
    _words()
    _corrections()


def sort_key(name: str) -> tuple[str, ...]:
    """Sort key of a name, as in a Chinese index: the pinyin of each character, without punctuation."""
    return _syllables(re.sub(r"\W", "", name))


def slug(name: str) -> str:
    """``name`` in pinyin for an address, ü as v: ``广东`` → ``guangdong``; ``""`` where nothing of it can be spelt."""
    spelling = "".join(_syllables(name)).lower()
    return re.sub(r"[^a-z0-9]+", "-", spelling).strip("-")


def syllable(character: str) -> str:
    """The usual reading of one character, as it is read outside a name; itself where it has none."""
    if character in _corrections():
        return _corrections()[character][0]
    return _without_tone(_characters().get(ord(character), character))


@lru_cache(maxsize=131_072)
def _syllables(name: str) -> tuple[str, ...]:
    if name in SURNAMES:
        return (SURNAMES[name],)
    found: list[str] = []
    for has_reading, run in groupby(name, key=lambda character: ord(character) in _characters()):
        text = "".join(run)
        found += _read(text) if has_reading else [text]
    return tuple(found)


def _read(text: str) -> Iterator[str]:
    """The syllables of characters that all have a reading: at each place as the longest word there is read."""
    while text:
        words = _words_from(text[0])
        sizes = range(min(len(text), LONGEST), 1, -1)
        word = next((text[:size] for size in sizes if text[:size] in words), text[0])
        yield from words.get(word) or (syllable(word),)
        text = text[len(word) :]


@cache
def _words_from(first: str) -> Mapping[str, tuple[str, ...]]:
    """The words that begin with this character, and their syllables."""
    words = {}
    for line in _words().get(first, "").splitlines():
        word, *readings = line.split(" ")
        words[word] = tuple(sys.intern(_without_tone(reading)) for reading in readings)
    return words | {word: read for word, read in _corrections().items() if word[0] == first}


@lru_cache(maxsize=4096)
def _without_tone(reading: str) -> str:
    """``lǜ`` → ``lv``."""
    return unicodedata.normalize("NFC", TONES.sub("", unicodedata.normalize("NFD", reading))).replace("ü", "v")


@cache
def _corrections() -> Mapping[str, tuple[str, ...]]:
    """The corrections by word."""
    lines = Path(__file__).with_name("readings.txt").read_text(encoding="utf-8").splitlines()
    split = (line.split() for line in lines if line and not line.startswith("#"))
    return {word: tuple(syllables) for word, *syllables in split}


@cache
def _characters() -> Mapping[int, str]:
    """The usual reading of each character, with its tone, by its code."""
    pairs = json.loads(_data("pinyin_dict.json")).items()
    return {int(code): sys.intern(readings.split(",")[0]) for code, readings in pairs}


@cache
def _words() -> Mapping[str, str]:
    """The lines of all words with their readings, by their first character: as objects they would fill 45 MB."""
    text = re.sub('",\n"[^"]*', "", _data("phrases_dict.json"))  # further readings of a character
    text = text.replace('": [\n[\n"', " ").replace('"\n],\n[\n"', " ").replace('"\n]\n],\n"', "\n")
    found: dict[str, str] = {}
    for first, lines in groupby(text.strip('{}[]"\n').splitlines(), key=lambda line: line[0]):
        found[first] = "\n".join([*filter(None, [found.get(first)]), *lines])
    return found


def _data(name: str) -> str:
    """A file of pypinyin, whose import would read all of it into objects."""
    spec = find_spec("pypinyin")
    return Path(str(spec and spec.origin)).with_name(name).read_text(encoding="utf-8")
