"""照片：有文件、有说明、有来历、经同意。"""

from __future__ import annotations

import pytest

from drawing import picture
from office import Office

RECORD = "brands/he-lvsuo-dangzhibu/branch.yml"
SOUND = {
    "file": "putao.jpg",
    "alt": "律师在社区为居民调解",
    "credit": "和正律师事务所",
    "date": "2023",
    "consent": "true",
}


def with_photos(office: Office, *photos: dict[str, str]) -> Office:
    """The office with a picture, and these photos in its record."""
    record = (office.root / RECORD).read_text(encoding="utf-8")
    entries = ["\n    ".join(f"{key}: {value}" for key, value in photo.items()) for photo in photos]
    office.write(RECORD, record + "photos:\n" + "".join(f"  - {entry}\n" for entry in entries))
    return office.write("brands/he-lvsuo-dangzhibu/photos/putao.jpg", picture("JPEG"))


def test_a_sound_photo(office: Office) -> None:
    assert with_photos(office, SOUND).found() == []


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"alt": ""}, ["18:9 value-empty"]),
        ({"alt": "图片1"}, ["18:10 photo-alt"]),
        ({"alt": "IMG_2031.JPG"}, ["18:10 photo-alt"]),
        ({"alt": "律师和小学生合影"}, ["18:10 photo-minor"]),
        ({"alt": "三年级二班的同学们在听课"}, ["18:10 photo-minor"]),
        ({"alt": "律师给小学生上法治课，学生为背影"}, []),
        ({"consent": "false"}, ["21:14 photo-consent"]),
        ({"consent": "no"}, ["21:14 flag-form"]),
        ({"date": "2027-13"}, ["20:11 date-form"]),
    ],
)
def test_one_thing_wrong(office: Office, change: dict[str, str], found: list[str]) -> None:
    assert with_photos(office, SOUND | change).found() == [f"he-lvsuo-dangzhibu/branch.yml:{at}" for at in found]


@pytest.mark.parametrize(
    ("key", "rule", "is_error"),
    [("credit", "photo-credit", False), ("date", "photo-credit", False), ("consent", "photo-consent-missing", True)],
)
def test_what_is_left_out_is_told(office: Office, key: str, rule: str, is_error: bool) -> None:
    problems = with_photos(office, {name: value for name, value in SOUND.items() if name != key}).problems()
    assert [(problem.rule, problem.is_error) for problem in problems] == [(rule, is_error)]


def test_a_name_without_a_picture(office: Office) -> None:
    found = with_photos(office, SOUND | {"file": "pingguo.jpg"}).found()
    assert [problem.split()[1] for problem in found] == ["photo-missing", "photo-unused"]


def test_a_picture_that_no_record_names(office: Office) -> None:
    office.write("brands/he-lvsuo-dangzhibu/photos/putao.jpg", picture("JPEG"))
    assert office.found() == ["he-lvsuo-dangzhibu/photos/putao.jpg:1:1 photo-unused"]


def test_the_same_picture_twice_in_a_record(office: Office) -> None:
    assert [problem.rule for problem in with_photos(office, SOUND, SOUND).problems()] == ["photo-repeated"]


def test_more_pictures_than_a_record_may_have(office: Office) -> None:
    problems = with_photos(office, *[SOUND] * 21).problems()
    assert [problem.rule for problem in problems if problem.is_error] == ["list-too-long"]


TRICKS = [
    *("../../etc/passwd", "../putao.jpg", "/etc/passwd", "/putao.jpg", "C:\\putao.jpg", "\\\\host\\putao.jpg"),
    *("file:///etc/passwd", "http://example.com/putao.jpg", "%2e%2e/putao.jpg", "a/./putao.jpg", "./putao.jpg"),
    *("~/putao.jpg", "putao.jpg.", "'putao.jpg '", "photos/putao.jpg", "putao.jpg/..", "putao.jpg?x", "'putao.jpg#x'"),
    *("PUTAO.jpg", "葡萄.jpg", "putao.svg", "putao.jpg.exe", "con.jpg", "nul.png", ".jpg", "-putao.jpg", "putao..jpg"),
    *('"putao\\0.jpg"', '"putao.jpg\\n"', "${HOME}.jpg", "$(id).jpg", "ｐutao.jpg"),
]


@pytest.mark.parametrize("trick", TRICKS)
def test_a_path_where_a_name_belongs(office: Office, trick: str) -> None:
    problems = with_photos(office, SOUND | {"file": trick}).problems()
    told = {problem.rule for problem in problems if problem.path == RECORD}
    # What is no text, or no YAML, is told first; the name is never looked for.
    assert told & {"photo-file", "character-forbidden", "mark-leading"}
    assert "photo-missing" not in told
