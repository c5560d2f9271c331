"""Where every character of every record stands: the texts one after another, and the place of each character.

Each record has a span of ``SPAN`` places, a long one several, divided into areas: a place tells the record, and whether
it is in a name, in the summary or in the rest. Characters are those of UTF-16, as a browser counts them.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import pairwise

from showcase.writing.search_plain import ROOM, Plain
from showcase.writing.search_text import BREAK

SPAN = 2048
ENDS, OTHERS, SUMMARY, REST = ROOM, 128, 320, 768
"""Where the areas begin. The name begins at 0; what ends with it is moved by ``ENDS``: so a whole name is known."""
NONE, WHOLE_NAME, NAME, OTHER, IN_SUMMARY, IN_REST = range(6)
"""How well a record holds something."""
AREAS = ((ENDS, NAME), (ENDS + 1, WHOLE_NAME), (OTHERS, NAME), (SUMMARY, OTHER), (REST, IN_SUMMARY), (SPAN, IN_REST))
TIERS = bytes(next(tier for end, tier in AREAS if place < end) for place in range(SPAN))
"""How well what stands at each place of a record's first span speaks for it; further spans hold the rest."""


class Voice:
    """The texts of one kind, each between breaks, and the place of each character. ``mark`` begins their keys."""

    def __init__(self, mark: str = "") -> None:
        self.mark = mark
        self._texts = [BREAK]
        self.places = array("I", [0])
        self.names: list[tuple[int, int]] = []
        """Where the names end, with their lengths."""

    def add(self, text: str, place: int) -> int:
        """Enter a text at its place; gives the first place after it and after a free one."""
        self._texts += (text, BREAK)
        self.places.extend(range(place, place + len(text) + 1))
        return place + len(text) + 1

    def add_name(self, name: str, place: int) -> None:
        """Enter a name, whose end is to be known."""
        self.add(name, place)
        self.names.append((len(self.places) - 1, len(name)))

    def add_spoken(self, syllables: Iterable[str], place: int) -> int:
        """Enter a name's sound. Letters have every second place; the first of a syllable stands one further."""
        for syllable in syllables:
            self._texts.append(syllable)
            self.places.append(place + 1)
            self.places.extend(range(place + 2, place + 2 * len(syllable), 2))
            place += 2 * len(syllable)
        return self.add("", place) + 1

    @property
    def text(self) -> str:
        """All texts."""
        return "".join(self._texts)


class Layout:
    """The texts of all records in three voices: as written, by their sounds, by the initials of their sounds."""

    def __init__(self, records: Iterable[Plain]) -> None:
        self.written, self.spoken, self.initials = Voice(), Voice("~"), Voice("'")
        self.record_of = array("I")
        """The record of each span."""
        self.first: list[int] = []
        """The first place of each record."""
        for number, record in enumerate(records):
            self._add(number, record)

    def _add(self, number: int, record: Plain) -> None:
        base = len(self.record_of) * SPAN
        end = max(self._write(record, base), self._speak(record, base))
        self.first.append(base)
        self.record_of.extend([number] * (1 + max(0, end - base - 1) // SPAN))

    def _write(self, record: Plain, base: int) -> int:
        """Enter a record's texts; gives the place after the last. A text too long for its area stands in the rest."""
        others, homeless = BREAK.join(record.others), []
        if len(record.name) < ENDS:
            self.written.add_name(record.name, base)
        else:
            homeless.append(record.name)
        for text, area, room in ((others, OTHERS, SUMMARY - OTHERS), (record.summary, SUMMARY, REST - SUMMARY)):
            if len(text) >= room:
                homeless.append(text)
            elif text:
                self.written.add(text, base + area)
        return self.written.add(BREAK.join((*homeless, *record.rest)), base + REST)

    def _speak(self, record: Plain, base: int) -> int:
        """Enter the sounds and the initials of a record's names; gives the place after the last."""
        letters = initials = base
        for syllables in record.spoken:
            letters = self.spoken.add_spoken(syllables, letters)
            initials = self.initials.add_spoken((syllable[0] for syllable in syllables), initials)
        return letters

    @property
    def longer(self) -> list[tuple[int, int]]:
        """The records that have more than one span, with the number of further ones."""
        every = pairwise((*self.first, len(self.record_of) * SPAN))
        counts = ((after - first) // SPAN for first, after in every)
        return [(number, count - 1) for number, count in enumerate(counts) if count > 1]
