"""The text of a new record: answered keys with their values, every other key as a comment with its meaning."""

import json
from collections.abc import Mapping

from showcase.desk.samples import INDENT, Samples
from showcase.desk.schema import description
from showcase.model import LIMITS, MappingNode, ScalarNode
from showcase.reading.keys import SOURCE, Key, Shape
from showcase.reading.yaml import Refused, compose

HOW_TO = (
    "一行写一个键：英文的键，半角冒号，一个空格，内容。",
    "行首是 # 又不带空格的，是还没有用的键：要用就删掉这个 #，换成自己的内容；不用的可以整段删掉。",
)
MAX_WORDS = 30
"""Longer lists of words are not repeated in the template; the editor and the staff guide have them."""


class Template:
    """Writes records. ``answers`` is key → text; those of the source are ``source`` (its title) and ``url``."""

    def __init__(self, samples: Samples, answers: Mapping[str, str]) -> None:
        self.samples = samples
        self.answers = answers

    def record(self, shape: Shape, schema: str) -> str:
        """A file of one record; ``schema`` is the path of its JSON Schema relative to the file."""
        head = [f"# yaml-language-server: $schema={schema}", *(f"# {line}" for line in (f"{shape.label}。", *HOW_TO))]
        return "\n".join([*head, *self._keys(shape, blank=True)]) + "\n"

    def item(self, shape: Shape, indent: int) -> str:
        """One record as an item of a list, indented by ``indent`` blanks."""
        lines = self._keys(shape, blank=False)
        first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
        item = [*lines[:first], f"- {lines[first]}", *(f"{INDENT}{line}" for line in lines[first + 1 :])]
        return "\n".join(" " * indent + line for line in item) + "\n"

    def _keys(self, shape: Shape, blank: bool) -> list[str]:
        return [line for key in shape.keys for line in [*([""] if blank else []), *self._key(key)]]

    def _key(self, key: Key) -> list[str]:
        """The lines of one key: its meaning, then its value, or an example as a comment."""
        choices = self.samples.choices(key.kind)
        words = "、".join(f"{word} {name}" for word, name in choices) if len(choices) <= MAX_WORDS else ""
        meaning = [f"# {key.label}：{description(key)}", *([f"# 可以用的词：{words}"] if words else [])]
        if key.name == "sources":
            return [*meaning, "sources:", *self._source()]
        if self.answers.get(key.name):
            return [*meaning, f"{key.name}: {scalar(self.answers[key.name])}"]
        return [*meaning, *(f"#{line}" for line in self.samples.lines(key))]

    def _source(self) -> list[str]:
        lines = [f"  - title: {scalar(self.answers['source'])}"]
        for key in SOURCE.keys[1:]:
            answer = self.answers.get(key.name) if key.name == "url" else ""
            line = f"url: {scalar(answer)}" if answer else f"#{key.name}: {self.samples.value(key)}"
            lines.append(f"    {line}")
        return lines


def scalar(text: str) -> str:
    """``text`` as a YAML scalar: plain where YAML reads it back unchanged, otherwise in double quotes."""
    try:
        root = compose("", f"key: {text}\n", keys=LIMITS.keys).root
    except Refused:
        root = None
    value = root.get("key") if isinstance(root, MappingNode) and len(root.entries) == 1 else None
    is_plain = isinstance(value, ScalarNode) and value.text == text and not value.style
    return text if is_plain else json.dumps(text, ensure_ascii=False)
