"""The search index: where every pair of neighbouring characters stands, in small files that a browser asks for.

A text of n characters is found by its n / 2 pairs standing one after another, so any substring is found and nothing
else is, and a query fetches a few kilobytes a pair. Each record has a span of ``SPAN`` places, divided into areas: the
place of a match tells whether it is in a name, in the summary or in the rest. Keys are

- ``法律`` a pair of characters of a text, ``法`` a single one (with the best area it stands in);
- ``^ho`` and ``~ho`` a pair of letters of a name's pinyin, at the beginning of a syllable and anywhere;
- ``'hs`` a pair of initials of a name.
"""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import add

from showcase.writing.search_documents import Document
from showcase.writing.search_text import characters, sounds

SPAN = 2048
ENDS, OTHERS, SUMMARY, REST = 64, 128, 320, 768
"""Where the areas begin. The name begins at 0; its last pair is moved by ``ENDS``, so that a whole name is known."""
TIERS = 4
"""Name, other names, summary, rest: how a single character's places are told apart."""
SHARD_BYTES, SHARD_KEYS = 4096, 4
"""What a file holds at least, on the average."""


class Index:
    """The places of all pairs, record after record; each record is given the spans it needs."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._places: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self._span = 0
        self.long: list[tuple[int, int]] = []
        """The records that need more than one span, with the number of further ones."""
        for number, document in enumerate(documents):
            self._add(number, document)

    def _add(self, number: int, document: Document) -> None:
        base = self._span * SPAN
        end = max(self._add_texts(number, document, base), self._add_sounds(document, base))
        further = max(0, end - base - 1) // SPAN
        if further:
            self.long.append((number, further))
        self._span += 1 + further

    def _add_texts(self, number: int, document: Document, base: int) -> int:
        """Enter a record's texts; gives the place after the last. A text too long for its area stands in the rest."""
        name, summary = characters(document.name), characters(document.summary)
        others = [characters(text) for text in document.others]
        rest = [characters(text) for text in document.rest]
        tiers = [name, "".join(others), summary, "".join(rest)]
        if len(name) < ENDS:
            self._run(name[:-1], base)
            self._run(name[-2:], base + ENDS + max(0, len(name) - 2))
        else:
            rest.insert(0, name)
        if sum(map(len, others)) + len(others) <= SUMMARY - OTHERS:
            self._runs(others, base + OTHERS)
        else:
            rest[:0] = others
        if len(summary) < REST - SUMMARY:
            self._run(summary, base + SUMMARY)
        else:
            rest.insert(0, summary)
        best: dict[str, int] = {}
        for tier in reversed(range(TIERS)):
            best.update(dict.fromkeys(tiers[tier], tier))
        for character, tier in best.items():
            self._places[character].append(number * TIERS + tier)
        return self._runs(rest, base + REST)

    def _add_sounds(self, document: Document, base: int) -> int:
        """Enter the pinyin and the initials of a project's or an organisation's names."""
        letters = initials = base
        for name in (document.name, *document.others) if document.kind != "achievement" else ():
            syllables = sounds(name)
            spoken, place = "".join(syllables), letters
            for syllable in syllables:
                if len(pair := spoken[place - letters :][:2]) == 2:
                    self._places["^" + pair].append(place)
                place += len(syllable)
            self._run(spoken, letters, "~")
            self._run("".join(syllable[0] for syllable in syllables), initials, "'")
            letters, initials = place + 1, initials + len(syllables) + 1
        return letters

    def _runs(self, texts: Sequence[str], place: int) -> int:
        """Enter texts one after another, with a place left free between; gives the place after the last."""
        for text in texts:
            self._run(text, place)
            place += len(text) + 1
        return place

    def _run(self, text: str, place: int, kind: str = "") -> None:
        places = self._places
        for at, pair in enumerate(map(add, text, text[1:]), place):
            places[kind + pair].append(at)

    @property
    def characters(self) -> set[str]:
        """Every character that stands in a text."""
        return {key for key in self._places if len(key) == 1}

    def shards(self) -> list[bytes]:
        """The index in files; a key is in that of :func:`shard_of`. Each begins with its keys and their lengths."""
        coded = {key: _coded(places) for key, places in self._places.items()}
        count = max(1, min(sum(map(len, coded.values())) // SHARD_BYTES, len(coded) // SHARD_KEYS))
        parts: list[dict[str, bytes]] = [{} for _ in range(count)]
        for key in sorted(coded):
            parts[shard_of(key, count)][key] = coded[key]
        return [b"".join(_shard(part)) for part in parts]


def shard_of(key: str, count: int) -> int:
    """The number of the file that holds a key: FNV-1a over its characters."""
    digest = 0x811C9DC5
    for character in key:
        digest = ((digest ^ ord(character)) * 0x01000193) & 0xFFFFFFFF
    return digest % count


def _shard(part: dict[str, bytes]) -> Iterator[bytes]:
    lengths = [(key, len(value)) for key, value in part.items()]
    head = json.dumps(lengths, ensure_ascii=False, separators=(",", ":"))
    coded = head.encode()
    yield len(coded).to_bytes(4, "big")
    yield coded
    yield from part.values()


def _varint(value: int) -> bytes:
    """Seven bits a byte, the lowest first; the eighth says that more follow."""
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    found.append(value)
    return bytes(found)


SHORT = [_varint(value) for value in range(1 << 14)]


def _coded(places: array[int]) -> bytes:
    """Ascending numbers as the steps between them."""
    found, last = bytearray(), 0
    for place in places:
        step, last = place - last, place
        found += SHORT[step] if step < len(SHORT) else _varint(step)
    return bytes(found)
