"""The pictures of the staff guide, made of the real editor: written where ``GUIDE_PICTURES`` names their folder."""

from __future__ import annotations

import io
import os
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

COLOURS = 48
MARGIN = 14
TALLEST = 540
"""Pixels of the page; the guide shows it in the width of its text."""


def picture(window: Page, name: str, selector: str) -> None:
    """A picture of one part of the page; does nothing in an ordinary run of the tests."""
    folder = os.environ.get("GUIDE_PICTURES")
    if not folder:
        return
    part = window.locator(selector).first
    part.scroll_into_view_if_needed()
    box = part.bounding_box()
    assert box
    clip = {
        "x": box["x"] - MARGIN,
        "y": max(0, box["y"] - MARGIN),
        "width": box["width"] + 2 * MARGIN,
        "height": min(box["height"], TALLEST) + 2 * MARGIN,
    }
    shot = Image.open(io.BytesIO(window.screenshot(clip=clip, animations="disabled")))
    small = shot.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(Path(folder) / f"{name}.png", optimize=True)
