"""Examples of keys as YAML: for the templates of new records, the schema and the staff guide."""

from collections.abc import Mapping

from showcase.model import Vocabulary
from showcase.reading import vocabulary_words
from showcase.reading.keys import (
    METRIC,
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
    Url,
)

Words = Mapping[str, Mapping[str, str]]
INDENT = "  "
EXAMPLES: Mapping[type, str] = {
    Day: "2024-05-01",
    Span: "2024-05-01",
    Flag: "true",
    Number: "1200",
    Url: "https://www.example.com/",
    Slug: "he-lvsuo-dangzhibu",
}
"""Kind of value → example, for keys that have none of their own."""

OF_NUMBERS = ("value", "unit", "qualifier", "period")
"""Keys of a metric that are no part of every one, and needed by most."""


class Samples:
    """Examples of keys. A key without an example of its own gets one of its kind."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.words: Words = vocabulary_words(vocabulary)

    def value(self, key: Key, kind: Kind | None = None) -> str:
        """An example value of the key on one line."""
        kind = kind or key.kind
        if isinstance(kind, Listed):
            return self.value(key, kind.of)
        choices = dict(self.choices(kind))
        if choices:
            return key.example if key.example in choices else next(iter(choices))
        return key.example or EXAMPLES.get(type(kind), key.meaning)

    def choices(self, kind: Kind) -> tuple[tuple[str, str], ...]:
        """The words allowed for a kind of value, each with its Chinese name; empty where any text is allowed."""
        if isinstance(kind, Listed):
            return self.choices(kind.of)
        if isinstance(kind, Choice):
            return tuple(self.words.get(kind.words, {}).items())
        return kind.words if isinstance(kind, Fixed) else ()

    def lines(self, key: Key) -> list[str]:
        """The lines of the key with an example value."""
        if isinstance(key.kind, Shape):
            return [f"{key.name}:", *_indented(self.entries(key.kind))]
        if isinstance(key.kind, Listed) and isinstance(key.kind.of, Shape):
            return [f"{key.name}:", *_indented(self.item(key.kind.of))]
        if isinstance(key.kind, Listed):
            return [f"{key.name}:", f"{INDENT}- {self.value(key)}"]
        return [f"{key.name}:"] if isinstance(key.kind, Table) else [f"{key.name}: {self.value(key)}"]

    def entries(self, shape: Shape) -> list[str]:
        """The lines of all keys of a shape."""
        return [line for key in shape.keys for line in self.lines(key)]

    def item(self, shape: Shape) -> list[str]:
        """The lines of one item of a list, with the required keys; of a number, also those that most numbers need."""
        usual = OF_NUMBERS if shape is METRIC else ()
        lines = [line for key in shape.keys if key.required or key.name in usual for line in self.lines(key)]
        return ["- " + lines[0], *_indented(lines[1:])]


def _indented(lines: list[str]) -> list[str]:
    return [f"{INDENT}{line}" for line in lines]
