"""A photo states whether the people in it have agreed (民法典 art. 1019, PIPL art. 25)."""

from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordCheck
from showcase.model import Record
from showcase.problems import Problem, Rule, Scope

RULE = Rule(
    "photo-consent-missing",
    "没有写明照片里的人是否同意公开",
    "肖像权受法律保护。",
    "file: putao.jpg",
    "file: putao.jpg\nconsent: true",
    yields_to=Scope.RECORD,
)


@RecordCheck.of(RULE)
def check(record: Record[Any]) -> Iterator[Problem]:
    for index, photo in enumerate(record.value.photos):
        if photo.consent is None:
            place, message = record.place("photos", index, "file"), f"照片“{photo.file}”没有写明是否同意公开"
            hint = "照片里没有人、都已同意或为公开活动，加一行　consent: true"
            yield Problem.at(record.path, place, RULE, message, hint)
