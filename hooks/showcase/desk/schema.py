"""The JSON Schema of the records, made from the table of keys: what an editor completes, explains and underlines.

It never refuses what the check accepts: lengths, dates in the calendar and links between records are left to the
check, which counts and compares them better.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from showcase.desk.samples import Samples
from showcase.model import Vocabulary
from showcase.reading import FALSE, NUMBER, REDIRECTS, TRUE, keys
from showcase.reading.keys import (
    SPAN,
    Choice,
    Day,
    Fixed,
    Flag,
    Key,
    Kind,
    Listed,
    Number,
    Shape,
    Slug,
    Span,
    Table,
    Text,
    Url,
)

FILES: Mapping[str, tuple[str, Kind]] = {
    "branch.json": ("党组织", keys.BRANCH),
    "project.json": ("品牌项目", keys.PROJECT),
    "achievements.json": ("一年的服务成果", keys.ACHIEVEMENTS),
    "vocabulary.json": ("词表", keys.VOCABULARY),
    "redirects.json": ("旧网址到新网址", REDIRECTS),
}
"""Each file of the schema, what it describes, and the kind of value it is made from."""
SCALAR = ["string", "number", "boolean"]
"""A record's values are all text; an editor types them as YAML does."""
DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"

Schema = dict[str, Any]


def schemas(vocabulary: Vocabulary) -> dict[str, str]:
    """File name → content."""
    return {
        name: json.dumps(_Writer(vocabulary).file(title, kind), ensure_ascii=False, indent=2) + "\n"
        for name, (title, kind) in FILES.items()
    }


class _Writer:
    """Writes one schema; shapes that recur become definitions."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.samples = Samples(vocabulary)
        self.defined: dict[str, Shape] = {}
        self.definitions: dict[str, Schema] = {}

    def file(self, title: str, kind: Kind) -> Schema:
        body = self._shape(kind) if isinstance(kind, Shape) else self.kind(kind)
        if isinstance(kind, Table):
            body["type"] = ["object", "null"]
        head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title}
        return {**head, **body, "$defs": dict(sorted(self.definitions.items()))}

    def kind(self, kind: Kind) -> Schema:
        """The schema of a value."""
        if isinstance(kind, Shape):
            return {"$ref": f"#/$defs/{self._define(kind)}"}
        if isinstance(kind, Listed):
            listed: Schema = {"type": "array", "items": self.kind(kind.of), "maxItems": kind.limit}
            return {"anyOf": [self.kind(kind.of), listed]} if kind.single else listed
        if isinstance(kind, Table):
            names = {} if kind.free else {"propertyNames": {"pattern": f"^({Slug().pattern})$"}}
            return {"type": "object", **names, "additionalProperties": self.kind(kind.of)}
        if isinstance(kind, Span):
            ends = {"type": "object", **self._entries(SPAN.keys)}
            return {"anyOf": [self.kind(Day()), ends]}
        return self._scalar(kind)

    def _scalar(self, kind: Kind) -> Schema:
        if isinstance(kind, Choice | Fixed) and self.samples.choices(kind):
            choices = self.samples.choices(kind)
            chinese = [f"**{name}**" for _, name in choices]
            return {"enum": [word for word, _ in choices], "markdownEnumDescriptions": chinese}
        if isinstance(kind, Flag):
            return {"enum": [True, False, *TRUE, *FALSE]}
        if isinstance(kind, Number):
            return {"type": ["integer" if kind.whole else "number", "string"], "pattern": f"^{NUMBER.pattern}$"}
        if isinstance(kind, Day):
            return {"type": ["string", "integer"], "pattern": DATE, "minimum": 1900, "maximum": 2999}
        if isinstance(kind, Url):
            return {"type": "string", "pattern": r"^https?://\S+$"}
        if isinstance(kind, Slug):
            return {"type": SCALAR, "pattern": f"^({kind.pattern})$"}
        return {"type": SCALAR, "pattern": r"\S"}

    def _key(self, key: Key) -> Schema:
        described = {"title": key.label, "description": description(key)}
        example = {} if self.samples.choices(key.kind) else self._example(key)
        return {**described, **self.kind(key.kind), **example}

    def _example(self, key: Key) -> Schema:
        return {"examples": [key.example]} if key.example else {}

    def _shape(self, shape: Shape) -> Schema:
        return {"type": "object", **self._entries(shape.keys)}

    def _entries(self, entries: tuple[Key, ...]) -> Schema:
        return {
            "properties": {key.name: self._key(key) for key in entries},
            "required": [key.name for key in entries if key.required],
            "additionalProperties": False,
        }

    def _define(self, shape: Shape) -> str:
        """The name of the shape's definition: its class, numbered where several shapes become one class."""
        for number in range(1, 10):
            name = shape.model.__name__ + (str(number) if number > 1 else "")
            if self.defined.setdefault(name, shape) == shape:
                break
        if name not in self.definitions:
            self.definitions[name] = {"title": shape.label, **self._shape(shape)}
        return name


def description(key: Key) -> str:
    """A key's meaning, with what its kind allows."""
    kind = key.kind.of if isinstance(key.kind, Listed) else key.kind
    each = "每条" if isinstance(key.kind, Listed) else ""
    allowed = {
        Text: f"{each}最多 {kind.limit} 个字" if isinstance(kind, Text) else "",
        Day: "写成 2021、2021-05 或 2021-05-01",
        Flag: "是写 true，否写 false",
        Number: "只写半角数字",
    }.get(type(kind), "")
    return "。".join(filter(None, ["必填" if key.required else "", key.meaning, allowed])) + "。"
