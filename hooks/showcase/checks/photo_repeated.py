"""A picture is stored once in the repository, and named once in a record."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck, photo_path
from showcase.model import Place, Records
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "photo-repeated",
    "同一张照片放了两次",
    "同一张照片只需要一份。",
    "putao.jpg 和 putao-2.jpg 内容相同",
    "putao.jpg",
    Severity.WARNING,
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    for path, first in records.copies.items():
        message, hint = f"和 {first} 是同一张照片", "删掉一张，记录里都写同一个文件名"
        yield Problem.at(path, Place(), RULE, message, hint)
    for record in records:
        files = [photo.file for photo in record.value.photos]
        for index, file in enumerate(files):
            if file in files[:index] and photo_path(record, file) in records.photos:
                place, message = record.place("photos", index, "file"), f"这条记录里“{file}”写了两次"
                yield Problem.at(record.path, place, RULE, message, "删掉一次")
