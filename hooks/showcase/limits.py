"""The limits of a record, in one table; the staff guide shows the same numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes where the name says so, otherwise in characters or items."""

    file_bytes: int = 256 * 1024
    depth: int = 12
    nodes: int = 5_000
    text: int = 20_000
    name: int = 60
    project_name: int = 40
    title: int = 60
    summary: int = 400
    slug: int = 60
    keys: int = 64
    photos: int = 20
    photo_bytes: int = 10 * 1024 * 1024
    photo_pixels: int = 40_000_000


LIMITS = Limits()
