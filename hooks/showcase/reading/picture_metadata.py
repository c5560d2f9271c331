"""Personal details in the metadata of a picture: Exif, XMP, IPTC, comments and text chunks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

PERSONAL = {0x013B: "作者", 0x9C9D: "作者", 0xA430: "机主", 0xA431: "相机序列号", 0x013C: "设备名"}
"""Exif tags that name a person or a device: Artist, XPAuthor, CameraOwnerName, BodySerialNumber, HostComputer."""
WORDS = {0x010E: "附注文字", 0x9286: "附注文字", 0x9C9B: "附注文字", 0x9C9C: "附注文字", 0x8298: "附注文字"}
"""Exif tags of free text: ImageDescription, UserComment, XPTitle, XPComment, Copyright."""
EXIF, GPS = 0x8769, 0x8825
"""Exif tags of the directories with the camera's settings and the place."""
XMP = (
    (re.compile(rb"exif:GPS|photoshop:City|Iptc4xmpCore:Location|GPSLatitude"), "拍摄地点（GPS）"),
    (re.compile(rb"dc:creator|photoshop:AuthorsPosition|CreatorContactInfo|xmpRights:Owner|tiff:Artist"), "作者"),
    (re.compile(rb"aux:SerialNumber|aux:OwnerName|exifEX:BodySerialNumber|exifEX:CameraOwnerName"), "相机序列号"),
    (re.compile(rb"dc:description|dc:title|dc:subject|mwg-rs:Name|MPReg:PersonDisplayName"), "附注文字"),
)
"""Properties of XMP packets that name a place, a person, a device, or hold words."""
IPTC = {(2, 80): "作者", (2, 85): "作者", (2, 118): "作者", (2, 90): "拍摄地点（GPS）", (2, 92): "拍摄地点（GPS）"}
"""IPTC fields: By-line, its title, Contact, City, Sublocation."""
IPTC_WORDS = {(2, 5), (2, 25), (2, 105), (2, 116), (2, 120), (2, 122)}
"""IPTC fields of free text: names, keywords, headline, copyright, caption and who wrote it."""
TECHNICAL = {
    "Software",
    "software",
    "date:create",
    "date:modify",
    "date:timestamp",
    "XML:com.adobe.xmp",
    "Raw profile type exif",
}
"""Text chunks of a PNG that say nothing of a person, or are read as XMP or Exif."""


def personal(image: Image.Image) -> str:
    """The kinds of personal details, in Chinese, ``""`` where there are none. Only the header must have been read."""
    found: dict[str, None] = {}
    for part in (_exif, _xmp, _iptc, _texts):
        try:
            found |= dict.fromkeys(part(image))
        except Exception:  # noqa: S112 - broken metadata; it is dropped when the picture is published
            continue
    return "、".join(found)


def _exif(image: Image.Image) -> Iterator[str]:
    exif: Any = image.getexif()
    details = {**exif, **exif.get_ifd(EXIF)}
    if exif.get_ifd(GPS):
        yield "拍摄地点（GPS）"
    yield from (name for tag, name in (PERSONAL | WORDS).items() if _says_something(details.get(tag)))


def _xmp(image: Image.Image) -> Iterator[str]:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    content = packet.encode() if isinstance(packet, str) else bytes(packet)
    yield from (name for pattern, name in XMP if pattern.search(content))


def _iptc(image: Image.Image) -> Iterator[str]:
    from PIL import IptcImagePlugin

    fields = IptcImagePlugin.getiptcinfo(image) or {}  # type: ignore[arg-type]
    yield from (name for field, name in IPTC.items() if fields.get(field))
    if IPTC_WORDS & fields.keys():
        yield "附注文字"


def _texts(image: Image.Image) -> Iterator[str]:
    if _says_something(image.info.get("comment")):
        yield "附注文字"
    texts = getattr(image, "text", {}) if image.format == "PNG" else {}
    if any(_says_something(text) for name, text in texts.items() if name not in TECHNICAL):
        yield "附注文字"


def _says_something(value: object) -> bool:
    """Whether a field holds words: programs fill some with blanks or zeros, or with the name of an encoding."""
    content = value.encode("utf-8", "replace") if isinstance(value, str) else value
    if isinstance(content, bytes):
        for encoding in (b"ASCII", b"UNICODE", b"JIS"):
            content = content.removeprefix(encoding)
        return bool(content.strip(b"\0 \t\r\n"))
    return bool(content)
