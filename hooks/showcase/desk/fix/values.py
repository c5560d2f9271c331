"""The values of a record, each with its kind from the table of keys, and the comparison of two texts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from showcase.model import LIMITS, MappingNode, Node, ScalarNode, SequenceNode
from showcase.reading.keys import SPAN, Key, Kind, Listed, Shape, Span, Table
from showcase.reading.yaml import Refused, compose, is_doubtful


@dataclass(frozen=True, slots=True)
class Value:
    """A value under known keys; ``owner`` is the key of the value, or of the list it is in."""

    path: tuple[str | int, ...]
    kind: Kind
    owner: Key | None
    scalar: ScalarNode


def composed(text: str) -> tuple[Node | None, int]:
    """The root node of a record's text and 0; None and the line of the first syntax error where it is not YAML."""
    try:
        return compose("", text, keys=LIMITS.nodes).root, 0
    except Refused as refused:
        return None, refused.problem.line


def is_read(text: str) -> tuple[bool, bool]:
    """Whether a text is YAML; and whether it holds nothing that deserves a closer look."""
    try:
        tree = compose("", text, keys=LIMITS.nodes)
    except Refused:
        return False, False
    return True, not (tree.is_folded or isinstance(tree.root, ScalarNode) or is_doubtful(text))


def typed_values(kind: Kind, node: Node, owner: Key | None = None, *path: str | int) -> Iterator[Value]:
    """Every scalar of ``node`` that is at a place where the table of keys expects one."""
    if isinstance(kind, Listed) and isinstance(node, SequenceNode):
        for index, item in enumerate(node.items):
            yield from typed_values(kind.of, item, owner, *path, index)
    elif isinstance(kind, Listed) and kind.single:
        yield from typed_values(kind.of, node, owner, *path, 0)
    elif isinstance(kind, Table) and isinstance(node, MappingNode):
        for name, child in node.entries:
            yield from typed_values(kind.of, child, owner, *path, name.text)
    elif isinstance(kind, Shape | Span) and isinstance(node, MappingNode):
        keys = (SPAN if isinstance(kind, Span) else kind).by_name
        for name, child in node.entries:
            if key := keys.get(name.text):
                yield from typed_values(key.kind, child, key, *path, name.text)
    elif isinstance(node, ScalarNode) and not isinstance(kind, Listed | Shape | Table):
        yield Value(path, kind, owner, node)


def values(kind: Kind, root: Node) -> dict[tuple[str | int, ...], str]:
    """The text of every value, by the keys that lead to it."""
    return {value.path: value.scalar.text.strip() for value in typed_values(kind, root)}


def is_equivalent(kind: Kind, before: str, after: str, canonical: Callable[[Value, str], str]) -> bool:
    """Whether ``after`` has every value of ``before``, unchanged or in its ``canonical`` form.

    Where ``before`` is not YAML, its first syntax error must be gone or further down in ``after``.
    """
    old, old_error = composed(before)
    new, new_error = composed(after)
    if old_error:
        return not new_error or new_error > old_error
    if new_error:
        return False
    texts = {value.path: value.scalar.text.strip() for value in typed_values(kind, new)} if new else {}
    return all(
        not (text := value.scalar.text.strip()) or texts.get(value.path) in (text, canonical(value, text))
        for value in (typed_values(kind, old) if old else ())
    )
