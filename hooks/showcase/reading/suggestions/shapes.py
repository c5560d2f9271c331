"""One text where several keys belong."""

from showcase.model import WEB_ADDRESS, lazy
from showcase.reading import dates
from showcase.reading.keys import Shape, Text
from showcase.reading.scalars import NULLS
from showcase.reading.suggestions import amounts
from showcase.reading.suggestions.numbers import COUNT, PERSONS
from showcase.reading.suggestions.suggestion import NOTHING, Suggestion, digits, written

EVENT = lazy(r"((?:19|20)\d\d[年./-]?(?:\d{1,2}[月./-]?)?(?:\d{1,2}[日号]?)?)[，,：:\s]*(\D.*)")

TITLED = lazy(r"(\S.{0,200}?)[\s，,：:]{1,3}(https?://\S{1,2000})")
"""A title with the address after it."""


def for_shape(shape: Shape, raw: str) -> Suggestion:
    """The keys that the text certainly gives, each with its value; else which keys are needed."""
    plain = raw.strip()
    if plain.lower() in NULLS:
        return Suggestion(NOTHING)
    required = tuple(shape.required)
    if required == ("count",):
        return _members(plain) or _needed(shape)
    if required == ("date", "event"):
        event = EVENT.fullmatch(plain)
        date = (event[1] if dates.ISO.fullmatch(event[1]) else dates.meant(event[1])) if event else ""
        return Suggestion("", (f"date: {date}", f"event: {written(event[2])}")) if event and date else _needed(shape)
    if WEB_ADDRESS.match(plain) and shape.key("url"):
        others = "、".join(f"{key.name}（{key.meaning}）" for key in shape.required.values() if key.name != "url")
        return Suggestion(f"网址前面加上 url: ，另起一行写 {others}，两行对齐")
    if WEB_ADDRESS.match(plain):
        return _needed(shape)
    both = TITLED.fullmatch(plain) if required in (("title",), ("title", "url")) and shape.key("url") else None
    if both and WEB_ADDRESS.fullmatch(both[2]):
        return Suggestion("", (f"title: {written(both[1])}", f"url: {both[2]}"))
    if len(required) == 1 and isinstance(shape.required[required[0]].kind, Text):
        return Suggestion("", (f"{required[0]}: {written(plain)}",))
    if not required and shape.key("what"):
        return Suggestion("", (f"what: {written(plain)}",))
    return _needed(shape)


def _members(plain: str) -> Suggestion | None:
    amount = amounts.understood(plain)
    if amount is None:
        return None
    is_count = amount.is_plain and PERSONS.fullmatch(amount.unit) and amount.value * amount.factor % 1 == 0
    return Suggestion("", (f"count: {digits(amount.value * amount.factor)}",)) if is_count else Suggestion(COUNT)


def _needed(shape: Shape) -> Suggestion:
    if not shape.keys:  # a list of words, whose keys are free
        return Suggestion("每一项另起一行，行首多两个空格，先写它的英文名和半角冒号")
    example = next((key for key in shape.keys if key.example), shape.keys[0])
    needed = "、".join(f"{key.name}（{key.label}）" for key in (shape.required or shape.by_name).values())
    sample = f"，例如　{example.name}: {example.example}" * bool(example.example)
    return Suggestion(f"每个键一行，行首多两个空格，冒号用半角：{needed}{sample}")
