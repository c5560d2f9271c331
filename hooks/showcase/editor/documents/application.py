"""A filled form → the values of an organisation, a brand project and an achievement, and all that fits nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from showcase.checks.text import quantities
from showcase.editor import readings, wordings
from showcase.editor.documents import blocks, labels, package
from showcase.editor.documents.labels import Target
from showcase.editor.documents.pairs import Pair, pairs
from showcase.editor.documents.values import UnfitError, Values
from showcase.editor.layout import Value
from showcase.model import Vocabulary
from showcase.problems import privacy
from showcase.reading import vocabulary_words
from showcase.reading.keys import ACHIEVEMENT, HONOUR

TITLE = re.compile(r"[^：:，。]{4,60}(?:表|书|材料|登记|案例|申报|报告|方案)")
NAMING = {"project": "name", "achievement": "title", "branch": "name"}
CLAUSE = re.compile("[，。；！？\n]")
BEGINNING = re.compile("^(?:- |[一二三四五六七八九十]是|其中|并且?|共)")
HOST = re.compile("主办|举办|承办|实施|组织|活动单位")
PARTY = re.compile(r".{4,50}(?:党支部|党总支|党委|党组|党组织|党委会|支部委员会|总支部委员会)")
OF_ACTIVITY = re.compile("活动|成果|讲座|内容")
PERSON = "是个人信息，不写进记录"
MOST = 40
"""So many numbers of the texts are proposed."""


@dataclass(frozen=True, slots=True)
class Left:
    """Content of a form that is in no record: its label, its text with personal numbers masked, and why."""

    label: str
    text: str
    why: str = ""


@dataclass(slots=True)
class Application:
    """What a form says. ``records`` has the values by kind of record; ``numbers`` are proposals for its texts."""

    title: str
    records: dict[str, dict[str, Value]] = field(default_factory=dict)
    achievements: list[dict[str, Value]] = field(default_factory=list)
    """Those of a table that has a row for each."""
    left: list[Left] = field(default_factory=list)
    numbers: list[dict[str, Any]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


def read(name: str, content: bytes, vocabulary: Vocabulary, organisations: Mapping[str, str]) -> Application:
    """What the form in a ``.docx`` file says; ``organisations`` are those of the site, name → folder.

    Raises UsageError, a Chinese sentence, where the file cannot be read.
    """
    document = blocks.read(package.document(name, content))
    found = list(pairs(document.blocks))
    stem = re.sub(r"\.\w{3,4}$", "", name.rsplit("/", 1)[-1])
    title = next((pair for pair in found[:3] if not pair.label and TITLE.fullmatch(pair.text)), None)
    made = Application(title.text if title else stem)
    _Filler(made, Values(vocabulary_words(vocabulary), organisations)).fill(
        [each for each in found if each is not title]
    )
    made.numbers = [*islice(_numbers(found, vocabulary), MOST)]
    if document.pictures:
        made.told.append(f"表里有 {document.pictures} 张图片，没有取出来：照片要有使用的权利和本人的同意，请另外添加。")
    if document.notes:
        made.told.append(f"表里有 {document.notes} 处脚注或批注，没有读。")
    return made


@dataclass(frozen=True, slots=True)
class _Filler:
    made: Application
    values: Values

    def fill(self, found: Sequence[Pair]) -> None:
        main = _main(found)
        found = _with_host(found)
        for pair in found:
            target = _target(pair, main)
            personal = next(privacy.numbers(pair.text), None)
            if labels.PERSONAL.search(pair.label):
                self._leave(pair, PERSON)
            elif personal:
                self._leave(pair, f"里面有{personal.kind.name} {personal.shown}，没有填入")
            elif pair.columns:
                self._row(pair, main)
            elif pair.label in labels.INSIDE:
                self._put("branch", "contact", {labels.INSIDE[pair.label]: pair.text}, pair)
            elif target is None:
                self._leave(pair)
            else:
                self._set(target, pair)

    def _set(self, target: Target, pair: Pair) -> None:
        """Fill one key; a text that is too long for it becomes the project's story, where that is free."""
        key, noun = target.key, target.noun
        if key.name in ("parents", "owners"):
            known, names = self.values.references(pair.text)
            other = "parent_names" if key.name == "parents" else "owner_names"
            self._put(noun, key.name, known, pair)
            self._put(noun, other, names, pair)
            return
        try:
            self._put(noun, key.name, self.values.of(key, pair.lines), pair)
        except UnfitError as unfit:
            story = labels.story(noun)
            is_long = "最多" in str(unfit) and story is not None and key.name not in ("name", "title")
            if is_long and story and "story" not in self.made.records.get(noun, {}):
                self._put(noun, "story", self.values.of(story, pair.lines), pair)
                self.made.told.append(f"“{pair.label}”{unfit}，写进了“{story.label}”。")
            else:
                self._leave(pair, f"没有填入“{key.label}”：{unfit}")

    def _put(self, noun: str, name: str, value: Value, pair: Pair) -> None:
        if not value:
            return
        record = self.made.records.setdefault(noun, {})
        before = record.get(name)
        if before is None:
            record[name] = value
        elif isinstance(before, list) and isinstance(value, list):
            record[name] = [*before, *value]
        elif isinstance(before, dict) and isinstance(value, dict):
            record[name] = {**value, **before}
        elif before != value:
            self._leave(pair, "表里写了两次，两处不同")

    def _row(self, pair: Pair, main: str) -> None:
        """A row of a table with a row of labels: an honour or an achievement, where it has the name of one."""
        honour = {key.name for head, _ in pair.columns if (key := labels.of_part(head, HONOUR))}
        is_honour = "name" in honour and not any(OF_ACTIVITY.search(head) for head, _ in pair.columns)
        shape = HONOUR if is_honour else ACHIEVEMENT
        name = "name" if is_honour else "title"
        keys = [(labels.of_part(head, shape), head, text) for head, text in pair.columns]
        called = next((text for key, _, text in keys if key and key.name == name), "")
        if not called:
            self._leave(pair)
            return
        made: dict[str, Value] = {}
        for key, head, text in keys:
            try:
                if key is None or key.name in made:
                    raise UnfitError("")
                made[key.name] = self.values.of(key, [text])
            except UnfitError as unfit:
                self._leave(Pair(f"{called}：{head}", (text,)), str(unfit))
        if is_honour:
            self._put(main if main in self.made.records else "branch", "honours", [made], pair)
        else:
            self.made.achievements.append(made)

    def _leave(self, pair: Pair, why: str = "") -> None:
        self.made.left.append(Left(pair.label, privacy.masked(pair.text), why))


