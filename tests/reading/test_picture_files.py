"""Pictures are judged by what they are, not by what they are called, and decoded as for a publication."""

from __future__ import annotations

import io
import struct
import time
import zlib
from collections.abc import Callable

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from drawing import picture
from office import PROJECT_ROOT, Office
from showcase import pipeline
from showcase.desk.fix.photos import without_metadata
from showcase.site import site_context

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


def phone_picture() -> bytes:
    """An MPO: what newer telephones write, a JPEG with a second picture behind it."""
    target = io.BytesIO()
    frames = [Image.new("RGB", (800, 600), color) for color in ("red", "white")]
    frames[0].save(target, "MPO", save_all=True, append_images=frames[1:])
    return target.getvalue()


def profile(kind: str) -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile(kind)).tobytes()


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (phone_picture(), "jpg"),
        (picture("JPEG", mode="L", icc_profile=profile("sRGB")), "jpg"),
        (picture("JPEG", mode="CMYK", icc_profile=profile("sRGB")), "jpg"),
        (picture("JPEG", icc_profile=profile("LAB")), "jpg"),
        (picture("JPEG", icc_profile=b"no profile at all"), "jpg"),
        (picture("PNG", mode="LA", icc_profile=profile("sRGB")), "png"),
        (picture("PNG", mode="1"), "png"),
        (picture("PNG", mode="I;16", icc_profile=profile("sRGB")), "png"),
    ],
    ids=["MPO", "gray, RGB profile", "CMYK, RGB profile", "LAB profile", "garbage", "gray alpha", "1 bit", "16 bit"],
)
def test_an_unusual_picture_passes_the_check_and_is_published(office: Office, content: bytes, suffix: str) -> None:
    assert found(office, content, suffix) == []
    catalog = pipeline.catalog(pipeline.survey(office.root))
    context = site_context(catalog, PROJECT_ROOT / "hooks/theme", "", office.root)
    made = [path for _, path in context.cards.photos.files()]
    assert made
    assert {Image.open(path).mode for path in made} == {"RGB"}


def damaged(kind: str, at: float) -> bytes:
    """A picture with the coded data overwritten from a place on, its structure whole."""
    content = bytearray(picture(kind, mode="RGB"))
    start = int(len(content) * at)
    content[start : start + 60] = bytes(range(60))
    return bytes(content)


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", "png"), ("WEBP", "webp")])
@pytest.mark.parametrize("at", [0.3, 0.5, 0.7])
def test_damaged_data_inside_a_whole_file(office: Office, kind: str, suffix: str, at: float) -> None:
    assert set(found(office, damaged(kind, at), suffix)) <= {"photo-broken"}
    if kind == "PNG":
        assert "解不开" in "".join(problem.message for problem in office.problems())


XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>{}</rdf:RDF></x:xmpmeta>'
IPTC = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x0d\x1c\x02\x50\x00\x08zhangsan\x00"


def png_text(name: str, text: str) -> bytes:
    chunk = PngImagePlugin.PngInfo()
    chunk.add_text(name, text)
    return picture("PNG", pnginfo=chunk)


def with_segment(number: int, content: bytes) -> bytes:
    """A JPEG with one more application segment."""
    plain = picture("JPEG")
    return plain[:2] + bytes([0xFF, number]) + (len(content) + 2).to_bytes(2, "big") + content + plain[2:]


@pytest.mark.parametrize(
    ("content", "suffix", "said"),
    [
        (picture("JPEG", xmp=XMP.format("<dc:creator>x</dc:creator>").encode()), "jpg", "作者"),
        (picture("WEBP", xmp=XMP.format('exif:GPSLatitude="31,2N"').encode()), "webp", "拍摄地点"),
        (with_segment(0xED, IPTC), "jpg", "作者"),
        (picture("JPEG", comment="拍摄：某人 13800138000"), "jpg", "附注文字"),
        (png_text("Author", "某人"), "png", "附注文字"),
        (png_text("XML:com.adobe.xmp", XMP.format("<dc:creator>x</dc:creator>")), "png", "作者"),
    ],
    ids=["XMP", "XMP in WebP", "IPTC", "comment", "PNG text", "XMP in PNG"],
)
def test_metadata_of_every_kind_is_told_and_fixed(office: Office, content: bytes, suffix: str, said: str) -> None:
    assert found(office, content, suffix) == ["photo-metadata"]
    assert said in office.problems()[0].message
    fixed = without_metadata(content)
    office.write(f"{PHOTO}.{suffix}", fixed)
    assert office.problems() == []


def test_metadata_that_says_nothing_is_no_matter(office: Office) -> None:
    assert found(office, png_text("Software", "Paint"), "png") == []


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
