"""Each photo of a record is described, credited and agreed to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from showcase.model import Photo, Record
from showcase.problems import Problem

MINORS = re.compile("未成年|小学生|中学生|初中生|高中生|学生|儿童|孩子|小朋友|幼儿|婴儿|少年|少先队")
UNSEEN = re.compile("背影|打码|马赛克|远景|看不清|未露面")
"""Words that say no child's face is to be seen."""
IDLE_ALT = re.compile(r"(图片|照片|图|合影|活动照片|现场照片|活动现场|.*\.(jpe?g|png|webp))\d*", re.IGNORECASE)


def check(record: Record[Any]) -> Iterator[Problem]:
    """A problem for each photo that may not be published so."""
    for index, photo in enumerate(record.value.photos):
        yield from _photo(record, index, photo)


def _photo(record: Record[Any], index: int, photo: Photo) -> Iterator[Problem]:
    """What is missing beside one photo."""
    if IDLE_ALT.fullmatch(photo.alt):
        message = f"替代文字“{photo.alt}”没有说出照片里有什么"
        yield _problem(record, index, "alt", "photo-alt", message, "一句话说谁在哪里做什么，例如　律师在社区为居民调解")
    missing = [word for word, value in (("摄影（credit）", photo.credit), ("日期（date）", photo.date)) if not value]
    if missing:
        message = f"照片“{photo.file}”没有写{'和'.join(missing)}"
        yield _problem(
            record, index, "file", "photo-credit", message, "加上　credit: 提供照片的单位　和　date: 2024-05-01"
        )
    if photo.consent is False:
        message = f"照片“{photo.file}”里的人没有同意公开"
        yield _problem(record, index, "consent", "photo-consent", message, "删掉这张照片，或换一张")
    elif photo.consent is None:
        message = f"照片“{photo.file}”没有写明是否同意公开"
        hint = "照片里没有人、都已同意或为公开活动，加一行　consent: true"
        yield _problem(record, index, "file", "photo-consent-missing", message, hint)
    told = f"{photo.alt} {photo.caption}"
    if (found := MINORS.search(told)) and not UNSEEN.search(told):
        message = f"照片“{photo.file}”里有“{found.group()}”，未成年人的面容不公开"
        yield _problem(record, index, "alt", "photo-minor", message, "换成背影、远景或打码的照片，并在替代文字里写明")


def _problem(record: Record[Any], index: int, key: str, rule: str, message: str, hint: str) -> Problem:
    return Problem.at(record.path, record.place("photos", index, key), rule, message, hint)
