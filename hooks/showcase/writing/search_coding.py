"""How the index's numbers are written: places and records as steps, many records as digits, keys with their values."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from operator import sub

STATES = 6
"""A record with how well it holds a key is ``record * STATES + state``; state 0 is that it does not."""
STEPS, DIGITS, WHOLE = b"\0", b"\1", b"\2"
"""How a value is written, in its first byte."""
SHORT = 3000
"""How many places are written whole, which takes a tenth of the time and no more than twice the room."""
BASE = 1 << 14
LAST = [bytes((step & 0x7F | 0x80, step >> 7)) if step > 0x7F else bytes((step,)) for step in range(BASE)]
"""Steps with seven bits a byte, the lowest first; the eighth says that more follow. Looked up: most steps are small."""
TWO_MORE = [bytes((step & 0x7F | 0x80, step >> 7 | 0x80)) for step in range(BASE)]


def _large(step: int) -> bytes:
    return TWO_MORE[step % BASE] + (LAST[step // BASE] if step < BASE * BASE else _large(step // BASE))


def _steps(numbers: Sequence[int]) -> bytes:
    """Ascending numbers as the steps between them."""
    before = (0, *islice(numbers, len(numbers) - 1))
    return b"".join([LAST[step] if step < BASE else _large(step) for step in map(sub, numbers, before)])


def coded_hits(codes: Sequence[int], records: int) -> bytes:
    """Some of ``records`` records with their states: as steps, or as one digit a record, three digits a byte."""
    steps = _steps(codes) if len(codes) <= records // 3 else b""
    return STEPS + steps if 0 < len(steps) <= records // 3 else DIGITS + _digits(codes, records)


def coded_places(places: array[int]) -> bytes:
    """Places in ascending order: whole, or as steps."""
    return WHOLE + _little(places) if len(places) <= SHORT else STEPS + _steps(places)


def _digits(codes: Sequence[int], records: int) -> bytes:
    digits = bytearray(-(-records // 3) * 3)
    for code in codes:
        digits[code // STATES] = code % STATES
    thirds = (digits[at::3] for at in range(3))
    return bytes([a + STATES * (b + STATES * c) for a, b, c in zip(*thirds, strict=True)])


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
    head = (len(joined), len(keys), *map(len, values))
    return b"".join((_little(array("I", head)), joined.encode("utf-16-le", "surrogatepass"), *values))


def _little(numbers: array[int]) -> bytes:
    """Numbers of 32 bits, the lowest byte first on any machine."""
    if sys.byteorder == "big":
        numbers = array("I", numbers)
        numbers.byteswap()
    return numbers.tobytes()
