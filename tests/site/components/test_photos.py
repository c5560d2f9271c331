"""照片：三种宽度，摆正，不带拍摄信息；没有变的不再做一遍。"""

from __future__ import annotations

import io
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from conftest import once, whole
from office import Office
from running import mkdocs

BRANCH = "brands/he-lvsuo-dangzhibu"
PAGE = "branches/he-lvsuo-dangzhibu/index.html"
TOLD = "alt: 律师在社区设摊, caption: 咨询日, credit: 支部, date: 2024, consent: true"
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


PUBLISHING = {"SHOWCASE_PUBLISHING": "1", "EDIT_URI": "", "SITE_URL": "https://law.example.org/"}
Pictures = dict[str, bytes]


@dataclass(frozen=True)
class Gallery:
    """An office whose branch has a large photo and one that lies on its side, built once by a user."""

    folder: Path

    @property
    def office(self) -> Office:
        return Office.existing(self.folder / "office")

    @property
    def cache(self) -> Path:
        """The folder of resized photos in the user's own cache."""
        return self.folder / "home-cache/showcase/photos"

    @property
    def made(self) -> Pictures:
        """The pictures of the first build."""
        return contents(self.folder / "site/photos")

    def built(self, site: Path, **environment: str) -> Pictures:
        """The pictures of one more build."""
        arguments = ("build", "--strict", "--site-dir", str(site))
        home = str(self.folder / "home-cache")
        done = mkdocs(*arguments, cwd=self.office.root, XDG_CACHE_HOME=home, **environment)
        assert done.returncode == 0, done.stderr
        return contents(site / "photos")


def contents(folder: Path) -> Pictures:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def times(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Gallery:
    def make(folder: Path) -> None:
        lines = (f"  - {{file: {name}.jpg, {TOLD}}}\n" for name in ("huodong", "cefang"))
        office = whole(Office(folder / "office"))
        office.change(f"{BRANCH}/branch.yml", "sources:", f"photos:\n{''.join(lines)}sources:")
        office.write(f"{BRANCH}/photos/huodong.jpg", picture(2400, 1600))
        office.write(f"{BRANCH}/photos/cefang.jpg", picture(900, 600, turned=True))
        Gallery(folder).built(folder / "site")

    return Gallery(once("gallery", make, tmp_path_factory, worker_id))


def pictures(gallery: Gallery, name: str) -> list[Image.Image]:
    """Those of a photo, narrowest first."""
    opened = (Image.open(io.BytesIO(content)) for path, content in gallery.made.items() if path.startswith(name))
    return sorted(opened, key=lambda image: image.width)


def test_three_widths_and_nothing_hidden(gallery: Gallery) -> None:
    made = pictures(gallery, "huodong")
    assert [image.size for image in made] == [(480, 320), (960, 640), (1600, 1067)]
    assert {image.format for image in made} == {"WEBP"}
    assert not any(dict(image.getexif()) for image in made)
    assert not any(b"Exif" in content for content in gallery.made.values())
    html = (gallery.folder / "site" / PAGE).read_text(encoding="utf-8")
    assert 'alt="律师在社区设摊"' in html
    assert 'width="480" height="320"' in html


def test_a_turned_photo_stands_upright(gallery: Gallery) -> None:
    narrow, wide = pictures(gallery, "cefang")
    assert (narrow.size, wide.size) == ((480, 720), (600, 900))
    red, _, blue = wide.getpixel((300, 100))  # type: ignore[misc]
    assert red > 200
    assert blue < 60


def test_a_photo_is_made_once_and_nothing_forged_is_believed(gallery: Gallery, tmp_path: Path) -> None:
    """An unchanged photo is kept in the user's own cache alone; a publication neither reads it nor writes into it."""
    made, before = gallery.made, times(gallery.cache)
    assert len(before) == len(made) == 5
    assert gallery.built(tmp_path / "again") == made
    assert times(gallery.cache) == before
    for number, name in enumerate(before):
        (gallery.cache / name).unlink() if number % 2 else (gallery.cache / name).write_bytes(b"forged")
    forged = times(gallery.cache)
    assert gallery.built(tmp_path / "published", **PUBLISHING) == made
    assert times(gallery.cache) == forged
    for name in before:
        gallery.office.write(f".cache/photos/{name}", b"forged")
        gallery.office.write(f".cache/showcase/photos/{name}", b"forged")
    shutil.rmtree(gallery.cache)
    assert gallery.built(tmp_path / "beside") == made
    assert times(gallery.cache).keys() == before.keys()
