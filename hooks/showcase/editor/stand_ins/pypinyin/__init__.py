"""The readings of single characters, by a table that is written when the editor is built; words must be taught."""

import json
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any


class Style(Enum):
    """Without tones is the only style that is used."""

    NORMAL = 0


@cache
def _readings() -> dict[str, str]:
    table: dict[str, str] = json.loads(Path(__file__).parent.with_name("readings.json").read_text(encoding="utf-8"))
    return table


def pinyin(text: str, **settings: Any) -> list[list[str]]:
    """Every reading of each character."""
    return [_readings().get(character, character).split(" ") for character in text]


def lazy_pinyin(text: str) -> list[str]:
    """The usual reading of each character."""
    return [readings[0] for readings in pinyin(text)]
