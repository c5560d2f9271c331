"""A photo has a credit and a date."""

from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordCheck
from showcase.model import Record
from showcase.problems import Problem, Rule, Scope, Severity

RULE = Rule(
    "photo-credit",
    "没有写照片的来历",
    "注明拍摄者和日期，才好核对和致谢。",
    "file: putao.jpg",
    "file: putao.jpg\ncredit: 和正律师事务所\ndate: 2024-05-01",
    Severity.WARNING,
    yields_to=Scope.RECORD,
)


@RecordCheck.of(RULE)
def check(record: Record[Any]) -> Iterator[Problem]:
    for index, photo in enumerate(record.value.photos):
        missing = [
            word for word, value in (("摄影（credit）", photo.credit), ("日期（date）", photo.date)) if not value
        ]
        if missing:
            message = f"照片“{photo.file}”没有写{'和'.join(missing)}"
            hint = "加上　credit: 提供照片的单位　和　date: 2024-05-01"
            yield Problem.at(record.path, record.place("photos", index, "file"), RULE, message, hint)
