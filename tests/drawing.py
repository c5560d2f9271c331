"""Pictures drawn for tests."""

from __future__ import annotations

import io

from PIL import Image


def picture(kind: str, size: tuple[int, int] = (800, 600), mode: str = "RGB", **settings: object) -> bytes:
    """A picture with a little in it, as a file of that kind."""
    target = io.BytesIO()
    # Converted while it is small, and enlarged without smoothing: tests draw large ones when they are collected.
    drawn = Image.radial_gradient("L").convert(mode, dither=Image.Dither.NONE)
    drawn.resize(size, Image.Resampling.NEAREST).save(target, kind, **settings)
    return target.getvalue()
