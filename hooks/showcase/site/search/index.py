"""The inverted index: keys with the records that contain them, in small files that a browser fetches on demand.

- ``words/<n>.bin`` hold most keys: single characters with their records, longer keys with their places;
- ``common/<n>.bin`` hold one key each, those of many records, with the records.
"""

from collections.abc import Iterable, Iterator, Sequence
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
"""The size in bytes from which a character's records have a file of their own."""
SHARD_BYTES, SHARD_KEYS = 4096, 4
"""The minimum size of a shard on average."""
RECORDS_AT_ONCE = 4096
"""Records whose characters are sorted at once: in all together, most of the search's memory was for this."""
TIERS_OF_TEXTS = (NAME, OTHER, IN_SUMMARY, IN_REST)
"""The state of a character in each of the :attr:`Plain.tiers`."""


class Index:
    """The index of some records, which are numbered in the order given.

    A key of more than ``most`` places is common; of pinyin, which has many letters and so many keys, of a third.
    """

    def __init__(self, given: Iterable[Plain], most: int) -> None:
        records = [*given]
        self._count = len(records)
        self._layout = layout = Layout(records)
        self._few: dict[str, bytes] = {}
        self._common: dict[str, bytes] = {}
        self._enter_characters(records)
        del records  # what follows takes most memory
        for field, limit in ((layout.written, most), (layout.pinyin, most // 3), (layout.initials, most // 3)):
            for some in keys(field, limit):
                self._enter(some, limit, is_pinyin=field is not layout.written)
        self.characters = {key for key in (*self._few, *self._common) if len(key) == 1}
        """Every character of the texts."""
        self.common = list(self._common)
        self.shards = _rounded(min(sum(map(len, self._few.values())) // SHARD_BYTES, len(self._few) // SHARD_KEYS))

    @property
    def described(self) -> dict[str, object]:
        """The parameters that a browser needs before it fetches a file."""
        return {
            "shards": self.shards,
            "span": SPAN,
            "areas": [ENDS, OTHERS, SUMMARY, REST],
            "long": self._layout.longer,
            "common": self.common,
            "longest": 1 + max(map(len, self.common), default=1),
        }

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The files: name and content."""
        for number, shard in enumerate(shards(self._few, self.shards)):
            yield f"words/{number}.bin", shard
        for number, hits in enumerate(self._common.values()):
            yield f"common/{number}.bin", hits

    def _enter_characters(self, records: Sequence[Plain]) -> None:
        tiers, parts = np.array(TIERS_OF_TEXTS, np.uint32), []
        for first in range(0, self._count, RECORDS_AT_ONCE):
            some = records[first : first + RECORDS_AT_ONCE]
            texts = [text for record in some for text in record.tiers]
            every = np.arange(first, first + len(some), dtype=np.uint32)[:, np.newaxis] * STATES + tiers
            codes = np.repeat(every.reshape(-1), list(map(len, texts)))
            parts.append(self._pairs(units("".join(texts)), codes))
        both = np.concatenate(parts or [np.zeros(0, np.uint64)])
        del parts
        both.sort()
        characters, bounds, best = self._divided(both)
        hits = coded_hits(best, bounds, self._count)
        for character, value in zip(map(chr, characters.tolist()), hits, strict=True):
            (self._common if len(value) > LARGE else self._few)[character] = value

    def _enter(self, some: Keys, most: int, is_pinyin: bool) -> None:
        counts = np.diff(some.bounds)
        few, common = some.chosen(counts <= most), some.chosen(counts > most)
        self._few.update(zip(few.texts, coded_places(few.places, few.bounds), strict=True))
        groups = np.repeat(np.arange(len(common.texts)), np.diff(common.bounds))
        codes = (self._pinyin_codes if is_pinyin else self._text_codes)(common.places)
        _, bounds, codes = self._divided(self._pairs(groups, codes))
        self._common.update(zip(common.texts, coded_hits(codes, bounds, self._count), strict=True))

    def _pairs(self, groups: NDArray[Any], codes: Numbers) -> Large:
        """The distinct pairs of a group and a record, each as one number with the record's best state; ascending."""
        both = groups.astype(np.uint64)
        both *= np.uint64(max(1, self._count) * STATES)
        both += codes
        both.sort()
        return both[begins(both // np.uint64(STATES))]

    def _divided(self, both: Large) -> tuple[Large, Positions, Numbers]:
        """The groups of some pairs, the bounds of their records, and the records with their states."""
        every = np.uint64(max(1, self._count) * STATES)
        distinct = both // every
        bounds = begins(distinct)
        return distinct[bounds], np.append(bounds, len(both)), (both % every).astype(np.uint32)

    def _text_codes(self, places: Numbers) -> Numbers:
        """The record of each place of a text, with its state."""
        records = self._layout.record_of[places // SPAN]
        inside = places - self._layout.first[records]
        return records * STATES + np.where(inside < SPAN, TIERS[inside % SPAN], np.uint32(IN_REST))

    def _pinyin_codes(self, places: Numbers) -> Numbers:
        """The record of each place of pinyin: state 1 at the beginning of a syllable, 2 elsewhere."""
        return self._layout.record_of[places // SPAN] * STATES + 2 - places % 2


def _rounded(count: int) -> int:
    """``count`` rounded up to four significant bits: an edit seldom changes the number of shards and moves keys."""
    rest = max(0, count.bit_length() - 4)
    return max(1, -(-count >> rest) << rest)
