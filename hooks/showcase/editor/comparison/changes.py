"""What differs between two versions of a record: every field, old → new, in words."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from showcase.editor.layout import Value
from showcase.reading.keys import METRIC, Choice, Fixed, Kind, Listed, Shape, Slug, Table

LONG = 60
AROUND = 12
"""Of a longer text only the part that differs is shown, with so many characters to each side."""
IN_WORDING = ("value", "value_max", "unit")
"""Keys of a number that say again what its wording says."""


def changes(kind: Kind | None, old: Value, new: Value, names: Mapping[str, str], field: str = "") -> Iterator[str]:
    """One line for each field that differs: “简介”：旧 → 新."""
    if old == new:
        return
    if isinstance(kind, Shape):
        yield from _entries(kind, _mapping(old), _mapping(new), names, field)
    elif isinstance(kind, Table):
        before, after = _mapping(old), _mapping(new)
        for name in dict.fromkeys((*before, *after)):
            inner = f"{field}“{names.get(name, name)}”"
            yield from changes(kind.of, before.get(name, ""), after.get(name, ""), names, inner)
    elif isinstance(kind, Listed) and isinstance(kind.of, Shape):
        yield from _items(kind.of, _listed(old), _listed(new), names, field)
    else:
        yield f"{field}：{shortened(worded(kind, old, names), worded(kind, new, names))}"


def _entries(
    shape: Shape, old: Mapping[str, Value], new: Mapping[str, Value], names: Mapping[str, str], field: str
) -> Iterator[str]:
    restated = shape is METRIC and old.get("stated", "") != new.get("stated", "")
    for name in dict.fromkeys((*old, *new)):
        key = shape.key(name)
        if not (restated and name in IN_WORDING):
            label = key.label if key else name
            inner = f"{field}，{label}" if field else label
            yield from changes(key.kind if key else None, old.get(name, ""), new.get(name, ""), names, inner)


def _items(
    shape: Shape, old: Sequence[Value], new: Sequence[Value], names: Mapping[str, str], field: str
) -> Iterator[str]:
    before, after = _by_name(shape, old, names), _by_name(shape, new, names)
    for name in dict.fromkeys((*before, *after)):
        place = f"{field}“{name}”"
        if name in before and name in after:
            yield from _entries(shape, before[name], after[name], names, place)
        elif name in after:
            yield f"{place}：新增。{_told(shape, after[name], names)}"
        else:
            yield f"{place}：删去"


def _by_name(shape: Shape, items: Sequence[Value], names: Mapping[str, str]) -> dict[str, Mapping[str, Value]]:
    """The items by what tells them apart: what must stand in each; those alike are numbered."""
    found: dict[str, Mapping[str, Value]] = {}
    seen: Counter[str] = Counter()
    for item in items:
        mapping = _mapping(item)
        first = next(key for key in shape.keys if key.required)
        called = mapping.get("label") or worded(first.kind, mapping.get(first.name, ""), names)
        seen[str(called)] += 1
        number = seen[str(called)]
        found[f"{called}（{number}）" if number > 1 else str(called)] = mapping
    return found


def _told(shape: Shape, item: Mapping[str, Value], names: Mapping[str, str]) -> str:
    """A new item by what it says."""
    if shape is METRIC:
        return str(item.get("stated", ""))
    told = [f"{key.label}：{worded(key.kind, item[key.name], names)}" for key in shape.keys if key.name in item]
    return "，".join(told[1:])


def worded(kind: Kind | None, value: Value, names: Mapping[str, str]) -> str:
    """A value in Chinese, on one line."""
    if isinstance(value, list):
        return "、".join(worded(kind.of if isinstance(kind, Listed) else kind, each, names) for each in value)
    if isinstance(value, dict):
        shape = kind if isinstance(kind, Shape) else None
        ends = {"from": "起", "to": "止"}
        labels = {name: key.label if shape and (key := shape.key(name)) else ends.get(name, name) for name in value}
        return "，".join(f"{labels[name]} {worded(None, each, names)}" for name, each in value.items())
    kind = kind.of if isinstance(kind, Listed) else kind
    if isinstance(kind, Fixed):
        return dict(kind.words).get(value, value)
    return names.get(value, value) if isinstance(kind, Choice | Slug) else " ".join(value.split())


def shortened(old: str, new: str) -> str:
    """旧 → 新; of long texts the part that differs."""
    if max(len(old), len(new)) > LONG and old and new:
        start = _same(old, new)
        end = min(_same(old[::-1], new[::-1]), min(len(old), len(new)) - start)
        start, end = max(0, start - AROUND), max(0, end - AROUND)
        old, new = (_cut(text, start, end) for text in (old, new))
    return f"{old or '（没有写）'} → {new or '（没有写）'}"


def _same(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (left, right) in pairs if left != right), min(len(one), len(other)))


def _cut(text: str, start: int, end: int) -> str:
    shown = text[start : len(text) - end]
    shown = f"{shown[: 5 * LONG]}……" if len(shown) > 5 * LONG else shown
    return f"{'…' if start else ''}{shown}{'…' if end else ''}"


def _mapping(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, dict) else {}


def _listed(value: Value) -> Sequence[Value]:
    return value if isinstance(value, list) else [value] if value else []
