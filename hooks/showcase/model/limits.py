"""The size limits of a record; the staff guide shows the same numbers."""

from datetime import date

from showcase.model.noun import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes or pixels where the name says so, otherwise in characters as people count them, or items."""

    file_bytes: int = 256 * 1024
    line: int = 4_000
    depth: int = 12
    flow_depth: int = 1
    nodes: int = 40_000
    keys: int = 64
    words: int = 300
    text: int = 20_000
    name: int = 60
    project_name: int = 40
    title: int = 60
    summary: int = 400
    slug: int = 60
    file_name_bytes: int = 200
    photos: int = 20
    photo_bytes: int = 10 * 1024 * 1024
    photo_pixels: int = 40_000_000
    photo_side: int = 400
    photo_ratio: int = 4


LIMITS = Limits()
FIRST_DAY = date(1921, 7, 23)
"""The Party's first congress: nothing in a record is older."""
