"""Pictures by their content: what they are, how large, and what they carry beside the picture."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from showcase.model import LIMITS, Place
from showcase.problems import Problem, Rule
from showcase.reading.rules.files import FILE_UNREADABLE
from showcase.reading.rules.photos import PHOTO_ANIMATED, PHOTO_BROKEN, PHOTO_METADATA, PHOTO_SIZE, PHOTO_TYPE

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "WEBP": (".webp",)}
"""What is taken, as Pillow names it, with the suffixes it may have. No other decoder is ever started."""
PNG_END = b"IEND\xaeB`\x82"
ACTIVE = (b"<script", b"<?php", b"<svg", b"PK\x03\x04", b"%PDF")
"""What makes the rest of a picture file something else that runs or opens."""
PERSONAL = {0x013B: "作者", 0x9C9D: "作者", 0xA430: "机主", 0xA431: "相机序列号", 0x013C: "设备名"}
"""EXIF tags: Artist, XPAuthor, CameraOwnerName, BodySerialNumber, HostComputer."""
EXIF, GPS = 0x8769, 0x8825
"""EXIF tags of the blocks of camera settings and of the place."""
KNOWN_HEADS = (
    (b"<svg", "SVG"),
    (b"<?xml", "SVG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "压缩包"),
)


class Unfit(Exception):  # noqa: N818 - what it carries is a finding, no failure
    """A picture that cannot be taken."""

    def __init__(self, rule: Rule, message: str, hint: str) -> None:
        super().__init__(message)
        self.finding = rule, message, hint


def check(root: Path, paths: Iterable[str]) -> Iterator[Problem]:
    """The problems of each picture file by itself."""
    for path in sorted(paths):
        yield from _check(root, path)


def copies(root: Path, paths: Iterable[str]) -> dict[str, str]:
    """Each picture file that has the same content as an earlier one, with that one."""
    seen: dict[bytes, str] = {}
    first = {path: seen.setdefault(_digest(root / path), path) for path in sorted(paths)}
    return {path: other for path, other in first.items() if path != other}


def _digest(file: Path) -> bytes:
    try:
        with file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").digest()
    except OSError:
        return str(file).encode()


def _check(root: Path, path: str) -> Iterator[Problem]:
    """The problems of one picture; it is never decoded further than its head."""
    try:
        found = list(_look(root / path))
    except Unfit as unfit:
        found = [unfit.finding]
    except OSError as error:
        found = [(FILE_UNREADABLE, f"照片打不开：{error.strerror or '内容损坏'}", "检查文件是否损坏、有没有读取权限")]
    for rule, message, hint in found:
        yield Problem.at(path, Place(), rule, message, hint)


def _look(file: Path) -> Iterator[tuple[Rule, str, str]]:
    size = file.stat().st_size
    if size > LIMITS.photo_bytes:
        limit = LIMITS.photo_bytes // 1024 // 1024
        message = f"照片有 {size / 1024 / 1024:.1f} MB，超过上限 {limit} MB"
        raise Unfit(PHOTO_SIZE, message, "用看图软件缩小，长边 3000 像素就够了")
    content = file.read_bytes()
    with warnings.catch_warnings(), _open(file, content) as image:
        kind = "JPEG" if image.format == "MPO" else str(image.format)
        _measure(image)
        if kind not in ("JPEG",) and getattr(image, "n_frames", 1) > 1:
            raise Unfit(PHOTO_ANIMATED, "这是会动的图片", "截取其中一幅，另存为 JPEG")
        if file.suffix not in FORMATS[kind]:
            right = f"{file.stem}{FORMATS[kind][0]}"
            raise Unfit(PHOTO_TYPE, f"内容是 {kind}，后缀却是 {file.suffix}", f"把文件名改成 {right}")
        _whole(kind, content)
        if personal := _personal(image):
            message = f"照片里带着{personal}"
            yield PHOTO_METADATA, message, "运行　showcase fix　去掉；发布的图片会自动去掉"


def _open(file: Path, content: bytes) -> Image:
    """The picture with only its head read; anything Pillow says of a file that is none is a finding."""
    from PIL import Image  # loaded only where there is a picture

    warnings.simplefilter("ignore")
    try:
        return Image.open(file, formats=[*FORMATS, "MPO"])
    except Image.DecompressionBombError:
        raise _too_many_pixels() from None
    except Exception:  # Pillow's plugins raise whatever a broken head makes them stumble over
        head = content[:200].lstrip(b"\xef\xbb\xbf \r\n\t")
        what = next((f"，像是 {name}" for start, name in KNOWN_HEADS if head.startswith(start)), "")
        if head.startswith((b"\xff\xd8", b"\x89PNG", b"RIFF")):
            raise Unfit(PHOTO_BROKEN, "照片损坏，打不开", "从相机或手机重新导出一份") from None
        hint = "用看图软件打开，另存为 JPEG 或 PNG，不要只改后缀"
        raise Unfit(PHOTO_TYPE, f"内容不是 JPEG、PNG 或 WebP 图片{what}", hint) from None


def _measure(image: Image) -> None:
    width, height = image.size
    if width * height > LIMITS.photo_pixels:
        raise _too_many_pixels()
    if min(width, height) < LIMITS.photo_side:
        message = f"照片太小：{width}×{height} 像素"
        raise Unfit(PHOTO_SIZE, message, f"宽和高都要有 {LIMITS.photo_side} 像素，找原图")
    if max(width, height) > LIMITS.photo_ratio * min(width, height):
        message = f"照片太长：{width}×{height} 像素"
        raise Unfit(PHOTO_SIZE, message, f"裁剪一下，长边不超过短边的 {LIMITS.photo_ratio} 倍")


def _too_many_pixels() -> Unfit:
    limit = LIMITS.photo_pixels // 10_000
    return Unfit(PHOTO_SIZE, f"照片超过 {limit} 万像素", "用看图软件缩小，长边 3000 像素就够了")


def _whole(kind: str, content: bytes) -> None:
    """Refuse a file that ends before its picture does, or goes on after it with something that opens by itself."""
    end = {"JPEG": _jpeg_end, "PNG": _png_end, "WEBP": _webp_end}[kind](content)
    if end > len(content):
        raise Unfit(PHOTO_BROKEN, "照片不完整，后面缺了一截", "重新复制或上传一次")
    rest = content[end:].lower()
    if any(mark.lower() in rest for mark in ACTIVE) or (kind != "JPEG" and len(rest) > 1):
        raise Unfit(PHOTO_TYPE, "照片后面还接着别的内容", "用看图软件打开，另存为新文件")


def _jpeg_end(content: bytes) -> int:
    """Where the picture ends: the first end mark after its data begin, past the thumbnails in its head."""
    at = 2
    while at + 4 <= len(content) and content[at : at + 2] != b"\xff\xda":
        at += 2 + max(int.from_bytes(content[at + 2 : at + 4], "big"), 1)
    end = content.find(b"\xff\xd9", at)
    return end + 2 if end >= 0 else len(content) + 1


def _png_end(content: bytes) -> int:
    end = content.find(PNG_END)
    return end + len(PNG_END) if end >= 0 else len(content) + 1


def _webp_end(content: bytes) -> int:
    size = int.from_bytes(content[4:8], "little")
    return 8 + size + size % 2 if 8 + size + size % 2 <= len(content) else 8 + size


def _personal(image: Image) -> str:
    """What the picture tells of people beside the picture, in words; empty where nothing."""
    try:
        exif: Any = image.getexif()
        details = {**exif, **exif.get_ifd(EXIF)}
        place = ["拍摄地点（GPS）"] if exif.get_ifd(GPS) else []
    except Exception:  # a broken block of metadata is dropped when the picture is published
        return ""
    return "、".join(dict.fromkeys([*place, *(name for tag, name in PERSONAL.items() if details.get(tag))]))
