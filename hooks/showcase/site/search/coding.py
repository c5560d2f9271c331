"""How the index's numbers are written: places and records as steps, many records as digits, keys with their values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from showcase.site.search.numbers import Numbers, Positions

STATES = 6
"""A record with how well it holds a key is ``record * STATES + state``; state 0 is that it does not."""
STEPS, DIGITS = b"\0", b"\1"
"""How a value is written, in its first byte."""
LONGEST = 5
"""The bytes of the longest step."""
AT_ONCE = 1 << 15
"""How many numbers are made bytes at once: with few it takes half the time of with all, for they stay in the cache."""


def coded_places(places: Numbers, bounds: Positions) -> list[bytes]:
    """The places of some keys, each key's in ascending order: where it begins is said by ``bounds``."""
    return [STEPS + steps for steps in _steps(places, bounds)]


def coded_hits(codes: Numbers, bounds: Positions, records: int) -> list[bytes]:
    """Some of ``records`` records with their states, for some keys: as steps, or as a digit a record, three a byte."""
    found = []
    for steps, (first, last) in zip(_steps(codes, bounds), pairwise(bounds.tolist()), strict=True):
        found.append(STEPS + steps if len(steps) <= records // 3 else DIGITS + _digits(codes[first:last], records))
    return found


def _steps(numbers: Numbers, bounds: Positions) -> Iterator[bytes]:
    """Ascending numbers as the steps between them."""
    steps = np.diff(numbers, prepend=np.uint32(0))
    steps[bounds[:-1]] = numbers[bounds[:-1]]
    parts = np.searchsorted(bounds, np.arange(0, len(numbers), AT_ONCE))
    for first, last in pairwise((*parts.tolist(), len(bounds) - 1)):
        some = bounds[first : last + 1]
        coded, ends = _in_sevens(steps[some[0] : some[-1]])
        for start, end in pairwise(ends[some - some[0]].tolist()):
            yield coded[start:end]


def _in_sevens(numbers: Numbers) -> tuple[bytes, Positions]:
    """Numbers with seven bits a byte, the lowest first, the eighth saying that more follow; and where each begins."""
    sizes = np.ones(len(numbers), np.uint8)
    for nth in range(1, LONGEST):
        sizes += numbers >= 1 << 7 * nth
    ends = np.cumsum(np.append(0, sizes))
    coded = np.empty(ends[-1], np.uint8)
    for nth in range(LONGEST):
        has = np.flatnonzero(sizes > nth)
        digits = (numbers[has] >> np.uint32(7 * nth)).astype(np.uint8) & np.uint8(0x7F)
        coded[ends[has] + nth] = digits | (sizes[has] > nth + 1).astype(np.uint8) << np.uint8(7)
    return coded.tobytes(), ends


def _digits(codes: Numbers, records: int) -> bytes:
    digits = np.zeros((-(-records // 3), 3), np.uint8)
    digits.reshape(-1)[codes // STATES] = codes % STATES
    weights = np.array([1, STATES, STATES * STATES], np.uint8)
    return (digits @ weights).tobytes()


def shards(coded: Mapping[str, bytes], count: int) -> Iterator[bytes]:
    """``count`` files of keys with their values; a key is in that of :func:`shard_of`."""
    parts: list[list[str]] = [[] for _ in range(count)]
    for key in sorted(coded):
        parts[shard_of(key, count)].append(key)
    for part in parts:
        yield _shard(part, [coded[key] for key in part])


def shard_of(key: str, count: int) -> int:
    """The number of the file that holds a key: FNV-1a over its characters."""
    digest = 0x811C9DC5
    for character in key:
        digest = ((digest ^ ord(character)) * 0x01000193) & 0xFFFFFFFF
    return digest % count


def _shard(keys: Sequence[str], values: Sequence[bytes]) -> bytes:
    """The characters of all keys, each with a break, and how many they are; each value's length; keys; values."""
    joined = "".join(f"{key}\0" for key in keys)
    head = np.array((len(joined), len(keys), *map(len, values)), "<u4")
    return b"".join((head.tobytes(), joined.encode("utf-16-le", "surrogatepass"), *values))
