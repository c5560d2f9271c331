"""The proof that a change keeps what a record says. What cannot be proved is not changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from showcase.limits import LIMITS
from showcase.reading.composing import compose
from showcase.reading.gate import Refused
from showcase.reading.keys import Key, Kind, Listed, Shape, Span, Table
from showcase.reading.parsing import SPAN
from showcase.records import Mapping, Node, Scalar, Sequence

Values = dict[tuple[str | int, ...], tuple[Kind, str]]
Normal = Callable[[Kind, str], str]


def keeps(kind: Kind, before: str, after: str, normal: Normal) -> bool:
    """Whether ``after`` says all that ``before`` said, each value as it was or in its ``normal`` form.

    Where ``before`` is not YAML, the first fault must be gone, or further down.
    """
    old, old_fault = _read(kind, before)
    new, new_fault = _read(kind, after)
    if old is None:
        return new is not None or new_fault > old_fault
    if new is None:
        return False
    return all(
        not text or (path in new and new[path][1] in (text, normal(of, text))) for path, (of, text) in old.items()
    )


def is_yaml(text: str) -> bool:
    """Whether a record's text can be read at all."""
    return _compose(text)[1] == 0


def _read(kind: Kind, text: str) -> tuple[Values | None, int]:
    """The values under known keys; None and the line of the first fault where the text is not YAML."""
    node, fault = _compose(text)
    if fault:
        return None, fault
    return ({path: (of, value) for path, of, value in _values(kind, node)} if node else {}), 0


def _compose(text: str) -> tuple[Node | None, int]:
    try:
        return compose("", text, keys=LIMITS.nodes).root, 0
    except Refused as refused:
        return None, refused.problem.line


def _values(kind: Kind, node: Node, *path: str | int) -> Iterator[tuple[tuple[str | int, ...], Kind, str]]:
    if isinstance(kind, Listed) and isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _values(kind.of, item, *path, index)
    elif isinstance(kind, Listed) and kind.single:
        yield from _values(kind.of, node, *path, 0)
    elif isinstance(kind, Shape | Span | Table) and isinstance(node, Mapping):
        for name, child in node.entries:
            of = _kind_of(kind, name.text)
            if of is not None:
                yield from _values(of, child, *path, name.text)
    elif isinstance(node, Scalar) and not isinstance(kind, Listed | Shape | Table):
        yield path, kind, node.text.strip()


def _kind_of(kind: Shape | Span | Table, name: str) -> Kind | None:
    if isinstance(kind, Table):
        return kind.of
    keys: tuple[Key, ...] = SPAN if isinstance(kind, Span) else kind.keys
    return next((key.kind for key in keys if key.name == name), None)
