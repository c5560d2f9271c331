"""Prose holds only the small Markdown, so that nothing its writer meant is silently dropped from the page."""

from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import PROSE_KEYS, RecordCheck
from showcase.model import Record, dropped
from showcase.problems import Problem, Rule

RULE = Rule(
    "prose-markup",
    "简介或故事里有不会显示的写法",
    "图片、代码、一二级标题和不完整的链接会从网页上消失，写的人却看不出来。",
    "summary: 见下图![合影](heying.jpg)",
    "summary: 合影见照片",
)

HINT = "只用段落、**加粗**、列表、[文字](https://网址)、> 引用和 ### 小标题；照片写在 photos 里"


@RecordCheck.of(RULE)
def check(record: Record[Any]) -> Iterator[Problem]:
    for key in PROSE_KEYS:
        for what in dropped(getattr(record.value, key, "")):
            message = f"这段文字里的{what}不会显示"
            yield Problem.at(record.path, record.place(key), RULE, message, HINT)
