"""Words of a list under another name, and enumerations on one line."""

import re
from collections.abc import Mapping

from showcase.model import key_meant
from showcase.reading import words
from showcase.reading.keys import Kind, Shape, Slug
from showcase.reading.scalars import NULLS
from showcase.reading.suggestions.shapes import for_shape
from showcase.reading.suggestions.suggestion import NOTHING, Entry, Suggestion, written

ORGANISATION = re.compile(r".{2,}(?:所|会|局|委|支部|总支|党组|组织|中心|院|公司|站|处|办|厅|部|校|学|集团|团)")


def for_word(table: Mapping[str, str], raw: str, name: str) -> Suggestion:
    """A word that the list, slug → Chinese name, has under another name; ``name`` is its key, empty for an item."""
    found = words.meant(table, raw)
    if len(found) == 1:
        before = f"{name}: " if name else "- "
        return Suggestion(f"是不是想写 {found[0]}（{table[found[0]]}）？", (f"{before}{found[0]}",))
    several = () if name else words.all_meant(table, raw)
    if several:
        return Suggestion("一项一行。", tuple(f"- {word}" for word in several))
    if not name and (hint := _partly(table, raw)):
        return Suggestion(hint)
    if found:
        nearest = "，还是 ".join(f"{slug}（{table[slug]}）" for slug in found)
        return Suggestion(f"是 {nearest}？对照原文选一个")
    choices = "、".join(f"{slug}（{chinese}）" for slug, chinese in table.items())
    return Suggestion(f"可以用的词：{choices}")


def for_list(of: Kind, table: Mapping[str, str] | None, raw: str, name: str) -> Suggestion:
    """One value where a list belongs: its items, each on a line of its own."""
    if raw.strip().lower() in NULLS:
        return Suggestion(NOTHING)
    if table is not None:
        one = words.meant(table, raw)
        items = one if len(one) == 1 else words.all_meant(table, raw)
        if not items:
            return Suggestion(_partly(table, raw) or for_word(table, raw, name).hint)
    elif isinstance(of, Shape):
        inner = for_shape(of, raw)
        if not inner.lines:
            return Suggestion(f"另起一行，以短横和空格开头。{inner.hint}")
        first, *rest = inner.lines
        return Suggestion("", (f"{name}:", f"  - {first}", *(f"    {line}" for line in rest)))
    elif isinstance(of, Slug):
        items = tuple(part for part in re.split(r"[,，、;；\s]+", raw) if part)
    else:
        items = tuple(map(written, _organisations(raw)))
    return Suggestion("", (f"{name}:", *(f"  - {item}" for item in items)))


def for_inferred(entry: Entry, raw: str) -> Suggestion:
    """The keys of the record that a list of keys names, by their names or their labels."""
    present = {name.text for name, _ in entry.node.entries} - {"inferred"}
    labels = {key.label: key.name for key in entry.shape.keys}
    parts = words.parts(raw)
    keys = [part if part in present else labels.get(part) or key_meant(part, present) for part in parts]
    if not keys or not all(key in present for key in keys):
        return Suggestion("另起一行，每行一个键名，以短横和空格开头；只写这条记录里有的键")
    return Suggestion("", ("inferred:", *(f"  - {key}" for key in dict.fromkeys(keys))))


def _partly(table: Mapping[str, str], raw: str) -> str:
    """For an enumeration of which only some are words of the list: which are, and which are not."""
    found = {part: words.meant(table, part) for part in words.parts(raw)}
    known = "、".join(f"{each[0]}（{table[each[0]]}）" for each in found.values() if len(each) == 1)
    others = "、".join(part for part, each in found.items() if len(each) != 1)
    if len(found) < 2 or not known:
        return ""
    return f"一项一行，以短横和空格开头。词表里有 {known}；没有“{others}”，对照词表选词，没有合适的就不写"


def _organisations(raw: str) -> tuple[str, ...]:
    """The names of an enumeration, where each of them is certainly one: 甲律师事务所、乙律师事务所."""
    parts = tuple(part.strip() for part in re.split("[、，,;；]", raw) if part.strip())
    return parts if all(ORGANISATION.fullmatch(part) for part in parts) else (raw.strip(),)
