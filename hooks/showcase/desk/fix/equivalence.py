"""Whether two texts are the same record. A correction is made only where this is proved."""

from __future__ import annotations

from collections.abc import Callable

from showcase.desk.fix.values import composed, typed_values
from showcase.reading.keys import Kind

Canonical = Callable[[Kind, str], str]


def is_equivalent(kind: Kind, before: str, after: str, canonical: Canonical) -> bool:
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
        not (text := value.scalar.text.strip()) or texts.get(value.path) in (text, canonical(value.kind, text))
        for value in (typed_values(kind, old) if old else ())
    )
