"""The binary encoding of the index: places and records as deltas, dense records as digits, and shards of keys."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from showcase.site.search.numbers import Numbers, Positions

STATES = 6
"""A hit is encoded as ``record * STATES + state``: the state is how well the record matches a key, 0 not at all."""
STEPS, DIGITS = b"\0", b"\1"
"""The first byte of a value: how it is encoded."""
LONGEST = 5
"""The bytes of the longest delta."""
AT_ONCE = 1 << 15
"""The numbers that are encoded at once: a chunk that fits the processor's cache takes half the time of all."""


def coded_places(places: Numbers, bounds: Positions) -> list[bytes]:
    """The encoded places of each key; ``places`` are ascending within the ``bounds`` of a key."""
    return [STEPS + steps for steps in _steps(places, bounds)]


def coded_hits(codes: Numbers, bounds: Positions, records: int) -> list[bytes]:
    """The encoded hits of each key among ``records`` records: as deltas, or as a digit per record, three per byte."""
    coded = []
    for steps, (first, last) in zip(_steps(codes, bounds), pairwise(bounds.tolist()), strict=True):
        coded.append(STEPS + steps if len(steps) <= records // 3 else DIGITS + _digits(codes[first:last], records))
    return coded


def _steps(numbers: Numbers, bounds: Positions) -> Iterator[bytes]:
    """Ascending numbers as the deltas between them."""
    steps = np.diff(numbers, prepend=np.uint32(0))
    steps[bounds[:-1]] = numbers[bounds[:-1]]
    parts = np.searchsorted(bounds, np.arange(0, len(numbers), AT_ONCE))
    for first, last in pairwise((*parts.tolist(), len(bounds) - 1)):
        some = bounds[first : last + 1]
        coded, ends = _leb128(steps[some[0] : some[-1]])
        for start, end in pairwise(ends[some - some[0]].tolist()):
            yield coded[start:end]


def _leb128(numbers: Numbers) -> tuple[bytes, Positions]:
    """Numbers as LEB128 (seven bits per byte, lowest first, the eighth for continuation), and the offset of each."""
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
    """The contents of ``count`` shards of keys with their values; :func:`shard_of` is the shard of a key."""
    parts: list[list[str]] = [[] for _ in range(count)]
    for key in sorted(coded):
        parts[shard_of(key, count)].append(key)
    for part in parts:
        yield _shard(part, [coded[key] for key in part])


def shard_of(key: str, count: int) -> int:
    """The number of a key's shard: FNV-1a over its characters."""
    digest = 0x811C9DC5
    for character in key:
        digest = ((digest ^ ord(character)) * 0x01000193) & 0xFFFFFFFF
    return digest % count


def _shard(keys: Sequence[str], values: Sequence[bytes]) -> bytes:
    """A shard: the length of all keys and their number, the lengths of the values, the keys, the values."""
    joined = "".join(f"{key}\0" for key in keys)
    head = np.array((len(joined), len(keys), *map(len, values)), "<u4")
    return b"".join((head.tobytes(), joined.encode("utf-16-le", "surrogatepass"), *values))
