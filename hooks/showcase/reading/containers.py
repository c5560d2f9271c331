"""JPEG, PNG and WebP containers: the parts of a picture file, and which are metadata, without decoding the picture."""

import re
import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

JPEG_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
"""Begins a segment; in coded data, 0xFF is followed by 0x00, a restart marker or a fill byte."""
PNG_METADATA = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME")
WEBP_METADATA = (b"EXIF", b"XMP ")
WEBP_METADATA_FLAGS = 0x08 | 0x04


class Segment(NamedTuple):
    """A segment, chunk or run of coded data, as offsets into the file."""

    start: int
    end: int
    is_metadata: bool = False


def picture_end(kind: str, content: bytes) -> int:
    """The offset after the picture; greater than the length of ``content`` where the file is truncated."""
    *_, last = PARTS[kind](content)
    return last.end


def stripped(kind: str, content: bytes) -> bytes:
    """The file without metadata and without anything after the picture."""
    picture = bytearray().join(content[part.start : part.end] for part in PARTS[kind](content) if not part.is_metadata)
    if kind == "WEBP":
        struct.pack_into("<I", picture, 4, len(picture) - 8)
        if picture[12:16] == b"VP8X":
            picture[20] &= ~WEBP_METADATA_FLAGS
    return bytes(picture)


def is_intact(kind: str, content: bytes) -> bool:
    """Whether the checksums of the parts are right; only PNG has any."""
    if kind != "PNG":
        return True
    chunks = (content[part.start : part.end] for part in _png(content) if part.start)
    return all(zlib.crc32(chunk[4:-4]) == int.from_bytes(chunk[-4:], "big") for chunk in chunks)


def _missing(content: bytes) -> Segment:
    """Stands for what a truncated file lacks."""
    return Segment(len(content), len(content) + 1)


def _jpeg(content: bytes) -> Iterator[Segment]:
    """Of the segments for applications, JFIF, colour profile (ICC) and colour transform (Adobe) are no metadata."""
    yield Segment(0, 2)
    at = 2
    while at + 2 <= len(content):
        marker = content[at + 1]
        if not JPEG_MARKER.match(content, at):
            following = JPEG_MARKER.search(content, at)
            end = following.start() if following else len(content)
            yield Segment(at, end)
        elif marker == 0xD9:
            yield Segment(at, at + 2)
            return
        else:
            end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
            is_kept = marker == 0xEE or (marker == 0xE2 and content.startswith(b"ICC_PROFILE\0", at + 4))
            yield Segment(at, end, (0xE1 <= marker <= 0xEF or marker == 0xFE) and not is_kept)
        at = end
    yield _missing(content)


def _png(content: bytes) -> Iterator[Segment]:
    yield Segment(0, 8)
    at = 8
    while at + 8 <= len(content):
        size, name = struct.unpack_from(">I4s", content, at)
        yield Segment(at, at + size + 12, name in PNG_METADATA)
        if name == b"IEND":
            return
        at += size + 12
    yield _missing(content)


def _webp(content: bytes) -> Iterator[Segment]:
    yield Segment(0, 12)
    at, limit = 12, 8 + int.from_bytes(content[4:8], "little")
    while at + 8 <= min(limit, len(content)):
        name, size = struct.unpack_from("<4sI", content, at)
        end = at + 8 + size
        end += size % 2 if end < len(content) else 0  # some programs leave out the padding at the end
        yield Segment(at, end, name in WEBP_METADATA)
        at = end
    if at < limit:
        yield _missing(content)


PARTS = {"JPEG": _jpeg, "PNG": _png, "WEBP": _webp}
"""The parts by Pillow's name of the format. The last one ends after ``content`` where the file is truncated."""
