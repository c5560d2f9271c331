"""The index's keys: strings of two and more characters, each with the places where it stands.

Every two neighbouring characters are a key. One that stands in more than ``most`` places is *common*: the index keeps
only its records, and every string one character longer, at its beginning or at its end, is a key as well. So whatever
is asked is either common, and its records are known, or it is covered by keys that are not, each of few places: what a
browser fetches does not grow with the number of records.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from showcase.site.search.layout import ENDS, Voice
from showcase.site.search.numbers import Large, Numbers, Positions, begins

MOST = 9000
"""At 45 000 records a query of six characters fetches some 25 kB of places."""
UNIT, FLAG = np.uint64(16), np.uint64(1)
"""The bits of a character, and of saying on which side of a common key it stands."""


@dataclass(frozen=True, slots=True)
class Keys:
    """All keys of one length. The places of each, in ascending order, stand after those of the key before it."""

    texts: list[str]
    bounds: Positions
    """Where each key's places begin, and at last their number."""
    places: Numbers

    def chosen(self, wanted: NDArray[np.bool_]) -> Keys:
        """Only the keys wanted."""
        counts = np.diff(self.bounds)
        texts = [self.texts[number] for number in np.flatnonzero(wanted).tolist()]
        places = self.places[np.repeat(wanted, counts)]
        return Keys(texts, np.cumsum(np.append(0, counts[wanted])), places)


def units(text: str) -> NDArray[np.uint16]:
    """The characters of a text as numbers."""
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")


def keys(voice: Voice, most: int) -> Iterator[Keys]:
    """Every key of a voice, the shorter before the longer."""
    text, places, names, length = voice.text, voice.places, voice.names, 2
    every = units(text)
    standing = np.flatnonzero((every[:-1] > 0) & (every[1:] > 0))
    numbers = every[standing].astype(np.uint64)
    numbers <<= UNIT
    numbers |= every[1:][standing]
    while standing.size:
        standing, bounds = _grouped(numbers, standing)
        del numbers  # of 14 000 organisations it holds 160 MB
        texts = [voice.mark + text[at : at + length] for at in standing[bounds[:-1]].tolist()]
        yield Keys(texts, bounds, places[standing] + ENDS * _is_end(every, *names, length)[standing])
        numbers, standing = _longer(every, standing, bounds, most, length)
        length += 1


def _grouped(numbers: Large, standing: Positions) -> tuple[Positions, Positions]:
    """Where the keys stand, those of one number together in ascending order; and where each number's begin."""
    bits = np.uint64(int(standing.max()).bit_length())
    # The number and the place in one: such are sorted four times as fast as places by their numbers.
    numbers <<= bits
    numbers |= standing.astype(np.uint64)
    numbers.sort()
    standing = (numbers & np.uint64((1 << int(bits)) - 1)).view(np.int64)
    numbers >>= bits
    return standing, np.append(begins(numbers), len(numbers))


def _longer(
    every: NDArray[np.uint16], standing: Positions, bounds: Positions, most: int, length: int
) -> tuple[Large, Positions]:
    """Where the strings stand that are one character longer than a common key, each with a number of its own."""
    counts = np.diff(bounds)
    is_common = counts > most
    standing = standing[np.repeat(is_common, counts)]
    common = np.zeros(len(every), np.uint64)
    """The number of the common key that stands at each place, from 1; 0 for none."""
    common[standing] = np.repeat(np.arange(1, is_common.sum() + 1, dtype=np.uint64), counts[is_common])
    standing.sort()
    after = standing[every[standing + length] > 0]
    # What begins with a common key is found after that one.
    before = standing[(every[standing - 1] > 0) & (common[standing - 1] == 0)] - 1
    numbers = (common[after] << UNIT | every[after + length], common[before + 1] << UNIT | every[before])
    return np.concatenate((numbers[0] << FLAG, numbers[1] << FLAG | FLAG)), np.concatenate((after, before))


def _is_end(every: NDArray[np.uint16], ends: Positions, sizes: Positions, length: int) -> NDArray[np.uint32]:
    """1 where the last ``length`` characters of a name begin, whose area says so; 0 elsewhere."""
    found = np.zeros(len(every), np.uint32)
    found[ends[sizes >= length] - length] = 1
    return found
