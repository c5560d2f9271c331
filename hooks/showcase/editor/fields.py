"""The table of keys as the form needs it: what each field is called, what it takes, which words may be chosen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from showcase.model import LIMITS, Vocabulary
from showcase.reading import keys, vocabulary_words
from showcase.reading.keys import Choice, Day, Fixed, Flag, Key, Kind, Listed, Number, Shape, Slug, Span, Text, Url

PARTS = {
    "project": keys.PROJECT,
    "branch": keys.BRANCH,
    "achievement": keys.ACHIEVEMENT,
    "task": keys.TASK,
    "report": keys.REPORT,
    "point": keys.SERVICE_POINT,
}
PROJECTS = ("part_of", "project")
"""Keys that refer to projects; the others that refer do so to organisations, but for those of ``TYPED``."""
TYPED = ("evidence", "achievements")
"""Keys that refer to achievements, by ids that are typed."""
"""Keys that refer to projects; the others that refer do so to organisations."""
TOLD = ("id", "sources", "photos", "note", "inferred", "names_allowed", "draft")
"""Keys of a record that nobody infers."""
FILLED = {
    "写 true 时": "打勾就",
    "写 true": "打勾",
    "，年份与文件名一致": "",
    "没有就不写这一行": "没有就空着",
    "photos 文件夹里的文件名": "选一张照片",
    "一个日期，或 from 与 to": "从哪天到哪天",
    "推定出来的键名": "推定出来的，打勾",
}
"""What is written in a file, and what is done in a form."""
OF_WORDS = re.compile(r"[，；]?用?词表 ?\w* ?里的词[，；]?")


def noun_of(path: str) -> str:
    """Which kind of record the file at ``path`` holds."""
    if "/achievements/" in path:
        return "achievement"
    if "/tasks/" in path:
        return "task"
    if "/reports/" in path:
        return "report"
    if path.startswith("brands/service-points/"):
        return "point"
    return "project" if "/projects/" in path else "branch"


def kind_at(path: str) -> Kind:
    """The kind of what the file at ``path`` holds."""
    if path.endswith("/review.yml"):
        return keys.SIGNATURES
    noun = noun_of(path)
    lists: dict[str, Kind] = {"achievement": keys.ACHIEVEMENTS, "task": keys.TASKS}
    return lists.get(noun) or PARTS[noun]


def described(vocabulary: Vocabulary) -> dict[str, Any]:
    """Every kind of record with its fields."""
    words = vocabulary_words(vocabulary)
    return {noun: _shape(shape, words) for noun, shape in PARTS.items()}


def _shape(shape: Shape, words: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    return {
        "type": "shape",
        "label": shape.label,
        "fields": [
            {
                "name": key.name,
                "label": key.label,
                "meaning": meaning(key, words),
                "required": key.required,
                "kind": _inferable(shape) if key.name == "inferred" else _kind(key.kind, key.name, words),
            }
            for key in shape.keys
        ],
    }


def _inferable(shape: Shape) -> dict[str, Any]:
    """The keys of a record that an editor may have inferred, to be ticked."""
    words = [(key.name, key.label) for key in shape.keys if key.name not in TOLD]
    return {"type": "list", "of": {"type": "choice", "words": words}}


def meaning(key: Key, words: Mapping[str, Mapping[str, str]]) -> str:
    """What a key means, for a person who picks names from a list and ticks boxes."""
    kind = key.kind.of if isinstance(key.kind, Listed) else key.kind
    if isinstance(kind, Slug) and kind.refers and key.name not in TYPED:
        return "输入名称或拼音，从列表里选"
    text = OF_WORDS.sub("", key.meaning)
    for written, filled in FILLED.items():
        text = text.replace(written, filled)
    if isinstance(kind, Choice | Fixed):
        text = text.replace("不写", "不选")
    names = (
        dict(kind.words) if isinstance(kind, Fixed) else words.get(kind.words, {}) if isinstance(kind, Choice) else {}
    )
    for word, name in names.items():
        text = text.replace(f"写 {word}", f"选“{name}”")
    return text or "从列表里选"


def _kind(kind: Kind, name: str, words: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    if isinstance(kind, Shape):
        return _shape(kind, words) | ({"type": "number-row"} if kind is keys.METRIC else {})
    if isinstance(kind, Listed):
        return {"type": "list", "of": _kind(kind.of, name, words)}
    if isinstance(kind, Choice):
        return {"type": "choice", "words": list(words.get(kind.words, {}).items())}
    if isinstance(kind, Fixed):
        return {"type": "choice", "words": list(kind.words)}
    if isinstance(kind, Slug) and kind.refers and name not in TYPED:
        return {"type": "project" if name in PROJECTS else "organisation"}
    if kind is keys.PHOTO_FILE:
        return {"type": "photo", "limit": LIMITS.photo_bytes}
    if isinstance(kind, Text):
        return {"type": "prose" if kind.prose else "text", "limit": kind.limit}
    plain = {Day: "day", Flag: "flag", Number: "number", Span: "span", Url: "url"}
    return {"type": plain.get(type(kind), "text")}
