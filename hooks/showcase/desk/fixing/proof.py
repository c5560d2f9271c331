"""The proof that a change keeps what a record says. What cannot be proved is not changed."""

from __future__ import annotations

from collections.abc import Callable

from showcase.desk.fixing.values import composed, values
from showcase.reading.keys import Kind

Normal = Callable[[Kind, str], str]


def keeps(kind: Kind, before: str, after: str, normal: Normal) -> bool:
    """Whether ``after`` says all that ``before`` said, each value as it was or in its ``normal`` form.

    Where ``before`` is not YAML, the first fault must be gone, or further down.
    """
    old, old_fault = composed(before)
    new, new_fault = composed(after)
    if old_fault:
        return not new_fault or new_fault > old_fault
    if new_fault:
        return False
    said = {value.path: value.scalar.text.strip() for value in values(kind, new)} if new else {}
    return all(
        not (text := value.scalar.text.strip()) or said.get(value.path) in (text, normal(value.kind, text))
        for value in (values(kind, old) if old else ())
    )
