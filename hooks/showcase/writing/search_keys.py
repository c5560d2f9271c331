"""The index's keys: strings of two and more characters, each with the places where it stands.

Every two neighbouring characters are a key. One that stands in more than ``MOST`` places is *common*: the index keeps
only its records, and every string one character longer, at its beginning or at its end, is a key as well. So whatever
is asked is either common, and its records are known, or it is covered by keys that are not, each of few places: what a
browser fetches does not grow with the number of records.
"""

from __future__ import annotations

import sys
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from showcase.writing.search_layout import ENDS, Voice
from showcase.writing.search_text import BREAK

MOST = 9000
"""At 45 000 records a query of six characters fetches some 25 kB of places; half of it made a third more to build."""
Standing = dict[str, "array[int]"]
"""Keys with where they stand in a voice's text, in ascending order."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key with the places where it stands, in ascending order."""

    text: str
    places: array[int]
    is_common: bool


def keys(voice: Voice, most: int = MOST) -> Iterator[Key]:
    """Every key of a voice, the shorter before the longer."""
    text, places, length = voice.text, array("I", voice.places), 2
    _move_ends(voice, places, length)
    found = _grouped(text, places)
    for key, at in found.items():
        yield Key(voice.mark + key, at, len(at) > most)
    common = _standing(text, {key for key, at in found.items() if len(at) > most})
    while common:
        length += 1
        _move_ends(voice, places, length)
        longer = _longer(common, text)
        for key, at in longer.items():
            yield Key(voice.mark + key, array("I", map(places.__getitem__, at)), len(at) > most)
        common = {key: at for key, at in longer.items() if len(at) > most}


def _pairs(text: str) -> Iterator[int]:
    """Every two neighbouring characters of a text as a number of 32 bits, which takes half the time of a string."""
    units = text.encode("utf-16-le", "surrogatepass")
    even, odd = (_numbers(units[first:]) for first in (0, 2))
    return chain.from_iterable(zip(even, odd, strict=False))


def _numbers(units: bytes) -> array[int]:
    numbers = array("I", units[: len(units) // 4 * 4])
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _spelled(pair: int) -> str:
    return chr(pair & 0xFFFF) + chr(pair >> 16)


def _grouped(text: str, places: Iterable[int]) -> Standing:
    """The pairs of a text with their places."""
    found: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
    for pair, place in zip(_pairs(text), places, strict=False):
        found[pair].append(place)
    return _unbroken({_spelled(pair): at for pair, at in found.items()})


def _standing(text: str, pairs: Collection[str]) -> Standing:
    """Where some pairs stand in a text."""
    wanted = {ord(pair[0]) | ord(pair[1]) << 16 for pair in pairs}
    found: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    for at in [at for at, pair in enumerate(_pairs(text)) if pair in wanted] if wanted else ():
        found[text[at : at + 2]].append(at)
    return found


def _longer(common: Standing, text: str) -> Standing:
    """Where the strings stand that are one character longer than a common one; they come in the order of the text."""
    found: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    for key, standing in common.items():
        length, shorter = len(key), key[:-1]
        for at in standing:
            found[key + text[at + length]].append(at)
            # What begins with a common key is found after that one.
            if (before := text[at - 1]) + shorter not in common:
                found[before + key].append(at - 1)
    return _unbroken(found)


def _unbroken(found: Standing) -> Standing:
    return {key: at for key, at in found.items() if BREAK not in key}


def _move_ends(voice: Voice, places: array[int], length: int) -> None:
    """Move the last ``length`` characters of each name to the area that says so, and those one shorter back."""
    for end, size in voice.names:
        if size >= length:
            places[end - length] += ENDS
        if size >= length - 1 > 1:
            places[end - length + 1] -= ENDS
