"""Pictures are judged by what they are, not by what they are called, and never decoded further than their head."""

from __future__ import annotations

import io
import struct
import time
import zlib
from collections.abc import Callable

import pytest
from PIL import Image

from drawing import picture
from office import Office

PHOTO = "brands/he-lvsuo-dangzhibu/photos/putao"
RECORD = "brands/he-lvsuo-dangzhibu/branch.yml"


def found(office: Office, content: bytes, suffix: str = "jpg") -> list[str]:
    """What is found when the office has a photo with this content."""
    office.write(f"{PHOTO}.{suffix}", content)
    record = (office.root / RECORD).read_text(encoding="utf-8")
    photo = f"photos:\n  - file: putao.{suffix}\n    alt: 律师在社区为居民调解\n    credit: 和正律师事务所\n"
    office.write(RECORD, f"{record}{photo}    date: 2023\n    consent: true\n")
    return [problem.rule for problem in office.problems()]


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (picture("JPEG"), "jpg"),
        (picture("JPEG"), "jpeg"),
        (picture("PNG"), "png"),
        (picture("WEBP"), "webp"),
        (picture("WEBP", lossless=True), "webp"),
        (picture("JPEG", mode="CMYK"), "jpg"),
        (picture("JPEG", progressive=True), "jpg"),
        (picture("PNG", mode="RGBA"), "png"),
        (picture("PNG", mode="P"), "png"),
        (picture("PNG", mode="I;16"), "png"),
        (picture("JPEG", (400, 400)), "jpg"),
        (picture("JPEG", (1600, 400)), "jpg"),
        (picture("JPEG") + b"\x00" * 4_000, "jpg"),
    ],
)
def test_a_sound_picture(office: Office, content: bytes, suffix: str) -> None:
    assert found(office, content, suffix) == []


def bomb() -> bytes:
    """A small PNG that says it is 20 000 × 20 000 pixels."""
    head = struct.pack(">IIBBBBB", 20_000, 20_000, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1_000)
    chunks = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def animated(kind: str) -> bytes:
    frames = [Image.new("RGB", (500, 500), color) for color in ("red", "white")]
    target = io.BytesIO()
    frames[0].save(target, kind, save_all=True, append_images=frames[1:], duration=100)
    return target.getvalue()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(
    ("content", "suffix", "rule"),
    [
        (SVG, "png", "photo-type"),
        (b'<?xml version="1.0"?>' + SVG, "jpg", "photo-type"),
        (b"GIF89a/*" + b" " * 500 + b"*/=1;alert(1)", "jpg", "photo-type"),
        (picture("GIF"), "png", "photo-type"),
        (picture("BMP"), "jpg", "photo-type"),
        (picture("TIFF"), "jpg", "photo-type"),
        (picture("PNG"), "jpg", "photo-type"),
        (picture("JPEG"), "png", "photo-type"),
        (picture("JPEG"), "webp", "photo-type"),
        (b"PK\x03\x04" + b"\0" * 100, "jpg", "photo-type"),
        (b"%PDF-1.7", "jpg", "photo-type"),
        (b"", "jpg", "photo-type"),
        (b"SIMPLE  =                    T" + b" " * 3_000, "jpg", "photo-type"),
        (picture("JPEG") + b"<script>alert(1)</script>", "jpg", "photo-type"),
        (picture("JPEG") + b"PK\x03\x04" + b"\0" * 100, "jpg", "photo-type"),
        (picture("PNG") + b"whatever", "png", "photo-type"),
        (picture("JPEG")[:-400], "jpg", "photo-broken"),
        (picture("JPEG")[:300], "jpg", "photo-broken"),
        (picture("PNG")[:-400], "png", "photo-broken"),
        (picture("WEBP")[:-100], "webp", "photo-broken"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "png", "photo-broken"),
        (b"\xff\xd8\xff\xe0", "jpg", "photo-broken"),
        (bomb(), "png", "photo-size"),
        (picture("PNG", (7_000, 6_000), "1"), "png", "photo-size"),
        (picture("JPEG", (399, 800)), "jpg", "photo-size"),
        (picture("JPEG", (2_000, 410)), "jpg", "photo-size"),
        (picture("JPEG") + b"\0" * 10 * 1024 * 1024, "jpg", "photo-size"),
        (animated("PNG"), "png", "photo-animated"),
        (animated("WEBP"), "webp", "photo-animated"),
    ],
)
def test_a_picture_that_cannot_be_taken(office: Office, content: bytes, suffix: str, rule: str) -> None:
    began = time.perf_counter()
    assert found(office, content, suffix) == [rule]
    assert time.perf_counter() - began < 2


def with_exif(change: Callable[[Image.Exif], object]) -> bytes:
    exif = Image.Exif()
    change(exif)
    return picture("JPEG", exif=exif)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda exif: exif.get_ifd(0x8825).update({1: "N", 2: (31.0, 2.0, 0.0)}), "拍摄地点"),
        (lambda exif: exif.__setitem__(0x013B, "sheyingshi"), "作者"),
        (lambda exif: exif.get_ifd(0x8769).update({0xA431: "12345"}), "序列号"),
        (lambda exif: exif.get_ifd(0x8769).update({0xA430: "jizhu"}), "机主"),
    ],
)
def test_metadata_of_people_is_a_warning(office: Office, change: Callable[[Image.Exif], object], said: str) -> None:
    assert found(office, with_exif(change)) == ["photo-metadata"]
    assert said in office.problems()[0].message
    assert not office.problems()[0].is_error


def test_the_orientation_alone_is_no_matter(office: Office) -> None:
    assert found(office, with_exif(lambda exif: exif.__setitem__(0x0112, 6))) == []


def test_the_same_picture_under_two_names(office: Office) -> None:
    office.write(f"{PHOTO}-2.jpg", picture("JPEG"))
    record = (office.root / RECORD).read_text(encoding="utf-8")
    entry = "    alt: 律师在社区为居民调解\n    credit: 律所\n    date: 2023\n    consent: true\n"
    office.write(RECORD, f"{record}photos:\n  - file: putao.jpg\n{entry}  - file: putao-2.jpg\n{entry}")
    office.write(f"{PHOTO}.jpg", picture("JPEG"))
    assert [problem.rule for problem in office.problems()] == ["photo-repeated"]
