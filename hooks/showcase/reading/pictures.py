"""Photo files by their content: format, size, completeness and personal metadata."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from showcase.model import LIMITS, Place
from showcase.problems import Problem, Rule, Severity, system_reason
from showcase.reading.containers import is_intact, picture_end
from showcase.reading.picture_metadata import personal
from showcase.reading.picture_pixels import FORMATS as PILLOW_FORMATS
from showcase.reading.picture_pixels import pixels
from showcase.reading.rules.files import FILE_UNREADABLE
from showcase.reading.rules.photos import PHOTO_ANIMATED, PHOTO_BROKEN, PHOTO_METADATA, PHOTO_SIZE, PHOTO_TYPE

if TYPE_CHECKING:
    from PIL import Image

FORMATS = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "WEBP": (".webp",)}
"""Accepted formats with their suffixes."""
ACTIVE = (b"<script", b"<?php", b"<svg", b"PK\x03\x04", b"%PDF")
"""Beginnings of what would run or open by itself behind the picture."""
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


class Unfit(Exception):  # noqa: N818 - it carries a problem, not a failure
    """A picture that is refused."""

    def __init__(self, rule: Rule, message: str, hint: str) -> None:
        super().__init__(message)
        self.problem = rule, message, hint


def check(root: Path, paths: Iterable[str]) -> Iterator[Problem]:
    """The problems of each photo file by itself."""
    for path in sorted(paths):
        yield from _check(root, path)


def check_pages(root: Path, paths: Iterable[str]) -> Iterator[Problem]:
    """The problems of the pictures of hand-written pages: published as they are, they must hold no personal details.

    They may be small or long: an emblem is, and nothing is cut from it.
    """
    for path in sorted(paths):
        for problem in _check(root, path, is_page=True):
            yield replace(problem, severity=Severity.ERROR)


def copies(root: Path, paths: Iterable[str]) -> dict[str, str]:
    """Each photo file with the same content as an earlier one, with that one."""
    seen: dict[bytes, str] = {}
    first = {path: seen.setdefault(_digest(root / path), path) for path in sorted(paths)}
    return {path: other for path, other in first.items() if path != other}


def _digest(file: Path) -> bytes:
    try:
        with file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").digest()
    except OSError:
        return str(file).encode()


def _check(root: Path, path: str, is_page: bool = False) -> Iterator[Problem]:
    """The problems of one picture."""
    try:
        problems = list(_inspect(root / path, is_page))
    except Unfit as unfit:
        problems = [unfit.problem]
    except OSError as error:
        reason = system_reason(error) if error.errno else "内容损坏"
        problems = [(FILE_UNREADABLE, f"照片打不开：{reason}", "检查文件是否损坏、有没有读取权限")]
    for rule, message, hint in problems:
        yield Problem.at(path, Place(), rule, message, hint)


def _inspect(file: Path, is_page: bool) -> Iterator[tuple[Rule, str, str]]:
    size = file.stat().st_size
    if size > LIMITS.photo_bytes:
        limit = LIMITS.photo_bytes // 1024 // 1024
        message = f"照片有 {size / 1024 / 1024:.1f} MB，超过上限 {limit} MB"
        raise Unfit(PHOTO_SIZE, message, "用看图软件缩小，长边 3000 像素就够了")
    content = file.read_bytes()
    with warnings.catch_warnings(), _open(file, content) as image:
        kind = "JPEG" if image.format == "MPO" else str(image.format)
        _measure(image, is_page)
        if kind not in ("JPEG",) and getattr(image, "n_frames", 1) > 1:
            raise Unfit(PHOTO_ANIMATED, "这是会动的图片", "截取其中一幅，另存为 JPEG")
        if file.suffix not in FORMATS[kind]:
            right = f"{file.stem}{FORMATS[kind][0]}"
            raise Unfit(PHOTO_TYPE, f"内容是 {kind}，后缀却是 {file.suffix}", f"把文件名改成 {right}")
        _refuse_incomplete(kind, content)
        if details := personal(image):
            after = "这里的图片原样公开" if is_page else "发布的图片会自动去掉"
            yield PHOTO_METADATA, f"照片里带着{details}", f"运行　showcase fix　去掉；{after}"
        _decode(kind, content, image)


def _open(file: Path, content: bytes) -> Image.Image:
    """The picture with only its header read. Raises Unfit for anything that Pillow does not open."""
    from PIL import Image  # not at the top: a site without photos is read without it

    warnings.simplefilter("ignore")
    Image.preinit()  # the usual formats: where one is missing, Pillow loads all 70 it knows
    try:
        return Image.open(file, formats=PILLOW_FORMATS)
    except Image.DecompressionBombError:
        raise _too_many_pixels() from None
    except Exception:  # Pillow's plugins raise exceptions of many types for a broken header
        head = content[:200].lstrip(b"\xef\xbb\xbf \r\n\t")
        what = next((f"，像是 {name}" for start, name in KNOWN_HEADS if head.startswith(start)), "")
        if head.startswith((b"\xff\xd8", b"\x89PNG", b"RIFF")):
            raise Unfit(PHOTO_BROKEN, "照片损坏，打不开", "从相机或手机重新导出一份") from None
        hint = "用看图软件打开，另存为 JPEG 或 PNG，不要只改后缀"
        raise Unfit(PHOTO_TYPE, f"内容不是 JPEG、PNG 或 WebP 图片{what}", hint) from None


def _decode(kind: str, content: bytes, image: Image.Image) -> None:
    """Raise Unfit where the picture cannot be published: it is decoded as then, a JPEG at an eighth of its size."""
    try:
        if not is_intact(kind, content):
            raise ValueError("checksum")
        image.draft("RGB", (image.width // 8, image.height // 8))
        pixels(image)
    except Exception as error:  # Pillow's decoders raise exceptions of many types for damaged data
        hint = "用看图软件打开，看看是否完整，再另存为新文件"
        raise Unfit(PHOTO_BROKEN, "照片里面的数据损坏，解不开", hint) from error


def _measure(image: Image.Image, is_page: bool) -> None:
    width, height = image.size
    if width * height > LIMITS.photo_pixels:
        raise _too_many_pixels()
    if is_page:
        return
    if min(width, height) < LIMITS.photo_side:
        message = f"照片太小：{width}×{height} 像素"
        raise Unfit(PHOTO_SIZE, message, f"宽和高都要有 {LIMITS.photo_side} 像素，找原图")
    if max(width, height) > LIMITS.photo_ratio * min(width, height):
        message = f"照片太长：{width}×{height} 像素"
        raise Unfit(PHOTO_SIZE, message, f"裁剪一下，长边不超过短边的 {LIMITS.photo_ratio} 倍")


def _too_many_pixels() -> Unfit:
    limit = LIMITS.photo_pixels // 10_000
    return Unfit(PHOTO_SIZE, f"照片超过 {limit} 万像素", "用看图软件缩小，长边 3000 像素就够了")


def _refuse_incomplete(kind: str, content: bytes) -> None:
    """Raise Unfit for a truncated picture, or one followed by something that runs or opens by itself."""
    end = picture_end(kind, content)
    if end > len(content):
        raise Unfit(PHOTO_BROKEN, "照片不完整，后面缺了一截", "重新复制或上传一次")
    rest = content[end:].lower()
    if any(mark.lower() in rest for mark in ACTIVE) or (kind != "JPEG" and len(rest) > 1):
        raise Unfit(PHOTO_TYPE, "照片后面还接着别的内容", "用看图软件打开，另存为新文件")
