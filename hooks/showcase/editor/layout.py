"""How values are written as YAML: the lines of an entry or item, in the style of the records."""

import re
from collections.abc import Iterable, Sequence

from showcase.model import LIMITS, MappingNode, Node, ScalarNode, SequenceNode
from showcase.reading.keys import Kind, Listed, Shape
from showcase.reading.yaml import Refused, compose

Value = str | list["Value"] | dict[str, "Value"]
"""What a form holds: texts, lists and mappings, not typed yet."""
STEP = "  "
LEADING = re.compile(r"[ \t]+$|\r|\t", re.MULTILINE)


def root(text: str) -> Node | None:
    """The root of a file's text; None where it is empty or no YAML."""
    try:
        return compose("", text, keys=LIMITS.nodes).root
    except Refused:
        return None


def plain(node: Node) -> Value:
    """The value of a node as a form holds it."""
    if isinstance(node, ScalarNode):
        return node.text.rstrip("\n") if node.style in ("|", ">") else node.text
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    return {name.text: plain(value) for name, value in node.entries}


def scalar(text: str) -> str:
    """``text`` on one line: plain where YAML reads it back unchanged, otherwise in single quotes."""
    try:
        root = compose("", f"key: {text}\n", keys=LIMITS.keys).root
    except Refused:
        root = None
    value = root.get("key") if isinstance(root, MappingNode) and len(root.entries) == 1 else None
    is_plain = isinstance(value, ScalarNode) and value.text == text and not value.style and text
    return text if is_plain else "'" + text.replace("'", "''") + "'"


def entry(name: str, value: Value, kind: Kind | None) -> list[str]:
    """The lines of a key and its value, without indentation."""
    if isinstance(value, str):
        return _text(f"{name}: ", value)
    lines = items(value, kind) if isinstance(value, list) else keys(value, kind)
    return [f"{name}:", *(STEP + line for line in lines)]


def item(value: Value, kind: Kind | None) -> list[str]:
    """The lines of an item of a list."""
    if isinstance(value, str):
        return _text("- ", value)
    first, *rest = keys(value, kind) if isinstance(value, dict) else items(value, kind)
    return [f"- {first}", *(STEP + line for line in rest)]


def items(values: Iterable[Value], kind: Kind | None) -> list[str]:
    """The lines of a list."""
    of = kind.of if isinstance(kind, Listed) else None
    return [line for value in values for line in item(value, of)]


def keys(values: dict[str, Value], kind: Kind | None) -> list[str]:
    """The lines of a mapping, its keys in the order of the table; unknown ones last."""
    order = names(kind)
    known = sorted(values, key=lambda name: order.index(name) if name in order else len(order))
    return [line for name in known for line in entry(name, values[name], kind_of(kind, name))]


def names(kind: Kind | None) -> Sequence[str]:
    """The keys of a mapping in the order of the table."""
    return [key.name for key in kind.keys] if isinstance(kind, Shape) else ["from", "to"]


def kind_of(kind: Kind | None, name: str | int) -> Kind | None:
    """The kind of what stands under a key, or in a list."""
    if isinstance(kind, Listed):
        return kind.of if isinstance(name, int) else None
    key = kind.key(str(name)) if isinstance(kind, Shape) else None
    return key.kind if key else None


def _text(before: str, text: str) -> list[str]:
    """A text behind its key or dash; one of several lines as a block."""
    text = LEADING.sub("", text).strip("\n")
    if "\n" not in text:
        return [before + scalar(text)]
    return [f"{before}|", *(STEP + line if line else "" for line in text.split("\n"))]
