"""What is proposed for a number: the keys that its wording fills, the sentence that says so, the measures that fit."""

from collections.abc import Mapping, Sequence
from typing import Any

from showcase.editor import measures, wordings
from showcase.model import Measure


def of(
    text: str, key: str, date: str, label: str, around: Sequence[str], known: Mapping[str, Measure]
) -> dict[str, Any]:
    """The proposal for the wording ``text`` under ``key`` (``metrics`` or ``figures``) of a record of that ``date``.

    ``label`` is what the number is called, ``around`` the title and the other texts of the record.
    """
    title = around[0] if around else ""
    keys: dict[str, Any] = wordings.understood(text, date, f"{label} {title}")
    group = "base" if key == "figures" else "service"
    found = list(measures.proposed(text, label, "".join(around), keys.get("unit", ""), known.values(), group))
    likely = known[found[0]] if found else None
    is_any = likely is None or likely.any_unit
    if "value" in keys and (key == "figures" if is_any else found[0] in measures.STOCKS):
        keys.setdefault("basis", "snapshot")
    sentence = wordings.sentence(keys)
    first, slash, last = keys.get("period", "").partition("/")
    if slash:
        keys["period"] = {"from": first, "to": last}
    return {"keys": keys, "sentence": sentence, "measures": found}
