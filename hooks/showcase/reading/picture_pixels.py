"""The pixels of a photo as they are published: upright, in sRGB, on white.

The check decodes each photo by the same code, so that what passes it can be published.
"""

from __future__ import annotations

import io
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image  # compiled code: loaded by what opens a picture, and few records have one

FORMATS = ("JPEG", "PNG", "WEBP")
"""Accepted formats by Pillow's name, whose JPEG opens MPO too: a second picture behind the first. No other decoder is
started.
"""
DEEP = ("I;16", "I;16B", "I;16L", "I", "F")
"""Modes of more than eight bits a channel, of which Pillow keeps the lowest eight."""


def pixels(image: Image.Image) -> Image.Image:
    """The picture as RGB, upright, on white where it was transparent, without profile or metadata.

    Raises OSError, ValueError or SyntaxError where the coded data is damaged. A colour profile that is damaged or of
    another kind of picture is ignored: that changes hues a little, and every browser does so.
    """
    from PIL import Image, ImageOps

    image.load()
    upright = ImageOps.exif_transpose(image)
    upright = _in_srgb(upright, upright.info.get("icc_profile"))
    if upright.mode in DEEP:
        upright = upright.convert("I").point(lambda value: value / 256).convert("L")
    if upright.mode in ("RGBA", "LA", "PA", "P", "RGBa", "La"):
        upright = upright.convert("RGBA")
        white = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(white, upright)
    return Image.frombytes("RGB", upright.size, upright.convert("RGB").tobytes())


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    from PIL import ImageCms

    if profile and image.mode in ("RGB", "CMYK", "L", "LAB"):
        with suppress(ImageCms.PyCMSError, OSError, ValueError, TypeError):
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(image, source, target, outputMode="RGB") or image
    return image
