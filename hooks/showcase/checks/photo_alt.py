"""The alternative text of a photo says what is to be seen."""

import re
from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordCheck
from showcase.model import Record, lazy, pictures_of
from showcase.problems import Problem, Rule

RULE = Rule(
    "photo-alt",
    "替代文字没有说出内容",
    "看不见图片的人要靠它知道照片里有什么。",
    "alt: 图片1",
    "alt: 律师在社区为居民调解",
)

IDLE = lazy(r"(图片|照片|图|合影|活动照片|现场照片|活动现场|.*\.(jpe?g|png|webp))\d*", re.IGNORECASE)


@RecordCheck.of(RULE)
def check(record: Record[Any]) -> Iterator[Problem]:
    for keys, photo in pictures_of(record.value):
        if IDLE.fullmatch(photo.alt):
            message = f"替代文字“{photo.alt}”没有说出照片里有什么"
            hint = "一句话说谁在哪里做什么，例如　律师在社区为居民调解"
            yield Problem.at(record.path, record.place(*keys, "alt"), RULE, message, hint)
