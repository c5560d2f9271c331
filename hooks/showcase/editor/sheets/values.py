"""The values of a record and the texts of cells: a person sees names where a record has words and folders."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from showcase.editor import fields
from showcase.editor.layout import Value
from showcase.editor.sheets.columns import Column, Sheet
from showcase.editor.sheets.records import Records
from showcase.reading import dates
from showcase.reading.keys import Choice, Day, Fixed, Flag, Key, Kind, Listed, Number, Slug, Span

Words = Mapping[str, Mapping[str, str]]
FLAGS = {"true": "是", "false": "否"}
BETWEEN = re.compile(r"\s*[、，,；;\n]\s*")
UNTIL = re.compile(r"\s*(?:至|到|—+|－|~|～)\s*")
THOUSANDS = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Values:
    """Turns values into texts and back, by the vocabulary's ``words`` and the names of the ``records``."""

    words: Words
    records: Records

    def of(self, sheet: Sheet, column: Column, record: Value, branch: str) -> str:
        """The text of the cell in a column for a whole record or part."""
        return self.text(sheet, column, at(record, column.way), branch)

    def shown_words(self, kind: Kind) -> list[str]:
        """The words to choose from, as cells show them."""
        return [self._word(kind, word) for word in self._names(kind)]

    def text(self, sheet: Sheet, column: Column, value: Value, branch: str) -> str:
        """The text of a cell for a value of the record; ``branch`` is the organisation it belongs to."""
        key = column.key
        if key is None:
            return ""
        if isinstance(key.kind, Listed):
            items = [value] if isinstance(value, str) else value if isinstance(value, list) else []
            texts = [self._shown(sheet, key, key.kind.of, item, branch) for item in items]
            if not column.part:
                return "\n".join(texts)
            own = (
                texts[column.part - 1 :] if column.part == _last(sheet, column) else [*texts, ""][column.part - 1 :][:1]
            )
            return "、".join(own)
        return self._shown(sheet, key, key.kind, value, branch)

    def value(self, sheet: Sheet, column: Column, text: str, branch: str) -> Value:
        """The value that a text means; a text that has no certain meaning stays as it is, for the check to see."""
        key = column.key
        if key is None:
            return text
        if isinstance(key.kind, Listed):
            of = key.kind.of
            is_exact = not column.part or text in self._names(of).values()
            items = text.split("\n") if is_exact else BETWEEN.split(text)
            return [self._meant(sheet, key, of, item.strip(), branch) for item in items if item.strip()]
        return self._meant(sheet, key, key.kind, text, branch)

    def _names(self, kind: Kind) -> Mapping[str, str]:
        if isinstance(kind, Flag):
            return FLAGS
        return dict(kind.words) if isinstance(kind, Fixed) else self.words.get(getattr(kind, "words", ""), {})

    def _word(self, kind: Kind, word: str) -> str:
        """The name of a word; the word itself where it has none, or another has the same."""
        names = self._names(kind)
        return names[word] if list(names.values()).count(names.get(word, "")) == 1 else word

    def _shown(self, sheet: Sheet, key: Key, kind: Kind, value: Value, branch: str) -> str:
        if isinstance(value, dict) and isinstance(kind, Span):
            return f"{value.get('from', '')} 至 {value.get('to', '')}"
        if not isinstance(value, str):
            return ""
        if isinstance(kind, Choice | Fixed | Flag):
            return self._word(kind, value)
        if isinstance(kind, Slug) and kind.refers:
            shown = self.records.project_name if key.name in fields.PROJECTS else self.records.branch_name
            return shown(value, branch)
        if key.name == "inferred":
            known = sheet.shape.key(value)
            return known.label if known else value
        return value.strip("\n")

    def _meant(self, sheet: Sheet, key: Key, kind: Kind, text: str, branch: str) -> Value:
        if isinstance(kind, Choice | Fixed | Flag):
            found = [word for word, name in self._names(kind).items() if name == text]
            return found[0] if len(found) == 1 else text
        if isinstance(kind, Slug) and kind.refers:
            find = self.records.project if key.name in fields.PROJECTS else self.records.branch
            return find(text, branch) or text
        if key.name == "inferred":
            return next((known.name for known in sheet.shape.keys if known.label == text), text)
        if isinstance(kind, Number):
            return _number(text)
        if isinstance(kind, Span) and len(ends := UNTIL.split(text)) == 2:
            return {"from": _date(ends[0]), "to": _date(ends[1])}
        return _date(text) if isinstance(kind, Day | Span) else text


def at(value: Value, way: Sequence[str | int]) -> Value:
    """The value at the end of a way; empty where there is none."""
    for key in way:
        if isinstance(value, list) and isinstance(key, int):
            value = value[key] if key < len(value) else ""
        else:
            value = value.get(str(key), "") if isinstance(value, dict) else ""
    return value


def _number(text: str) -> str:
    half = unicodedata.normalize("NFKC", text).replace(" ", "")
    return half.replace(",", "") if THOUSANDS.fullmatch(half) else half


def _date(text: str) -> str:
    return text if dates.ISO.fullmatch(text) else dates.meant(text) or text


def _last(sheet: Sheet, column: Column) -> int:
    """The number of the last column of a list of words, which takes all that is left."""
    return max(other.part for other in sheet.columns if other.way == column.way)
