"""Pictures drawn for tests."""

from __future__ import annotations

import io

from PIL import Image


def picture(kind: str, size: tuple[int, int] = (800, 600), mode: str = "RGB", **settings: object) -> bytes:
    """A picture with a little in it, as a file of that kind."""
    target = io.BytesIO()
    Image.radial_gradient("L").resize(size).convert(mode).save(target, kind, **settings)
    return target.getvalue()
