"""Where every character of every record stands: the texts one after another, and the place of each character.

Each record has a span of ``SPAN`` places, a long one several, divided into areas: a place tells the record, and whether
it is in a name, in the summary or in the rest. Characters are those of UTF-16, as a browser counts them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np

from showcase.site.search.numbers import Numbers, Positions
from showcase.site.search.plain import ROOM, Plain
from showcase.site.search.text import BREAK

SPAN = 2048
ENDS, OTHERS, SUMMARY, REST = ROOM, 128, 320, 768
"""Where the areas begin. The name begins at 0; what ends with it is moved by ``ENDS``: so a whole name is known."""
NONE, WHOLE_NAME, NAME, OTHER, IN_SUMMARY, IN_REST = range(6)
"""How well a record holds something."""
AREAS = ((ENDS, NAME), (ENDS + 1, WHOLE_NAME), (OTHERS, NAME), (SUMMARY, OTHER), (REST, IN_SUMMARY), (SPAN, IN_REST))
TIERS = np.array([next(tier for end, tier in AREAS if place < end) for place in range(SPAN)], np.uint32)
"""How well what stands at each place of a record's first span speaks for it; further spans hold the rest."""


class Voice:
    """The texts of one kind, each between breaks. ``mark`` begins their keys; what has one is a sound.

    Letters of a sound have every second place; the first of a syllable stands one further.
    """

    def __init__(self, mark: str = "") -> None:
        self.mark = mark
        self._step = 2 if mark else 1
        self._pieces: list[str] = [BREAK]
        self._counts, self._starts = [1], [0]
        self._names: list[int] = []

    def add(self, place: int, *pieces: str) -> None:
        """Enter a text at its place, a sound by its syllables."""
        self._pieces += (*pieces, BREAK)
        self._counts.append(len(pieces) + 1)
        self._starts.append(place)

    def add_name(self, place: int, name: str) -> None:
        """Enter a name, whose end is to be known."""
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
        places = np.repeat(np.array(self._starts) - self._step * first, sizes)
        places += np.arange(0, self._step * len(places), self._step)
        if self.mark:
            places[before] += 1
        return places.astype(np.uint32)

    @property
    def names(self) -> tuple[Positions, Positions]:
        """Where in the text each name ends, and its length."""
        return np.cumsum(self._lengths)[self._names], self._lengths[self._names]


class Layout:
    """The texts of all records in three voices: as written, by their sounds, by the initials of their sounds."""

    def __init__(self, records: Iterable[Plain]) -> None:
        self.written, self.spoken, self.initials = Voice(), Voice("~"), Voice("'")
        self._spans: list[int] = []
        """How many spans each record has."""
        base = 0
        for record in records:
            end = max(self._write(record, base), self._speak(record, base))
            self._spans.append(1 + max(0, end - base - 1) // SPAN)
            base += self._spans[-1] * SPAN
        spans = np.array(self._spans, np.uint32)
        self.record_of: Numbers = np.repeat(np.arange(len(spans), dtype=np.uint32), spans)
        """The record of each span."""
        self.first: Numbers = (np.cumsum(spans, dtype=np.uint32) - spans) * np.uint32(SPAN)
        """The first place of each record."""

    def _write(self, record: Plain, base: int) -> int:
        """Enter a record's texts; gives the place after the last. A text too long for its area stands in the rest."""
        others, homeless = BREAK.join(record.others), []
        if len(record.name) < ENDS:
            self.written.add_name(base, record.name)
        else:
            homeless.append(record.name)
        for text, area, room in ((others, OTHERS, SUMMARY - OTHERS), (record.summary, SUMMARY, REST - SUMMARY)):
            if len(text) >= room:
                homeless.append(text)
            elif text:
                self.written.add(base + area, text)
        rest = BREAK.join((*homeless, *record.rest))
        self.written.add(base + REST, rest)
        return base + REST + len(rest) + 1

    def _speak(self, record: Plain, base: int) -> int:
        """Enter the sounds and the initials of a record's names; gives the place after the last."""
        letters = initials = base
        for syllables in record.spoken:
            self.spoken.add(letters, *syllables)
            self.initials.add(initials, *[syllable[0] for syllable in syllables])
            letters += 2 * sum(map(len, syllables)) + 2
            initials += 2 * len(syllables) + 2
        return letters

    @property
    def longer(self) -> list[tuple[int, int]]:
        """The records that have more than one span, with the number of further ones."""
        return [(number, count - 1) for number, count in enumerate(self._spans) if count > 1]
