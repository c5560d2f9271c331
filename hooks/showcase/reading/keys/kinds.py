"""The kinds of value that a key takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from typing import Any

from showcase.model import LIMITS, dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text of at most ``limit`` characters; ``prose`` is the small Markdown and may have many lines."""

    limit: int = LIMITS.text
    prose: bool = False


@dataclass(frozen=True, slots=True)
class Slug:
    """An identity: lower-case letters and digits in groups joined by hyphens; no name that Windows keeps for itself.

    ``is_file`` marks the name of a picture, ``refers`` that of another record: what is no name of one is found by a
    check, which knows all records.
    """

    pattern: str = r"[a-z0-9]+(-[a-z0-9]+)*"
    meaning: str = "小写字母、数字，中间可用连字符"
    limit: int = LIMITS.slug
    is_file: bool = False
    refers: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A number in plain digits; ``whole`` allows no fraction, ``positive`` nothing up to zero."""

    whole: bool = False
    positive: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """是 or 否."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date: YYYY, YYYY-MM or YYYY-MM-DD; only where it is a plan (``ahead``) may it lie in the future."""

    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A date, or a mapping of ``from`` and ``to``; may lie in the future where ``basis`` beside it is a target."""


@dataclass(frozen=True, slots=True)
class Url:
    """A web address, https or http."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the words in the vocabulary's list of that name."""

    words: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """One of a few words whose meaning is in the code, with their Chinese."""

    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list; ``single`` accepts one value without the list as well."""

    of: Kind
    single: bool = False
    limit: int = 200


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping whose keys are slugs (``free`` ones: any text) and whose values are all of one kind."""

    of: Kind
    free: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record. ``attribute`` is its name in the model where that differs from ``name``."""

    name: str
    label: str
    meaning: str
    kind: Kind
    required: bool = False
    example: str = ""
    attribute: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A mapping with known keys, and what it becomes: a class of the model, or a function that makes one."""

    label: str
    model: Callable[..., Any]
    keys: tuple[Key, ...]
    by_name: dict[str, Key] = field(init=False, repr=False, compare=False)
    required: dict[str, Key] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {key.name: key for key in self.keys})
        object.__setattr__(self, "required", {key.name: key for key in self.keys if key.required})

    def key(self, name: str) -> Key | None:
        """The key of that name, or None."""
        return self.by_name.get(name)


Kind = Text | Slug | Number | Flag | Day | Span | Url | Choice | Fixed | Listed | Table | Shape
