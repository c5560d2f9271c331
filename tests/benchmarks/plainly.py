"""What a search must find, said plainly; and queries cut from the records by rule, the same for a seed.

A word is found in a record when one of its texts, or the pinyin or the initials of one of its names, contains it;
several words when each is. A number and the unit after it are one word, as pages show them: 20 余人.
Texts are compared by their letters and digits alone, in half width, lower case, simplified.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from here import PROJECT_ROOT
from opencc import OpenCC

from showcase import pipeline
from showcase import site as showcase_site
from showcase.catalog import pinyin
from showcase.site.search.documents import SearchDocument as Document
from showcase.site.search.documents import document, headings

COUNTED = re.compile(r"(\d)\s+(?=[余多几万亿千百人名位件场次个家元份小篇条户堂起宗])")
converter = cache(OpenCC)  # loaded when it is first used, not when tests are collected


@dataclass(frozen=True, slots=True)
class Query:
    """``rule`` is how it was cut; ``name`` is set where the whole name of a record is asked for."""

    rule: str
    text: str
    name: str = ""


def found_records(root: Path = PROJECT_ROOT) -> tuple[Document, ...]:
    """Every record with its texts."""
    theme = PROJECT_ROOT / "hooks" / "theme"
    site = showcase_site.site_context(pipeline.catalog(pipeline.survey(root)), theme, "")
    return tuple(document(site, heading) for heading in headings(site))


@cache
def simple(character: str) -> str:
    """The simplified form of one character."""
    return converter("t2s").convert(character)


def plain(text: str) -> str:
    """The letters and digits of a text."""
    every = unicodedata.normalize("NFKC", text).lower()
    return "".join(simple(one) for one in every if unicodedata.category(one)[0] in "LN")


@cache
def texts(document: Document) -> tuple[str, ...]:
    return tuple(plain(text) for text in document.texts)


@cache
def spoken(document: Document) -> tuple[tuple[str, ...], ...]:
    """The syllables of the names of a project or an organisation."""
    names = () if document.kind == "achievement" else (document.name, *document.others)
    return tuple(pinyin.sort_key(plain(name)) for name in names)


@cache
def umlauts(word: str) -> tuple[str, ...]:
    """The word, and with v wherever its u or yu after l or n may stand for ü; a v after j, q, x and y is u."""
    parts = re.split(r"([ln]yu|[ln]u(?![oa]))", re.sub(r"([jqxy])v", r"\1u", word))
    ways = [(part, f"{part[0]}v") if number % 2 else (part,) for number, part in enumerate(parts)]
    return tuple(map("".join, product(*ways)))


def sounds(document: Document, word: str) -> bool:
    """Whether letters are the sound of part of a name, from the beginning of a syllable, or its initials."""
    if len(word) < 2 or not word.isascii() or not any(one.isalpha() for one in word):
        return False
    for syllables in spoken(document):
        if word in "".join(syllable[0] for syllable in syllables):
            return True
        rests = ["".join(syllables[start:]) for start in range(len(syllables))]
        if any(rest.startswith(meant) for rest in rests for meant in umlauts(word)):
            return True
    return False


def holds(document: Document, query: str) -> bool:
    """Whether a query must find a record."""
    words = [word for part in COUNTED.sub(r"\1", query).split() if (word := plain(part))]
    return bool(words) and all(
        any(word in text for text in texts(document)) or sounds(document, word) for word in words
    )


def queries(records: Sequence[Document], seed: int = 4, each: int = 60) -> Iterator[Query]:
    """Names, substrings of one to six characters across punctuation, traditional forms, pinyin, initials, two words."""
    chosen = random.Random(seed)
    named = [record for record in records if record.kind != "achievement"]
    for record in chosen.sample(named, min(len(named), 2 * each)):
        yield Query("name", record.name, record.name)
    for _ in range(2 * each):
        yield Query("substring", cut(chosen, chosen.choice(records)))
    for _ in range(each):
        yield Query("traditional", converter("s2t").convert(cut(chosen, chosen.choice(records), shortest=2)))
    for _ in range(each):
        syllables = pinyin.sort_key(plain(chosen.choice(named).name))
        start = chosen.randrange(max(1, len(syllables) - 1))
        yield Query("pinyin", "".join(syllables[start : start + chosen.randint(2, 6)]))
    for _ in range(each):
        initials = "".join(sound[0] for sound in pinyin.sort_key(plain(chosen.choice(named).name)))
        start = chosen.randrange(max(1, len(initials) - 3))
        yield Query("initials", initials[start : start + chosen.randint(3, 6)])
    for _ in range(each):
        record = chosen.choice(records)
        yield Query("two words", f"{cut(chosen, record)} {cut(chosen, record)}")


def cut(chosen: random.Random, record: Document, shortest: int = 1) -> str:
    """A piece of one of a record's texts, punctuation and all, of one to six characters that count."""
    text = chosen.choice([text for text in record.texts if len(plain(text)) >= shortest])
    places = [at for at, one in enumerate(text) if plain(one) and not one.isspace()]
    length = min(len(places), chosen.randint(shortest, 6))
    first = chosen.randrange(len(places) - length + 1)
    return "".join(text[places[first] : places[first + length - 1] + 1].split())
