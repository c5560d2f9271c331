"""照片：三种宽度，摆正，不带拍摄信息；没有变的不再做一遍。"""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from PIL import Image

from office import Office
from running import MKDOCS_ENVIRONMENT, mkdocs

BRANCH = "brands/he-lvsuo-dangzhibu"
PAGE = "branches/he-lvsuo-dangzhibu/index.html"
ORIENTATION, GPS = 0x0112, 0x8825


def picture(width: int, height: int, turned: bool = False) -> bytes:
    """A JPEG, left half red and right half blue, that tells where it was taken."""
    image = Image.new("RGB", (width, height), "red")
    image.paste("blue", (width // 2, 0, width, height))
    exif = Image.Exif()
    exif[ORIENTATION] = 6 if turned else 1
    exif.get_ifd(GPS)[1] = "N"
    stream = io.BytesIO()
    image.save(stream, "JPEG", exif=exif)
    return stream.getvalue()


@pytest.fixture
def with_photo(project: Office) -> Office:
    """A branch with a photo."""
    lines = (
        "- file: huodong.jpg",
        "  alt: 律师在社区设摊",
        "  caption: 咨询日",
        "  credit: 支部",
        "  date: 2024",
        "  consent: true",
    )
    photo = "photos:\n" + "".join(f"  {line}\n" for line in lines)
    return project.change(f"{BRANCH}/branch.yml", "sources:", f"{photo}sources:")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of resized photos in the user's own cache."""
    monkeypatch.setitem(MKDOCS_ENVIRONMENT, "XDG_CACHE_HOME", str(tmp_path / "home-cache"))
    return tmp_path / "home-cache/showcase/photos"


def built(project: Office) -> list[Path]:
    """The pictures of the built site, narrowest first."""
    done = mkdocs("build", "--strict", cwd=project.root)
    assert done.returncode == 0, done.stderr
    return sorted((project.root / "site/photos").iterdir(), key=lambda path: path.stat().st_size)


def test_three_widths_and_nothing_hidden(with_photo: Office) -> None:
    with_photo.write(f"{BRANCH}/photos/huodong.jpg", picture(2400, 1600))
    made = built(with_photo)
    sizes = []
    for path in made:
        with Image.open(path) as image:
            sizes.append(image.size)
            assert image.format == "WEBP"
            assert not dict(image.getexif())
        assert b"Exif" not in path.read_bytes()
    assert sizes == [(480, 320), (960, 640), (1600, 1067)]
    html = (with_photo.root / "site" / PAGE).read_text(encoding="utf-8")
    assert 'alt="律师在社区设摊"' in html
    assert 'width="480" height="320"' in html


def test_a_turned_photo_stands_upright(with_photo: Office) -> None:
    with_photo.write(f"{BRANCH}/photos/huodong.jpg", picture(900, 600, turned=True))
    [narrow, wide] = built(with_photo)
    with Image.open(wide) as image:
        assert image.size == (600, 900)
        red, _, blue = image.getpixel((300, 100))  # type: ignore[misc]
        assert red > 200
        assert blue < 60
    with Image.open(narrow) as image:
        assert image.size == (480, 720)


def test_an_unchanged_photo_is_made_once(with_photo: Office, cache: Path) -> None:
    with_photo.write(f"{BRANCH}/photos/huodong.jpg", picture(900, 600))
    built(with_photo)
    before = {path.name: path.stat().st_mtime_ns for path in cache.iterdir()}
    built(with_photo)
    assert {path.name: path.stat().st_mtime_ns for path in cache.iterdir()} == before


def test_a_publication_makes_each_photo_itself(
    with_photo: Office, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_photo.write(f"{BRANCH}/photos/huodong.jpg", picture(900, 600))
    cold = [path.read_bytes() for path in built(with_photo)]
    for path in cache.iterdir():
        path.write_bytes(b"forged")
    monkeypatch.setitem(MKDOCS_ENVIRONMENT, "SHOWCASE_PUBLISHING", "1")
    monkeypatch.setitem(MKDOCS_ENVIRONMENT, "EDIT_URI", "")
    monkeypatch.setitem(MKDOCS_ENVIRONMENT, "SITE_URL", "https://law.example.org/")
    assert [path.read_bytes() for path in built(with_photo)] == cold
    shutil.rmtree(cache)
    assert [path.read_bytes() for path in built(with_photo)] == cold
    assert not cache.exists()


def test_what_comes_with_the_records_is_not_believed(with_photo: Office, cache: Path) -> None:
    with_photo.write(f"{BRANCH}/photos/huodong.jpg", picture(900, 600))
    made = [path.read_bytes() for path in built(with_photo)]
    for path in list(cache.iterdir()):
        with_photo.write(f".cache/photos/{path.name}", b"forged")
        with_photo.write(f".cache/showcase/photos/{path.name}", b"forged")
    shutil.rmtree(cache)
    assert [path.read_bytes() for path in built(with_photo)] == made
