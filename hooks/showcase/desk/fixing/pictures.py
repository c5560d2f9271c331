"""Pictures without what cameras and programs write into them: place, device, author, dates, thumbnails.

The picture itself is kept bit for bit, unless the camera left it lying on its side: then it is turned and saved anew.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import Any

from PIL import Image, ImageOps

ORIENTATION = 0x0112
FORMATS = ("JPEG", "PNG", "WEBP")
PNG_METADATA = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME")
WEBP_METADATA = (b"EXIF", b"XMP ")
WEBP_METADATA_FLAGS = 0x08 | 0x04


def bare(content: bytes) -> bytes:
    """The picture without metadata, upright; ``content`` itself where there is nothing to take away, or no picture."""
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as image:
            kind, turned = str(image.format), image.getexif().get(ORIENTATION, 1) != 1
            stripped = _upright(image, kind) if turned else b"".join(PARTS[kind](content))
        return stripped if turned or _pixels(stripped) == _pixels(content) else content
    except (OSError, ValueError, struct.error, SyntaxError, Image.DecompressionBombError):
        return content


def _upright(image: Image.Image, kind: str) -> bytes:
    """The picture turned as its metadata says, as good as it was."""
    target = io.BytesIO()
    settings: dict[str, Any] = {"icc_profile": image.info.get("icc_profile")}
    if kind == "JPEG":
        settings |= {"qtables": getattr(image, "quantization", None), "optimize": True}
    elif kind == "WEBP":
        settings |= {"quality": 95}
    upright = ImageOps.exif_transpose(image)
    upright.info.clear()
    upright.save(target, kind, exif=b"", **settings)
    return b"".join(PARTS[kind](target.getvalue()))


def _pixels(content: bytes) -> tuple[str, tuple[int, int], bytes]:
    with Image.open(io.BytesIO(content), formats=FORMATS) as image:
        return image.mode, image.size, image.tobytes()


def _jpeg(content: bytes) -> Iterator[bytes]:
    """The segments that make the picture: of the application's own only JFIF, colour profile and colour transform."""
    yield content[:2]
    at = 2
    while at < len(content):
        marker = content[at + 1]
        if content[at] != 0xFF or marker in (0x00, 0xFF, *range(0xD0, 0xD8)):
            end = content.find(b"\xff", at + 1)
            yield content[at : end if end > 0 else len(content)]
            at = end if end > 0 else len(content)
        elif marker == 0xD9:
            yield content[at : at + 2]
            return
        else:
            end = at + 2 + struct.unpack_from(">H", content, at + 2)[0]
            segment = content[at:end]
            is_profile = marker == 0xE2 and segment[4:].startswith(b"ICC_PROFILE\0")
            if not (0xE1 <= marker <= 0xEF or marker == 0xFE) or is_profile or marker == 0xEE:
                yield segment
            at = end


def _png(content: bytes) -> Iterator[bytes]:
    yield content[:8]
    at, name = 8, b""
    while at < len(content) and name != b"IEND":
        size, name = struct.unpack_from(">I4s", content, at)
        if name not in PNG_METADATA:
            yield content[at : at + size + 12]
        at += size + 12


def _webp(content: bytes) -> Iterator[bytes]:
    chunks, at = [], 12
    while at + 8 <= len(content):
        name, size = struct.unpack_from("<4sI", content, at)
        chunk = bytearray(content[at : at + 8 + size + size % 2])
        if name == b"VP8X":
            chunk[8] &= ~WEBP_METADATA_FLAGS
        if name not in WEBP_METADATA:
            chunks.append(bytes(chunk))
        at += 8 + size + size % 2
    body = b"WEBP" + b"".join(chunks)
    yield struct.pack("<4sI", b"RIFF", len(body)) + body


PARTS = {"JPEG": _jpeg, "PNG": _png, "WEBP": _webp}
