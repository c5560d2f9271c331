"""One answer → the value of its key, as the record writes it."""

import re
from collections.abc import Mapping

from showcase.editor import readings
from showcase.editor.forms.questions import BAR, Words, chosen
from showcase.editor.layout import Value
from showcase.model import Vocabulary
from showcase.reading import keys
from showcase.reading.keys import Day, Flag, Kind, Listed, Shape, Span, Text

DATE = re.compile(r"((?:19|20)\d\d)(?:[年./-](\d\d?)(?:[月./-](\d\d?)日?|月)?|年)?")
PARTED = re.compile(r"\s*[｜|]\s*")
NAMED = re.compile(r"(.{1,8}?)\s*[：:]\s*(.+)")
CHOSEN = re.compile(r"[,，、;；\n]")
ENDS = re.compile(r"\s*(?:至|到|/|~|～|—+)\s*")
BULLET = re.compile(r"^\s*(?:[-*•·●]|\d{1,2}[.、）)])\s*")


class Values:
    """Values by the words of one vocabulary; ``date`` is the record's own, which tells what a number's period is."""

    def __init__(self, vocabulary: Vocabulary, words: Words, date: str) -> None:
        self._vocabulary, self._words, self._date = vocabulary, words, date

    def of(self, kind: Kind, answer: str, name: str = "") -> Value:
        """The value that an answer means; ``name`` is that of its key."""
        if isinstance(kind, Listed):
            return self._list(kind.of, answer, name)
        if names := chosen(kind, self._words):
            return self._word(names, answer, isinstance(kind, Flag))
        if isinstance(kind, Span):
            ends = [day(end) for end in ENDS.split(answer)]
            return {"from": ends[0], "to": ends[1]} if len(ends) == 2 else ends[0]
        if isinstance(kind, Day):
            return day(answer)
        return answer if isinstance(kind, Text) and kind.prose else " ".join(answer.split())

    def _list(self, kind: Kind, answer: str, name: str) -> list[Value]:
        separator = CHOSEN if chosen(kind, self._words) else re.compile("\n")
        items = [BULLET.sub("", item).strip() for item in separator.split(answer)]
        shape = kind if isinstance(kind, Shape) else None
        return [self._row(shape, item, name) if shape else self.of(kind, item) for item in items if item]

    def _word(self, names: Mapping[str, str], answer: str, is_flag: bool) -> str:
        meant = {name: word for word, name in names.items()}
        return meant.get(answer, "" if is_flag and answer in ("否", "不是") else answer)

    def _row(self, shape: Shape, item: str, name: str) -> Value:
        """A line of parts: those with a label go to its key, the others to the required keys in their order."""
        labels = {key.label: key for key in shape.keys}
        given: dict[str, Value] = {}
        free = []
        for part in filter(None, PARTED.split(item)):
            named = NAMED.fullmatch(part)
            key = labels.get(named[1]) if named else None
            if named and key:
                given[key.name] = self._part(key.kind, named[2])
            else:
                free.append(part)
        if shape is keys.METRIC:
            return self._metric(free, given, item, name)
        order = [key for key in shape.keys if key.required and key.name not in given]
        for key, part in zip(order, free, strict=False):
            given[key.name] = self._part(key.kind, part)
        if further := free[len(order) :]:
            given["note"] = BAR.join(further)
        return given

    def _part(self, kind: Kind, text: str) -> Value:
        if isinstance(kind, Listed):
            return [self.of(kind.of, part) for part in re.split("[、；;]", text) if part]
        return self.of(kind, text)

    def _metric(self, free: list[str], given: dict[str, Value], item: str, name: str) -> Value:
        """A number as the source words it, understood as the editor does."""
        by_name = {measure.name: measure.slug for measure in self._vocabulary.measures.values()}
        measure = next((by_name[part] for part in free if part in by_name), "")
        stated = next((part for part in reversed(free) if part not in by_name), "")
        proposal = readings.of(stated, name, self._date, "", ["", item], self._vocabulary.measures) if stated else {}
        measure = measure or next(iter(proposal.get("measures", ())), "")
        return {**({"measure": measure} if measure else {}), **proposal.get("keys", {}), **given}


def day(text: str) -> str:
    """A date as records write it, where the text is one."""
    match = DATE.fullmatch("".join(text.split()))
    return "-".join(f"{int(part):02}" for part in match.groups() if part) if match else text.strip()
