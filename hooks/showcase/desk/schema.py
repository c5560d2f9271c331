"""The JSON Schema of the records, generated from the table of keys: for completion, hover and validation in editors.

It never refuses what the check accepts: lengths, calendar dates and links between records are left to the check.

The site publishes schemas that contain the words of the vocabulary. In an editor's folder, ``.vscode/schema``, the
words are in a file of their own, ``words.json``, to which the schemas refer: the schemas change with the code only, and
the words are written anew whenever the vocabulary has changed.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from showcase.delivery import replace_file
from showcase.desk.samples import Samples
from showcase.model import Vocabulary
from showcase.reading import FALSE, NUMBER, REDIRECTS, TRUE, keys, vocabulary_words
from showcase.reading.keys import Choice, Day, Fixed, Flag, Key, Kind, Listed, Number, Shape, Slug, Span, Table

FILES: Mapping[str, tuple[str, Kind]] = {
    "branch.json": ("党组织", keys.BRANCH),
    "project.json": ("品牌项目", keys.PROJECT),
    "achievements.json": ("一年的服务成果", keys.ACHIEVEMENTS),
    "tasks.json": ("一年的任务", keys.TASKS),
    "report.json": ("年度述职材料", keys.REPORT),
    "review.json": ("审核记录", keys.SIGNATURES),
    "service-point.json": ("公共法律服务点", keys.SERVICE_POINT),
    "vocabulary.json": ("词表", keys.VOCABULARY),
    "redirects.json": ("旧网址到新网址", REDIRECTS),
}
"""File name → title and kind of value of each schema."""
WORDS = "words.json"
"""The file with the words of the vocabulary. Each definition is named as the list of the vocabulary."""
EDITOR_FOLDER = ".vscode/schema"
DIALECT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
SCALAR = ["string", "number", "boolean"]
"""Types of a text, which editors type as YAML does."""
DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"

Schema = dict[str, Any]


def schemas(vocabulary: Vocabulary | None) -> dict[str, str]:
    """File name → content of each schema; without a vocabulary, they refer to ``words.json`` for its words."""
    return {name: _json(_Writer(vocabulary).file(title, kind)) for name, (title, kind) in FILES.items()}


def words(vocabulary: Vocabulary) -> str:
    """The content of ``words.json``."""
    lists = {name: _enumeration(tuple(entries.items())) for name, entries in vocabulary_words(vocabulary).items()}
    return _json({**DIALECT, "title": "词表里的词", "$defs": lists})


def write(folder: Path, vocabulary: Vocabulary) -> None:
    """Write the schemas and the words of an editor's folder, which is created if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in {**schemas(None), WORDS: words(vocabulary)}.items():
        replace_file(folder / name, content.encode())


def refresh_words(root: Path, vocabulary: Vocabulary) -> None:
    """Bring ``words.json`` below ``root`` up to date, so that editors know new words without anyone running a command.

    Does nothing where there are no schemas, where the vocabulary has errors, or where the folder cannot be written or
    is a link: checking records must not fail or reach elsewhere for it.
    """
    target = root.resolve() / EDITOR_FOLDER / WORDS
    if not target.is_file() or target.parent.resolve() != target.parent or vocabulary == Vocabulary():
        return
    content = words(vocabulary).encode()
    with suppress(OSError):
        if target.read_bytes() != content:
            replace_file(target, content)


def _json(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _enumeration(choices: tuple[tuple[str, str], ...]) -> Schema:
    chinese = [f"**{name}**" for _, name in choices]
    return {"enum": [word for word, _ in choices], "markdownEnumDescriptions": chinese}


class _Writer:
    """Writes one schema; shapes that recur become definitions."""

    def __init__(self, vocabulary: Vocabulary | None) -> None:
        self.refers_to_words = vocabulary is None
        self.samples = Samples(vocabulary or Vocabulary())
        self.defined: dict[str, Shape] = {}
        self.definitions: dict[str, Schema] = {}

    def file(self, title: str, kind: Kind) -> Schema:
        body = self._shape(kind) if isinstance(kind, Shape) else self.kind(kind)
        if isinstance(kind, Table):
            body["type"] = ["object", "null"]
        return {**DIALECT, "title": title, **body, "$defs": dict(sorted(self.definitions.items()))}

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
            ends = {"type": "object", **self._entries(keys.SPAN.keys)}
            return {"anyOf": [self.kind(Day()), ends]}
        return self._scalar(kind)

    def _scalar(self, kind: Kind) -> Schema:
        if isinstance(kind, Choice) and self.refers_to_words:
            return {"$ref": f"{WORDS}#/$defs/{kind.words}"}
        if choices := self.samples.choices(kind):
            return _enumeration(choices)
        if isinstance(kind, Flag):
            return {"enum": [True, False, *TRUE, *FALSE]}
        if isinstance(kind, Number):
            return {"type": ["integer" if kind.whole else "number", "string"], "pattern": f"^{NUMBER.pattern}$"}
        if isinstance(kind, Day):
            return {"type": ["string", "integer"], "pattern": DATE, "minimum": 1900, "maximum": 2999}
        if isinstance(kind, keys.Url):
            return {"type": "string", "pattern": r"^https?://\S+$"}
        if isinstance(kind, Slug):
            return {"type": SCALAR, "pattern": f"^({kind.pattern})$"}
        return {"type": SCALAR, "pattern": r"\S"}

    def _key(self, key: Key) -> Schema:
        described = {"title": key.label, "description": description(key)}
        has_words = isinstance(_item(key.kind), Choice | Fixed)
        example = {"examples": [key.example]} if key.example and not has_words else {}
        return {**described, **self.kind(key.kind), **example}

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
    """A key's meaning, with what its kind allows, in Chinese."""
    kind = _item(key.kind)
    each = "每条" if isinstance(key.kind, Listed) else ""
    allowed = {
        keys.Text: f"{each}最多 {kind.limit} 个字" if isinstance(kind, keys.Text) else "",
        Day: "写成 2021、2021-05 或 2021-05-01",
        Flag: "是写 true，否写 false",
        Number: "只写半角数字",
    }.get(type(kind), "")
    return "。".join(filter(None, ["必填" if key.required else "", key.meaning, allowed])) + "。"


def _item(kind: Kind) -> Kind:
    """The kind of a list's items; ``kind`` itself where it is no list."""
    return kind.of if isinstance(kind, Listed) else kind
