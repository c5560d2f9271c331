"""The readings of single characters, by a table that is written when the editor is built; no words."""

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
    table: dict[str, str] = json.loads(Path(__file__).with_name("pinyin_dict.json").read_text(encoding="utf-8"))
    return table


def pinyin(text: str, **settings: Any) -> list[list[str]]:
    """Every reading of each character."""
    return [_readings().get(str(ord(character)), character).split(",") for character in text]
