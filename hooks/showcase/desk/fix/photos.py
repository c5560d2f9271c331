"""Photos without the metadata that cameras and programs write into them: place, device, author, dates, thumbnails.

The picture itself is kept bit for bit, unless its metadata says that it lies on its side: then it is turned and encoded
again.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from showcase.reading import PICTURE_FORMATS, containers

if TYPE_CHECKING:
    from PIL import Image

ORIENTATION = 0x0112


def without_metadata(content: bytes) -> bytes:
    """The picture without metadata, upright; ``content`` itself where there is no metadata, or no whole picture."""
    from PIL import Image  # not at the top: most fixes are of records

    formats = PICTURE_FORMATS
    try:
        with Image.open(io.BytesIO(content), formats=formats) as image:
            kind = "JPEG" if image.format == "MPO" else str(image.format)
            is_turned = image.getexif().get(ORIENTATION, 1) != 1
            result = _upright(image, kind) if is_turned else containers.stripped(kind, content)
            if is_turned:
                return result
        with Image.open(io.BytesIO(content), formats=formats) as old, Image.open(io.BytesIO(result)) as new:
            is_same = (old.mode, old.size, old.tobytes()) == (new.mode, new.size, new.tobytes())
        return result if is_same else content
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return content


def _upright(image: Image.Image, kind: str) -> bytes:
    """The picture turned as its metadata says, encoded in its own quality."""
    from PIL import ImageOps

    target = io.BytesIO()
    settings: dict[str, Any] = {"icc_profile": image.info.get("icc_profile")}
    if kind == "JPEG":
        settings |= {"qtables": getattr(image, "quantization", None), "optimize": True}
    elif kind == "WEBP":
        settings |= {"quality": 95}
    upright = ImageOps.exif_transpose(image)
    upright.info.clear()
    upright.save(target, kind, exif=b"", **settings)
    return containers.stripped(kind, target.getvalue())
