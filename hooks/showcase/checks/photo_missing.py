"""Each photo that a record names is among its organisation's files."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck, photo_path
from showcase.model import Records, pictures_of
from showcase.problems import Problem, Rule

RULE = Rule(
    "photo-missing",
    "找不到照片",
    "网页上会缺一张图。",
    "file: putao.png  # 文件是 putao.jpg",
    "file: putao.jpg",
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    for record in records:
        for keys, photo in pictures_of(record.value):
            if photo_path(record, photo.file) not in records.photos:
                place, hint = record.place(*keys, "file"), f"把照片放进 {photo_path(record)}，文件名要一致"
                yield Problem.at(record.path, place, RULE, f"找不到照片“{photo.file}”", hint)
