"""Prose holds only the small Markdown, so that nothing its writer meant is silently dropped from the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.model import Record, dropped
from showcase.problems import Problem

PROSE = ("summary", "story")
HINT = "只用段落、**加粗**、列表、[文字](https://网址)、> 引用和 ### 小标题；照片写在 photos 里"


def check(record: Record[Any]) -> Iterator[Problem]:
    """A problem for each thing in a prose text that its page could not show."""
    for key in PROSE:
        for what in dropped(getattr(record.value, key, "")):
            message = f"这段文字里的{what}不会显示"
            yield Problem.at(record.path, record.place(key), "prose-markup", message, HINT)
