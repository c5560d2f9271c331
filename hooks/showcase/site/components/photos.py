"""Photos of records as WebP in three widths, upright, in sRGB and without metadata.

The originals may be large and may contain the place and the camera; only the resized photos are published. They are
cached under the digest of the original, so that an unchanged photo is not resized again.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from showcase.catalog import Catalog
from showcase.delivery import replace_file
from showcase.model import AnyRecord, Mark, Photo, Project, branch_of, dataclass, pictures_of
from showcase.reading import PICTURE_FORMATS, pixels
from showcase.site.components.views import PhotoView
from showcase.site.rendering import text

if TYPE_CHECKING:
    from PIL import Image  # compiled code: loaded by what opens a picture, and few records have one

WIDTHS = (480, 960, 1600)
QUALITIES = (78, 66, 54, 42, 30)
"""WebP qualities; the first that keeps a picture small enough is used."""
LARGEST = 290 * 1024
"""Bytes of the largest picture: on a slow connection it must open."""


class Photos:
    """The photos of a site. ``root`` holds ``brands/``; ``cache`` may be deleted at any time."""

    def __init__(self, catalog: Catalog, root: Path, cache: Path) -> None:
        self.catalog = catalog
        self.root = root
        self.cache = cache

    def views(self, record: AnyRecord) -> tuple[PhotoView, ...]:
        """The record's photos, in its order; in the preview of the editor, which has no pictures, none."""
        return tuple(
            self._view(record, photo, photo.caption, text.credit(photo.credit, photo.date))
            for photo in record.photos
            if self._source(record, photo).is_file()
        )

    def mark(self, project: Project) -> PhotoView | None:
        """The project's mark; its rights stand where photos have their credit."""
        mark = project.mark
        return self._view(project, mark, "", mark.rights) if mark and self._source(project, mark).is_file() else None

    def files(self, stems: Collection[str] | None = None) -> Iterator[tuple[str, Path]]:
        """Every resized photo of the site, or those whose originals have these names: its URI, and the file to copy."""
        catalog = self.catalog
        records: tuple[AnyRecord, ...] = (*catalog.branches, *catalog.projects, *catalog.achievements)
        for record in records:
            for _, photo in pictures_of(record):
                if stems is not None and Path(photo.file).stem not in stems:
                    continue
                made = self._made(self._source(record, photo))
                yield from ((made.address(width), self._cached(made.digest, width)) for width in made.widths)

    def jpeg(self, record: AnyRecord, photo: Mark | Photo) -> bytes:
        """The photo as JPEG, for documents: Word knows no WebP."""
        from PIL import Image

        with Image.open(self._source(record, photo), formats=PICTURE_FORMATS) as original:
            upright = pixels(original)
        upright.thumbnail((WIDTHS[-1], WIDTHS[-1]), Image.Resampling.LANCZOS)
        target = io.BytesIO()
        upright.save(target, "JPEG", quality=QUALITIES[0])
        return target.getvalue()

    def _source(self, record: AnyRecord, photo: Mark | Photo) -> Path:
        return self.root / "brands" / branch_of(record) / "photos" / photo.file

    def _view(self, record: AnyRecord, photo: Mark | Photo, caption: str, detail: str) -> PhotoView:
        made = self._made(self._source(record, photo))
        return PhotoView(
            alt=photo.alt,
            width=made.widths[0],
            height=made.height,
            large=made.address(made.widths[-1]),
            sources=tuple((made.address(each), each) for each in made.widths),
            caption=caption,
            detail=detail,
        )

    def _made(self, source: Path) -> Resized:
        """The resized photos of ``source``; those not in the cache are made."""
        from PIL import Image

        content = source.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        with Image.open(io.BytesIO(content), formats=PICTURE_FORMATS) as original:
            width, height = _upright_size(original)
            widths = tuple(each for each in WIDTHS if each < width) + ((width,) if width <= WIDTHS[-1] else ())
            missing = [each for each in widths if not self._cached(digest, each).exists()]
            if missing:
                self._make(original, digest, missing)
        return Resized(source.stem, digest, widths, round(height * widths[0] / width))

    def _make(self, original: Image.Image, digest: str, widths: list[int]) -> None:
        """Write the pictures, each whole or not at all."""
        from PIL import Image

        self.cache.mkdir(parents=True, exist_ok=True)
        upright = pixels(original)
        for width in widths:
            size = width, max(1, round(upright.height * width / upright.width))
            content = _encoded(upright.resize(size, Image.Resampling.LANCZOS))
            replace_file(self._cached(digest, width), content, durable=False)

    def _cached(self, digest: str, width: int) -> Path:
        """Where a picture is kept: under what it was made from, and with what."""
        from PIL import __version__

        return self.cache / f"{digest}-{__version__}-{width}.webp"


@dataclass(frozen=True, slots=True)
class Resized:
    """The resized photos of one original: its name and SHA-256, their widths, and the height of the narrowest."""

    stem: str
    digest: str
    widths: tuple[int, ...]
    height: int

    def address(self, width: int) -> str:
        """The URI of the photo of this width."""
        return f"photos/{self.stem}-{self.digest[:10]}-{width}.webp"


def _encoded(image: Image.Image) -> bytes:
    """The picture as WebP, of a quality that its detail allows."""
    content = b""
    for quality in QUALITIES:
        target = io.BytesIO()
        image.save(target, "WEBP", quality=quality, method=4, exif=b"")
        content = target.getvalue()
        if len(content) <= LARGEST:
            break
    return content


def _upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height after the turn that the camera noted, read without decoding the picture."""
    turned = image.getexif().get(0x0112, 1) >= 5
    return (image.height, image.width) if turned else image.size