def _main(found: Sequence[Pair]) -> str:
    """What the form is about: a project or an achievement where it has the name of one, else an organisation."""
    named = {each.noun for pair in found for each in labels.targets(pair.label) if each.key.name == NAMING[each.noun]}
    return next((noun for noun in labels.NOUNS if noun in named), "branch")


def _with_host(found: Sequence[Pair]) -> list[Pair]:
    """The pairs; where none names the organisation, the Party organisation that held the event is it."""
    if any(each.noun == "branch" and each.key.name == "name" for pair in found for each in labels.targets(pair.label)):
        return [*found]
    host = next((pair for pair in found if HOST.search(pair.label) and PARTY.fullmatch(pair.text.strip())), None)
    return [replace(pair, label="党组织名称") if pair is host else pair for pair in found]


def _target(pair: Pair, main: str) -> Target | None:
    possible = labels.targets(pair.label) if pair.label else ()
    return next((each for each in possible if each.noun == main), next(iter(possible), None))


def _numbers(found: Sequence[Pair], vocabulary: Vocabulary) -> Iterator[dict[str, Any]]:
    """Each clause that counts something, with what a metric of it would say."""
    for pair in found:
        is_taken = any(target.key.name in ("members", "name", "title") for target in labels.targets(pair.label))
        if is_taken or labels.PERSONAL.search(pair.label):
            continue
        for clause in _clauses(pair.text):
            label = pair.label if clause == pair.text else ""
            yield {"label": pair.label, **readings.of(clause, "metrics", "", label, [], vocabulary.measures)}


def _clauses(text: str) -> Iterator[str]:
    for clause in CLAUSE.split(text):
        parts = clause.split("、")
        for part in parts if all(map(_counts, parts)) else [clause]:
            if _counts(part) and not privacy.may_hold_numbers(part):
                yield BEGINNING.sub("", part.strip())


def _counts(text: str) -> bool:
    return any(each.word and each.word not in wordings.SPANS for each in quantities(text))
