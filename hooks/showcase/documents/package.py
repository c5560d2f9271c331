"""The file around a document: the template that it begins with, and the same bytes for the same content."""

import io
import zipfile
from functools import cache
from pathlib import Path

TEMPLATE = Path(__file__).parent / "template"
"""Styles, page, page numbers and fonts, as Word keeps them."""
PLACES = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package.rels",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document.rels",
    **{
        f"word/{name}": name
        for name in ("styles.xml", "settings.xml", "fonts.xml", "footer-odd.xml", "footer-even.xml")
    },
}
"""Name in the package → file of the template."""
FIRST_TIME = (1980, 1, 1, 0, 0, 0)
"""The time of every part: the earliest that the format knows."""


@cache
def empty() -> bytes:
    """A document without content."""
    return _zipped({name: (TEMPLATE / file).read_bytes() for name, file in PLACES.items()})


def repacked(content: bytes) -> bytes:
    """The file with its parts as they are and no time of the machine in it."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return _zipped({name: package.read(name) for name in package.namelist()})


def _zipped(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(_entry(name), part)
    return target.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, FIRST_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    return entry
