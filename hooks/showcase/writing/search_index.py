"""The search index: which records hold a key, in small files that a browser asks for as words need them.

- ``words/<n>.bin`` hold most keys: one character with the records that hold it, two or more with their places;
- ``common/<n>.bin`` hold one key each, of those that many records hold: the records.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from showcase.writing.search_coding import STATES, coded_hits, coded_places, shards
from showcase.writing.search_keys import MOST, keys
from showcase.writing.search_layout import IN_REST, IN_SUMMARY, NAME, OTHER, SPAN, TIERS, Layout
from showcase.writing.search_plain import Plain

LARGE = 4096
"""The bytes of one character's records from which on they have a file of their own."""
SHARD_BYTES, SHARD_KEYS = 4096, 4
"""What a file holds at least, on the average."""


class Index:
    """The index of some records; their places in the order given are their numbers."""

    def __init__(self, records: Sequence[Plain], most: int = MOST) -> None:
        self._count = len(records)
        self._layout = Layout(records)
        self._few: dict[str, bytes] = {}
        self._common: dict[str, bytes] = {}
        self._enter_characters(records)
        self._enter_strings(most)
        self.characters = {key for key in (*self._few, *self._common) if len(key) == 1}
        """Every character that stands in a text."""
        self.longer = self._layout.longer
        self.common = list(self._common)
        self.shards = max(1, min(sum(map(len, self._few.values())) // SHARD_BYTES, len(self._few) // SHARD_KEYS))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The files with their names."""
        for number, shard in enumerate(shards(self._few, self.shards)):
            yield f"words/{number}.bin", shard
        for number, hits in enumerate(self._common.values()):
            yield f"common/{number}.bin", hits

    def _enter_characters(self, records: Iterable[Plain]) -> None:
        holding: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for number, record in enumerate(records):
            best: dict[str, int] = {}
            for tier, text in zip((IN_REST, IN_SUMMARY, OTHER, NAME), reversed(record.tiers), strict=True):
                best.update(dict.fromkeys(text, number * STATES + tier))
            for character, code in best.items():
                holding[character].append(code)
        for character, codes in holding.items():
            hits = coded_hits(codes, self._count)
            (self._common if len(hits) > LARGE else self._few)[character] = hits

    def _enter_strings(self, most: int) -> None:
        layout = self._layout
        for voice in (layout.written, layout.spoken, layout.initials):
            # A word has many letters and hence many keys: those of sounds are to be smaller.
            for key in keys(voice, most if voice is layout.written else most // 3):
                if key.is_common:
                    codes = self._named(key.places) if voice is layout.written else self._sounding(key.places)
                    self._common[key.text] = coded_hits(codes, self._count)
                else:
                    self._few[key.text] = coded_places(key.places)

    def _records(self, places: Iterable[int]) -> Iterator[int]:
        return map(self._layout.record_of.__getitem__, [place // SPAN for place in places])

    def _named(self, places: Sequence[int]) -> list[int]:
        """The records that hold what is written at some places, each with the first place's tier, which is the best."""
        best = dict(zip(self._records(reversed(places)), reversed(places), strict=True))
        first = self._layout.first
        return [
            record * STATES + (TIERS[at] if (at := place - first[record]) < SPAN else IN_REST)
            for record, place in reversed(best.items())
        ]

    def _sounding(self, places: Sequence[int]) -> list[int]:
        """The records that hold some sounds: 1 where these begin with a syllable, 2 elsewhere."""
        best = dict.fromkeys(self._records(places), 2)
        best.update(dict.fromkeys(self._records([place for place in places if place & 1]), 1))
        return [record * STATES + state for record, state in best.items()]
