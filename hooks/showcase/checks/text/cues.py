"""Cues: searches that tell quickly which texts a rule must look at closely."""

import re
from collections.abc import Callable, Mapping


def cue(forms: Mapping[str, str]) -> Callable[[str], object]:
    """A search for any of ``forms``: for each set of first characters, what follows one of them.

    Where a pattern begins with one set, the engine skips from one of its characters to the next, at a tenth of the
    cost of trying alternatives at every character. So the set of all first characters stands before the alternatives.
    """
    follows = "|".join(f"(?<=[{first}]){rest}" for first, rest in forms.items())
    return re.compile(f"[{''.join(forms)}](?:{follows})").search
