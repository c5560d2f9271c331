"""No photo shows the face of a minor."""

from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordCheck
from showcase.model import Record, lazy
from showcase.problems import Problem, Rule

RULE = Rule(
    "photo-minor",
    "照片里有未成年人",
    "未成年人的面容一律不公开。",
    "alt: 律师和小学生合影",
    "alt: 律师给小学生上课，学生为背影",
)

MINORS = lazy("未成年|学生|同学|儿童|[孩学]童|[女男]童|孩子|[女男]孩|小朋友|幼儿|[婴患]儿|少年|少女|少先队|年级")
UNSEEN = lazy("背影|打码|马赛克|远景|看不清|未露面")
"""Words that say no child's face is to be seen."""


@RecordCheck.of(RULE)
def check(record: Record[Any]) -> Iterator[Problem]:
    for index, photo in enumerate(record.value.photos):
        description = f"{photo.alt} {photo.caption}"
        if (minor := MINORS.search(description)) and not UNSEEN.search(description):
            message = f"照片“{photo.file}”里有“{minor.group()}”，未成年人的面容不公开"
            hint = "换成背影、远景或打码的照片，并在替代文字里写明"
            yield Problem.at(record.path, record.place("photos", index, "alt"), RULE, message, hint)
