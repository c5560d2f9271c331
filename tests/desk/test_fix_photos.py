"""``showcase fix`` on photos: where and with what they were taken goes, the picture stays."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops, ImageCms, ImageStat
from PIL.PngImagePlugin import PngInfo

from office import Office
from showcase import cli
from showcase.desk.fix.photos import without_metadata

TRACES = (b"Exif", b"GPS", b"http://ns.adobe", b"Camera", b"secret")
GPS = 0x8825
PHOTO = "brands/he-lvsuo-dangzhibu/photos/tiaojie.jpg"


def picture(scale: int = 1) -> Image.Image:
    """Not symmetrical, so that a turn shows."""
    image = Image.linear_gradient("L").resize((48, 32)).convert("RGB")
    image.paste((200, 30, 30), (0, 0, 12, 8))
    return image.resize((48 * scale, 32 * scale))


def shot(kind: str, orientation: int = 1, scale: int = 1) -> bytes:
    """A picture as a telephone saves it."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Camera", orientation
    exif[GPS] = {1: "N", 2: (31.0, 13.0, 48.0), 3: "E", 4: (121.0, 28.0, 12.0)}
    settings: dict[str, object] = {"exif": exif}
    if kind == "JPEG":
        settings |= {"comment": b"secret", "xmp": b"<x xmlns='http://ns.adobe.com/'/>", "quality": 90}
    elif kind == "PNG":
        info = PngInfo()
        info.add_text("Author", "secret")
        settings["pnginfo"] = info
    else:
        settings |= {"xmp": b"<x xmlns='http://ns.adobe.com/'/>", "lossless": True}
    target = io.BytesIO()
    picture(scale).save(target, kind, **settings)
    return target.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_metadata_goes_and_the_pixels_stay(kind: str) -> None:
    content = shot(kind)
    assert any(trace in content for trace in TRACES)
    after = without_metadata(content)
    assert [trace for trace in TRACES if trace in after] == []
    assert opened(after).tobytes() == opened(content).tobytes()
    assert without_metadata(after) == after


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_on_its_side_is_turned(kind: str) -> None:
    after = without_metadata(shot(kind, orientation=6))
    assert [trace for trace in TRACES if trace in after] == []
    assert opened(after).size == (32, 48)
    upright = picture().transpose(Image.Transpose.ROTATE_270)
    difference = ImageChops.difference(opened(after), upright).convert("L")
    assert ImageStat.Stat(difference).mean[0] < 6
    assert without_metadata(after) == after


def test_what_hides_behind_the_end_of_a_jpeg_goes() -> None:
    clean = without_metadata(shot("JPEG"))
    assert without_metadata(clean + shot("JPEG")) == clean


def test_the_colour_profile_stays() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    target = io.BytesIO()
    picture().save(target, "JPEG", icc_profile=profile, comment=b"secret")
    after = without_metadata(target.getvalue())
    assert b"secret" not in after
    assert Image.open(io.BytesIO(after)).info["icc_profile"] == profile


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff", b"GIF89a;", shot("JPEG")[:200], b"\x89PNG\r\n\x1a\n\0\0"])
def test_what_is_no_whole_picture_is_left_alone(content: bytes) -> None:
    assert without_metadata(content) == content


def test_the_command_cleans_the_photo_in_its_place(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.write(PHOTO, shot("JPEG"))
    assert cli.main(["fix", "--check", "--root", str(office.root)]) == 1
    assert (office.root / PHOTO).read_bytes() == shot("JPEG")
    assert cli.main(["fix", "--root", str(office.root)]) == 0
    assert f"{PHOTO}：去掉照片里的拍摄地点、设备等信息" in capsys.readouterr().out
    assert b"Exif" not in (office.root / PHOTO).read_bytes()
    assert cli.main(["fix", "--check", "--root", str(office.root)]) == 0


def test_what_the_check_warns_of_is_gone_after_the_fix(office: Office) -> None:
    source = "sources:\n  - title: 支部介绍"
    photo = "photos:\n  - file: tiaojie.jpg\n    alt: 党员在社区调解\n    credit: 和正律师事务所\n    consent: true\n"
    office.change("brands/he-lvsuo-dangzhibu/branch.yml", source, photo + source).write(PHOTO, shot("JPEG", scale=20))
    assert "photo-metadata" in [problem.rule for problem in office.problems()]
    cli.main(["fix", "--root", str(office.root)])
    assert "photo-metadata" not in [problem.rule for problem in office.problems()]
