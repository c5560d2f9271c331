"""The people in a photo have agreed to its publication."""

from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordCheck
from showcase.model import Record
from showcase.problems import Problem, Rule

RULE = Rule(
    "photo-consent",
    "照片里的人没有同意公开",
    "肖像权受法律保护。",
    "consent: false",
    "consent: true",
)


@RecordCheck.of(RULE)
def check(record: Record[Any]) -> Iterator[Problem]:
    for index, photo in enumerate(record.value.photos):
        if photo.consent is False:
            place, message = record.place("photos", index, "consent"), f"照片“{photo.file}”里的人没有同意公开"
            yield Problem.at(record.path, place, RULE, message, "删掉这张照片，或换一张")
