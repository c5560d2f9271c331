"""The search index: which records hold a key, in small files that a browser asks for as words need them.

- ``words/<n>.bin`` hold most keys: one character with the records that hold it, two or more with their places;
- ``common/<n>.bin`` hold one key each, of those that many records hold: the records.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from showcase.site.search.coding import STATES, coded_hits, coded_places, shards
from showcase.site.search.keys import Keys, keys, units
from showcase.site.search.layout import (
    ENDS,
    IN_REST,
    IN_SUMMARY,
    NAME,
    OTHER,
    OTHERS,
    REST,
    SPAN,
    SUMMARY,
    TIERS,
    Layout,
)
from showcase.site.search.numbers import Large, Numbers, Positions, begins
from showcase.site.search.plain import Plain

LARGE = 4096
"""The bytes of one character's records from which on they have a file of their own."""
SHARD_BYTES, SHARD_KEYS = 4096, 4
"""What a file holds at least, on the average."""
TIERS_OF_TEXTS = (NAME, OTHER, IN_SUMMARY, IN_REST)
"""How well a record holds a character of each of its :attr:`Plain.tiers`."""


class Index:
    """The index of some records; their places in the order given are their numbers.

    A key of more than ``most`` places is common. A word has many letters and hence many keys: of sounds, a third is.
    """

    def __init__(self, records: Sequence[Plain], most: int) -> None:
        self._count = len(records)
        self._layout = layout = Layout(records)
        self._few: dict[str, bytes] = {}
        self._common: dict[str, bytes] = {}
        self._enter_characters(records)
        for voice, limit in ((layout.written, most), (layout.spoken, most // 3), (layout.initials, most // 3)):
            for some in keys(voice, limit):
                self._enter(some, limit, is_sound=voice is not layout.written)
        self.characters = {key for key in (*self._few, *self._common) if len(key) == 1}
        """Every character that stands in a text."""
        self.common = list(self._common)
        self.shards = _rounded(min(sum(map(len, self._few.values())) // SHARD_BYTES, len(self._few) // SHARD_KEYS))

    @property
    def described(self) -> dict[str, object]:
        """What a browser must know of the index before it asks for a file."""
        return {
            "shards": self.shards,
            "span": SPAN,
            "areas": [ENDS, OTHERS, SUMMARY, REST],
            "long": self._layout.longer,
            "common": self.common,
            "longest": 1 + max(map(len, self.common), default=1),
        }

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The files with their names."""
        for number, shard in enumerate(shards(self._few, self.shards)):
            yield f"words/{number}.bin", shard
        for number, hits in enumerate(self._common.values()):
            yield f"common/{number}.bin", hits

    def _enter_characters(self, records: Sequence[Plain]) -> None:
        texts = [text for record in records for text in record.tiers]
        every = np.arange(self._count, dtype=np.uint32)[:, np.newaxis] * STATES + np.array(TIERS_OF_TEXTS, np.uint32)
        codes = np.repeat(every.reshape(-1), list(map(len, texts)))
        characters, bounds, best = self._best(units("".join(texts)), codes)
        hits = coded_hits(best, bounds, self._count)
        for character, value in zip(map(chr, characters.tolist()), hits, strict=True):
            (self._common if len(value) > LARGE else self._few)[character] = value

    def _enter(self, some: Keys, most: int, is_sound: bool) -> None:
        counts = np.diff(some.bounds)
        few, common = some.chosen(counts <= most), some.chosen(counts > most)
        self._few.update(zip(few.texts, coded_places(few.places, few.bounds), strict=True))
        groups = np.repeat(np.arange(len(common.texts)), np.diff(common.bounds))
        _, bounds, codes = self._best(groups, (self._sounding if is_sound else self._named)(common.places))
        self._common.update(zip(common.texts, coded_hits(codes, bounds, self._count), strict=True))

    def _best(self, groups: NDArray[Any], codes: Numbers) -> tuple[Large, Positions, Numbers]:
        """The distinct groups; where the records of each begin; and these, each once with the best of its states."""
        every = np.uint64(max(1, self._count) * STATES)
        both = groups.astype(np.uint64)
        both *= every
        both += codes
        both.sort()
        both = both[begins(both // np.uint64(STATES))]
        found = both // every
        bounds = begins(found)
        return found[bounds], np.append(bounds, len(both)), (both % every).astype(np.uint32)

    def _named(self, places: Numbers) -> Numbers:
        """The record of each place of what is written, with how well this speaks for it."""
        records = self._layout.record_of[places // SPAN]
        inside = places - self._layout.first[records]
        return records * STATES + np.where(inside < SPAN, TIERS[inside % SPAN], np.uint32(IN_REST))

    def _sounding(self, places: Numbers) -> Numbers:
        """The record of each place of a sound: 1 where this begins with a syllable, 2 elsewhere."""
        return self._layout.record_of[places // SPAN] * STATES + 2 - places % 2


def _rounded(count: int) -> int:
    """The next number of four bits: an edit seldom changes how many files there are, and so moves no key."""
    rest = max(0, count.bit_length() - 4)
    return max(1, -(-count >> rest) << rest)
