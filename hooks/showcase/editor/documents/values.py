"""The content of a label → the value of its key, as a form of the editor holds it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from showcase.checks.text import numerals
from showcase.editor import pasted
from showcase.editor.documents import labels
from showcase.editor.documents.ticks import ticked
from showcase.editor.layout import Value
from showcase.model import Region, divisions
from showcase.reading import times, words
from showcase.reading.keys import HONOUR, REGION, Choice, Day, Fixed, Key, Kind, Listed, Shape, Text

Words = Mapping[str, Mapping[str, str]]
NUMBERED = re.compile(r"^(?:- |[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]\s*|[①-⑳]\s*)")
BETWEEN = re.compile("[、，,;；\n]")
WHOLE_QUOTED = re.compile('[“"「『]([^“”"「」『』]+)[”"」』]')
DATED = re.compile(
    r"^((?:19|20)\d\d年?(?:\d{1,2}月)?(?:\d{1,2}日)?)[，,：: ]*(?:被?(?:荣获|获评为?|获得|评为|获))?\s*(.+)$"
)
"""A line of honours: when, and which."""
GIVEN = re.compile(r"被?(?P<by>.{3,40}?)(?:授予|评为|评选为|表彰为)(?P<name>.+?)(?:荣誉)?(?:称号)?")
"""Who gave an honour, and its name."""
EVERY_HONOUR = re.compile("[\n；;。]")


class UnfitError(Exception):
    """A content that the key does not take; the message says why, for the person who filled the form."""


@dataclass(frozen=True, slots=True)
class Values:
    """Reads contents by the words of the vocabulary and the organisations that are known: name → folder."""

    words: Words
    organisations: Mapping[str, str]

    def of(self, key: Key, lines: Sequence[str]) -> Value:
        """The value of ``key``. Raises :class:`UnfitError`."""
        text = "\n".join(lines)
        chosen = ticked(text)
        if chosen is not None:
            text = "、".join(chosen)
        if not text:
            raise UnfitError("表里没有勾选")
        return self._of(key.kind, key.name, text)

    def _of(self, kind: Kind, name: str, text: str) -> Value:
        if isinstance(kind, Text):
            return _text(kind, text)
        if isinstance(kind, Day):
            return _day(text)
        if isinstance(kind, Choice | Fixed):
            return self._words(kind, text)[0]
        if isinstance(kind, Listed) and isinstance(kind.of, Choice):
            return list(self._words(kind.of, text))
        if isinstance(kind, Listed) and kind.of is HONOUR:
            return [_honour(line) for line in EVERY_HONOUR.split(text) if line.strip("- ")]
        if isinstance(kind, Listed) and isinstance(kind.of, Text):
            return _items(kind.of, text)
        if kind is REGION:
            return _region(text)
        if isinstance(kind, Shape) and kind.key("count"):
            return {"count": _count(text)}
        raise UnfitError("要从列表里选")

    def references(self, text: str) -> tuple[list[Value], list[Value]]:
        """The organisations that a text names: the folders of those that are known, the names of the others."""
        named = [part.strip() for part in BETWEEN.split(text) if part.strip()]
        known: list[Value] = [self.organisations[each] for each in named if each in self.organisations]
        return known, [each for each in named if each not in self.organisations]

    def _words(self, kind: Choice | Fixed, text: str) -> tuple[str, ...]:
        table = self.words.get(kind.words, {}) if isinstance(kind, Choice) else dict(kind.words)
        one = words.meant(table, text)
        found = one if len(one) == 1 else words.all_meant(table, text)
        if not found:
            raise UnfitError(f"“{text[:30]}”不是这一项可以选的词")
        return found


def _text(kind: Text, text: str) -> str:
    plain, _ = pasted.cleaned(text, is_long=kind.prose)
    if not kind.prose and (whole := WHOLE_QUOTED.fullmatch(plain)):
        plain = whole[1]
    return _fitting(kind, plain)


def _fitting(kind: Text, text: str) -> str:
    if len(text) > kind.limit:
        raise UnfitError(f"有 {len(text)} 个字，最多 {kind.limit} 个")
    return text


def _items(kind: Text, text: str) -> list[Value]:
    """The items of a list: of long texts each line, of names each between commas where there is but one line."""
    lines = pasted.cleaned(text)[0].split("\n")
    if kind.limit <= 100 and len(lines) == 1:
        lines = BETWEEN.split(lines[0])
    return [_fitting(kind, plain) for line in lines if (plain := NUMBERED.sub("", line).strip())]


def _day(text: str) -> str:
    time = times.understood(text)
    if time is None or time.end or time.is_open or time.unsure:
        raise UnfitError(f"“{text[:30]}”不是一个日期")
    return time.start


def _count(text: str) -> str:
    found = list(numerals(labels.IN_BRACKETS.sub("", text)))
    if len(found) != 1 or found[0].qualifiers != {"exact"} or found[0].value % 1:
        raise UnfitError(f"“{text[:30]}”不是一个准确的人数")
    return f"{found[0].value:f}"


def _honour(line: str) -> Value:
    """An honour: its day where the line begins with one, the rest is its name."""
    plain = NUMBERED.sub("", line.strip())
    dated = DATED.fullmatch(plain)
    name = (dated[2] if dated else plain).strip("，,。 ")
    given = GIVEN.fullmatch(name)
    name = given["name"] if given else name
    whole = WHOLE_QUOTED.fullmatch(name)
    made: dict[str, Value] = {"name": _fitting(Text(100), whole[1] if whole else name)}
    made |= {"by": [given["by"]]} if given else {}
    time = times.understood(dated[1]) if dated else None
    return made | ({"date": time.start} if time else {})


def _region(text: str) -> Value:
    """The province, city and district that a text begins with or names."""
    known = divisions.known()
    rest = re.sub(r"[\s、，/／-]", "", text)
    province, rest = _first(rest, known.provinces)
    city, rest = _first(rest, known.cities.get(province, {}))
    district, rest = _first(rest, known.districts.get((province, city), {}))
    if not province and rest == text:
        single = known.written(Region(city=text)) if known.holders_of_city(text) else Region()
        province, city, rest = single.province, single.city, "" if single.province else rest
    if not province or rest:
        raise UnfitError(f"“{text[:30]}”里有没看懂的地名")
    levels = known.written(Region(province, city, district))
    pairs = (("province", levels.province), ("city", levels.city), ("district", levels.district))
    return {name: level for name, level in pairs if level}


def _first(text: str, names: Mapping[str, str]) -> tuple[str, str]:
    """The place with whose longest spelling a text begins, and the rest."""
    found = max((name for name in names if text.startswith(name)), key=len, default="")
    return names.get(found, ""), text[len(found) :]
