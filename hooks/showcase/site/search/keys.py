"""The index's keys: strings of two and more characters, each with its places.

Every pair of neighbouring characters is a key. One with more than ``most`` places is *common*: the index keeps only its
records, and every string that is one character longer, at its beginning or at its end, is a key as well. So a query is
either common, and its records are known, or covered by keys that are not, each with few places: what a browser fetches
does not grow with the number of records.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from showcase.model import dataclass
from showcase.site.search.layout import ENDS, TextField
from showcase.site.search.numbers import Large, Numbers, Positions, begins

MOST = 9000
"""With it, a query of six characters fetches some 25 kB of places at 45 000 records."""
UNIT, FLAG = np.uint64(16), np.uint64(1)
"""The bits of a character, and of the side of a common key that it extends."""


@dataclass(frozen=True, slots=True)
class Keys:
    """All keys of one length; ``places`` are concatenated, ascending within each key."""

    texts: list[str]
    bounds: Positions
    """The offset of each key's places, and at last their number."""
    places: Numbers

    def chosen(self, wanted: NDArray[np.bool_]) -> Keys:
        """Only the keys wanted."""
        counts = np.diff(self.bounds)
        texts = [self.texts[number] for number in np.flatnonzero(wanted).tolist()]
        places = self.places[np.repeat(wanted, counts)]
        return Keys(texts, np.cumsum(np.append(0, counts[wanted])), places)


def units(text: str) -> NDArray[np.uint16]:
    """The UTF-16 code units of a text."""
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")


def keys(field: TextField, most: int) -> Iterator[Keys]:
    """Every key of a field, the shorter before the longer."""
    text, places, names, length = field.text, field.places, field.names, 2
    every = units(text)
    standing = np.flatnonzero((every[:-1] > 0) & (every[1:] > 0)).astype(np.uint32)
    numbers = every[standing].astype(np.uint64)
    numbers <<= UNIT
    numbers |= every[1:][standing]
    while standing.size:
        standing, bounds = _grouped(numbers, standing)
        del numbers  # 160 MB for 14 000 organisations
        texts = [field.mark + text[at : at + length] for at in standing[bounds[:-1]].tolist()]
        at_places = places[standing]
        at_places[_is_end(len(every), *names, length)[standing]] += ENDS
        yield Keys(texts, bounds, at_places)
        del at_places
        numbers, standing = _longer(every, standing, bounds, most, length)
        length += 1


def _grouped(numbers: Large, standing: Numbers) -> tuple[Numbers, Positions]:
    """The positions of the keys, grouped by number and ascending, and the offset of each group.

    ``numbers`` are changed. They are 20 million for 14 000 organisations: what can be is done in place.
    """
    bits = np.uint64(int(standing.max()).bit_length())
    # Number and position packed into one integer: sorting is four times as fast as argsort.
    numbers <<= bits
    numbers |= standing
    numbers.sort()
    grouped = np.empty(len(numbers), np.uint32)
    np.bitwise_and(numbers, np.uint64((1 << int(bits)) - 1), out=grouped, casting="unsafe")
    numbers >>= bits
    return grouped, np.append(begins(numbers), len(numbers))


def _longer(
    every: NDArray[np.uint16], standing: Numbers, bounds: Positions, most: int, length: int
) -> tuple[Large, Numbers]:
    """The positions of strings that are one character longer than a common key, and a number for each string."""
    counts = np.diff(bounds)
    is_common = counts > most
    standing = standing[np.repeat(is_common, counts)]
    common = np.zeros(len(every), np.uint32)
    """The number of the common key at each position, from 1; 0 for none."""
    common[standing] = np.repeat(np.arange(1, is_common.sum() + 1, dtype=np.uint32), counts[is_common])
    standing.sort()
    after = standing[every[standing + length] > 0]
    # A string that begins with a common key is already among those after it.
    before = standing[(every[standing - 1] > 0) & (common[standing - 1] == 0)] - 1
    numbers = (
        common[after].astype(np.uint64) << UNIT | every[after + length],
        common[before + 1].astype(np.uint64) << UNIT | every[before],
    )
    return np.concatenate((numbers[0] << FLAG, numbers[1] << FLAG | FLAG)), np.concatenate((after, before))


def _is_end(size: int, ends: Positions, sizes: Positions, length: int) -> NDArray[np.bool_]:
    """Of ``size`` characters, which are the last ``length`` of a name: these are in an area of their own."""
    flags = np.zeros(size, np.bool_)
    flags[ends[sizes >= length] - length] = True
    return flags
