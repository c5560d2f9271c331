"""The layout of the index: the texts of all records concatenated, and the place of each character.

Each record has a span of ``SPAN`` places, a long one several, divided into areas: a place determines the record, and
whether it is in a name, in the summary or in the rest. Characters are UTF-16 code units, as a browser counts them.
"""

from collections.abc import Iterable
from functools import cached_property

import numpy as np

from showcase.site.search.numbers import Numbers, Positions
from showcase.site.search.plain import ROOM, Plain
from showcase.site.search.text import BREAK

SPAN = 2048
ENDS, OTHERS, SUMMARY, REST = ROOM, 128, 320, 768
"""The offsets of the areas. The name is at 0; keys that end a name are moved by ``ENDS``, to recognise whole names."""
NONE, WHOLE_NAME, NAME, OTHER, IN_SUMMARY, IN_REST = range(6)
"""The states of a hit, from the best."""
AREAS = ((ENDS, NAME), (ENDS + 1, WHOLE_NAME), (OTHERS, NAME), (SUMMARY, OTHER), (REST, IN_SUMMARY), (SPAN, IN_REST))
TIERS = np.array([next(tier for end, tier in AREAS if place < end) for place in range(SPAN)], np.uint32)
"""The state of each place of a record's first span; further spans hold the rest."""


class TextField:
    """The texts of one kind, separated by breaks. ``mark`` is the prefix of the keys of pinyin.

    Letters of pinyin have every second place; the first of a syllable is moved by one.
    """

    def __init__(self, mark: str = "") -> None:
        self.mark = mark
        self._step = 2 if mark else 1
        self._pieces: list[str] = [BREAK]
        self._counts, self._starts = [1], [0]
        self._names: list[int] = []

    def add(self, place: int, *pieces: str) -> None:
        """Add a text at its place, pinyin by syllables."""
        self._pieces += (*pieces, BREAK)
        self._counts.append(len(pieces) + 1)
        self._starts.append(place)

    def add_name(self, place: int, name: str) -> None:
        """Add a name, whose end is recorded."""
        self._names.append(len(self._pieces))
        self.add(place, name)

    @property
    def text(self) -> str:
        """All texts."""
        return "".join(self._pieces)

    @cached_property
    def _lengths(self) -> Positions:
        return np.fromiter(map(len, self._pieces), np.int64)

    @property
    def places(self) -> Numbers:
        """The place of each character."""
        before = np.cumsum(self._lengths) - self._lengths
        first = before[np.cumsum(self._counts) - self._counts]
        sizes = np.diff(first, append=len(self.text))
        # Below zero where a text has more room than it needs: the sums are right all the same, modulo 2³².
        places = np.repeat((np.array(self._starts) - self._step * first).astype(np.uint32), sizes)
        places += np.arange(0, self._step * len(places), self._step, dtype=np.uint32)
        if self.mark:
            places[before] += 1
        return places

    @property
    def names(self) -> tuple[Positions, Positions]:
        """The end of each name in the text, and its length."""
        return np.cumsum(self._lengths)[self._names], self._lengths[self._names]


class Layout:
    """The texts of all records in three fields: as written, as pinyin, as initials of pinyin."""

    def __init__(self, records: Iterable[Plain]) -> None:
        self.written, self.pinyin, self.initials = TextField(), TextField("~"), TextField("'")
        self._spans: list[int] = []
        """The number of spans of each record."""
        base = 0
        for record in records:
            end = max(self._add_texts(record, base), self._add_pinyin(record, base))
            self._spans.append(1 + max(0, end - base - 1) // SPAN)
            base += self._spans[-1] * SPAN
        spans = np.array(self._spans, np.uint32)
        self.record_of: Numbers = np.repeat(np.arange(len(spans), dtype=np.uint32), spans)
        """The record of each span."""
        self.first: Numbers = (np.cumsum(spans, dtype=np.uint32) - spans) * np.uint32(SPAN)
        """The first place of each record."""

    def _add_texts(self, record: Plain, base: int) -> int:
        """Add a record's texts and return the place after the last. A text too long for its area is put in the rest."""
        others, too_long = BREAK.join(record.others), []
        if len(record.name) < ENDS:
            self.written.add_name(base, record.name)
        else:
            too_long.append(record.name)
        for text, area, room in ((others, OTHERS, SUMMARY - OTHERS), (record.summary, SUMMARY, REST - SUMMARY)):
            if len(text) >= room:
                too_long.append(text)
            elif text:
                self.written.add(base + area, text)
        rest = BREAK.join((*too_long, *record.rest))
        self.written.add(base + REST, rest)
        return base + REST + len(rest) + 1

    def _add_pinyin(self, record: Plain, base: int) -> int:
        """Add the pinyin and the initials of a record's names and return the place after the last."""
        letters = initials = base
        for syllables in record.pinyin:
            self.pinyin.add(letters, *syllables)
            self.initials.add(initials, *[syllable[0] for syllable in syllables])
            letters += 2 * sum(map(len, syllables)) + 2
            initials += 2 * len(syllables) + 2
        return letters

    @property
    def longer(self) -> list[tuple[int, int]]:
        """The records with more than one span, and the number of further ones."""
        return [(number, count - 1) for number, count in enumerate(self._spans) if count > 1]
