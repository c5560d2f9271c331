"""A text of a record, as the checks of texts see it."""

import re
from typing import Any

from showcase.model import MappingNode, Node, Place, Record, ScalarNode, SequenceNode, dataclass
from showcase.problems import Problem, Rule

PROSE_KEYS = ("summary", "background", "effect", "story")
"""Keys whose text is the small Markdown, with bold marks and links."""
INLINE = ("", "'", '"')
SINGLE = "'"
SAFE = re.compile(r"(?![-?:,\[\]{}#&*!|>'\"%@`\s])(?:(?!: | #).)*(?<![:\s])")
"""What needs no quotation marks in YAML."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a record: the keys that lead to it, and where it stands in the file."""

    record: Record[Any]
    keys: tuple[str | int, ...]
    scalar: ScalarNode

    @property
    def text(self) -> str:
        """The text itself."""
        return self.scalar.text

    @property
    def key(self) -> str:
        """The name of the key whose value it is, or in whose list it stands."""
        return key_of(self.keys)

    def sibling(self, name: str) -> str:
        """The text under ``name`` in the same mapping, ``""`` where there is none."""
        node: Node | None = self.record.node
        for key in self.keys[:-1]:
            node = node.items[int(key)] if isinstance(node, SequenceNode) else _value(node, str(key))
        found = _value(node, name)
        return found.text if isinstance(found, ScalarNode) else ""

    @property
    def is_public_phone(self) -> bool:
        """Whether it is the telephone of a service or of an organisation's office."""
        return self.keys in (("need", "phone"), ("contact", "phone"))

    @property
    def is_public_place(self) -> bool:
        """Whether it is the place of a service or the address of an organisation's office."""
        return self.keys in (("need", "where"), ("contact", "address"))

    @property
    def is_quoted(self) -> bool:
        """Whether the words are another's and copied as they were: the title of a source, the name of an honour."""
        if "sources" in self.keys:
            return self.key in ("title", "publisher")
        return "honours" in self.keys and self.key == "name"

    @property
    def is_verbatim(self) -> bool:
        """Whether the text stands in the file on one line, character by character."""
        whole, style = self.scalar.place, self.scalar.style
        return style in INLINE and whole.end_column - whole.column == len(self.text) + 2 * bool(style)

    def place(self, start: int, end: int) -> Place:
        """Line and column of a part of the text; the line alone in a block, the whole value where it is folded."""
        whole, style = self.scalar.place, self.scalar.style
        if self.is_verbatim:
            column = whole.column + bool(style)
            return Place(whole.line, column + start, column + end)
        if style == "|":
            return Place(whole.line + 1 + self.text.count("\n", 0, start), 1, 1)
        return whole

    def problem(self, rule: Rule, start: int, end: int, message: str, hint: str = "") -> Problem:
        """A violation of ``rule`` by a part of the text."""
        return Problem.at(self.record.path, self.place(start, end), rule, message, hint)

    def corrected(self, right: str, start: int) -> str:
        """How to write ``right`` in place of the text: the line of the file; the line of the text around ``start``
        where it has several.
        """
        if not right.strip():
            return "删掉这一行"
        if not self.is_verbatim or not isinstance(self.keys[-1], str):
            line = self.text.count("\n", 0, start)
            return f"改成“{right.split(chr(10))[min(line, right.count(chr(10)))].strip()}”"
        style = self.scalar.style or "'" * (SAFE.fullmatch(right) is None)
        value = f"{style}{right.replace(style, style * 2) if style == SINGLE else right}{style}"
        return f"这一行改成　{'- ' * self._begins_item()}{self.keys[-1]}: {value}"

    def _begins_item(self) -> bool:
        """Whether the list mark of an item stands on the line of the text."""
        *path, name = self.keys
        node: Node | None = self.record.node
        for key in path:
            node = node.items[int(key)] if isinstance(node, SequenceNode) else _value(node, str(key))
        is_item = isinstance(path[-1], int) if path else self.record.index is not None
        return is_item and isinstance(node, MappingNode) and node.entries[0][0].text == name

    def around(self, start: int, end: int, width: int = 4) -> str:
        """The part of the text with a few characters on both sides, so that it can be found again."""
        return self.text[max(0, start - width) : end + width].replace("\n", " ")


def key_of(keys: tuple[str | int, ...]) -> str:
    """The last name among the keys that lead to a text; the others are places in lists."""
    for key in reversed(keys):
        if isinstance(key, str):
            return key
    return ""


def photo_path(record: Record[Any], file: str = "") -> str:
    """The path of a picture file of the record's organisation; of the folder for none."""
    return f"brands/{branch_of(record)}/photos/{file}"


def branch_of(record: Record[Any]) -> str:
    """Slug of the organisation whose record it is."""
    slug: str = getattr(record.value, "branch", "") or record.value.key
    return slug


def _value(node: Node | None, name: str) -> Node | None:
    return node.get(name) if isinstance(node, MappingNode) else None
