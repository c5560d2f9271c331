"""A filled form → a record, written below ``brands/`` only where it is sound."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from showcase.catalog import spelling
from showcase.checks import SingleRecordChecks
from showcase.desk.fix import corrected
from showcase.editor import edits, faults, fields, names
from showcase.editor.forms.advice import advice, plain
from showcase.editor.forms.answers import MAX_LENGTH, Form, read
from showcase.editor.forms.names import Names
from showcase.editor.forms.questions import FORMS, OWNER, REST, SLUG, Question
from showcase.editor.forms.values import DATE, Values
from showcase.editor.layout import Value
from showcase.model import CHINA, LIMITS, Records
from showcase.problems import Problem
from showcase.reading import is_record_slug, plain_texts, record_reader, times, vocabulary_words
from showcase.reading.keys import Day, Kind, Listed, Slug
from showcase.reading.yaml import Refused, compose
from showcase.survey import survey


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an answer, in the words of the form; ``row`` is the line of the answer, 0 for all of it."""

    label: str
    row: int
    message: str
    hint: str = ""
    is_error: bool = True


@dataclass(slots=True)
class Outcome:
    """What became of a form. ``left`` is what was answered and is not in the record, by its question."""

    noun: str = ""
    name: str = ""
    path: str = ""
    faults: list[Fault] = field(default_factory=list)
    left: dict[str, str] = field(default_factory=dict)
    is_written: bool = False

    def refuse(self, label: str, message: str, hint: str = "") -> None:
        """Add an error."""
        self.faults.append(Fault(label, 0, message, hint))


def recorded(text: str, root: Path) -> Outcome:
    """Write the record of a form below ``root``, unless something is wrong with it."""
    outcome = Outcome()
    if len(text) > MAX_LENGTH:
        outcome.refuse("", f"表单超过 {MAX_LENGTH} 个字符。", "分成几份填写。")
        return outcome
    before = survey(root)
    form = read(text, before.records.vocabulary)
    if form is None:
        listed = "、".join(f"“{name}”" for name in FORMS.values())
        outcome.refuse("", f"这不是{listed}三种表单里的内容。", "别的事由编辑处理，不用加“受理”标签。")
        return outcome
    draft = _Draft(form, before.records, root, outcome)
    draft.make()
    if not any(fault.is_error for fault in outcome.faults):
        draft.write(before.problems)
    return outcome


class _Draft:
    """The file of a new record, made of the answers. ``at`` is the way to the record in its file."""

    def __init__(self, form: Form, known: Records, root: Path, outcome: Outcome) -> None:
        self.form, self.known, self.root, self.outcome = form, known, root, outcome
        self.names = Names(known)
        self.words = vocabulary_words(known.vocabulary)
        self.text = ""
        self.at: list[int] = []

    def make(self) -> None:
        """Find the file's path and text; what is wrong, and what is left over, goes into the outcome."""
        form, outcome = self.form, self.outcome
        outcome.noun, outcome.left = fields.PARTS[form.noun].label, dict(form.left)
        if rest := form.answers.get(REST.label):
            outcome.left[REST.label] = rest
        for label in form.repeated:
            outcome.refuse(
                label, "这个问题在表单里出现了不止一次，不知道哪个回答算数。", "回答里不要有以 ### 开头的行。"
            )
        for question in form.questions:
            if question.required and question.label not in form.answers and question.label not in form.repeated:
                outcome.refuse(question.label, "这个问题必须回答。")
        owner = self._owner()
        values = {key: value for question in form.questions for key, value in self._values(question, owner)}
        self._check_left()
        if any(fault.is_error for fault in outcome.faults):
            return
        nested: Value = {}
        for way, value in sorted(values.items(), key=lambda each: str(each[0])):
            nested = edits.changed(nested, list(way), value)
        self._place(owner, dict(nested))  # type: ignore[arg-type]

    def _owner(self) -> str:
        """The folder of the organisation that the record belongs to."""
        if self.form.noun == "branch" or not (name := self.form.answers.get(OWNER.label)):
            return ""
        found = self.names.meant(self.names.organisations(), name)
        if not found:
            near = get_close_matches(name, [*self.names.organisations()], cutoff=0.6)
            hint = f"是不是“{near[0]}”？" if near else "照网页上的全称写；还没有收录的，先填“新建党组织”表单。"
            self.outcome.refuse(OWNER.label, f"网站上没有叫“{name}”的党组织。", hint)
        return found

    def _values(self, question: Question, owner: str) -> Iterator[tuple[tuple[str | int, ...], Value]]:
        """The values that an answer gives, by their place in the record."""
        answer = self.form.answers.get(question.label)
        if answer is None or not question.keys:
            return
        kind = question.kind.of if isinstance(question.kind, Listed) else question.kind
        if isinstance(kind, Slug) and kind.refers:
            yield from self._references(question, answer, owner)
            return
        value = Values(self.known.vocabulary, self.words, self._date()).of(question.kind, answer, str(question.keys[0]))
        if question.keys == ("sources",):
            yield from ((("sources", number), each) for number, each in enumerate(value, 1))
        elif value:
            yield tuple(question.keys), value

    def _references(self, question: Question, answer: str, owner: str) -> Iterator[tuple[tuple[str | int, ...], Value]]:
        """Names of organisations or brands as their folders; those that the site does not have under their names."""
        key = str(question.keys[-1])
        known = self.names.projects(owner) if key in fields.PROJECTS else self.names.organisations()
        given = [line.strip() for line in answer.splitlines() if line.strip()]
        named = {name: self.names.meant(known, name) for name in given}
        found: list[Value] = [slug for slug in named.values() if slug]
        others: list[Value] = [name for name, slug in named.items() if not slug]
        if found:
            yield (key,), found if isinstance(question.kind, Listed) else found[0]
        by_name = next((each for each in self.form.questions if each.keys == (f"{key[:-1]}_names",)), None)
        if others and by_name and by_name.label not in self.form.answers:
            yield tuple(by_name.keys), others
        elif others:
            self.outcome.left[question.label] = "\n".join(map(str, others))
            message = f"网站上没有叫“{others[0]}”的，这一项没有写进记录。"
            self.outcome.faults.append(Fault(question.label, 0, message, "照网页上的名称写。", is_error=False))

    def _date(self) -> str:
        """The day of an achievement, as far as it is one."""
        answer = "".join(self.form.answers.get("日期", "").split()) if self.form.noun == "achievement" else ""
        return str(Values(self.known.vocabulary, self.words, "").of(Day(), answer)) if DATE.fullmatch(answer) else ""

    def _place(self, owner: str, values: dict[str, Any]) -> None:
        """Write the values behind what the file has already."""
        outcome, noun = self.outcome, self.form.noun
        outcome.name = values.get("title") or values["name"]
        slug = self.form.answers.get(SLUG.label, "")
        if self.names.has(noun, owner, outcome.name, values.get("date", "")):
            outcome.refuse(
                "",
                f"网站上已经有“{outcome.name}”，没有再写一条。",
                "要改它的内容，请填“更正或撤下”表单；确是另一条的，换一个名称。",
            )
        if slug and not is_record_slug(slug):
            outcome.refuse(SLUG.label, f"“{slug}”不能用。", f"{SLUG.meaning}例如：{spelling.of(outcome.name)}")
        if noun == "achievement" and values.get("date", "") != self._date():
            outcome.refuse("日期", f"“{values['date']}”不是日期的写法。", _dated(values["date"]))
        if outcome.faults and any(fault.is_error for fault in outcome.faults):
            return
        made = names.proposed(self.root, noun, owner, outcome.name, values.get("date", ""), slug, {})
        outcome.path, self.text = made["path"], made["text"]
        self.at = [] if made["item"] is None else [made["item"]]
        spelt = made["slug"]
        if slug and spelt != slug:
            outcome.refuse(SLUG.label, f"“{slug}”已经有了。", f"换一个，例如 {spelt}")
        if not is_record_slug(spelt):
            outcome.refuse(SLUG.label, "照名称拼不出来。", "请写一个。")
        kind = fields.kind_at(outcome.path)
        for key, value in values.items():
            try:
                self.text = edits.put(self.text, kind, [*self.at, key], value)
            except Refused as refused:
                outcome.refuse(self._asked([key])[0], refused.problem.message)
                return
        reader = record_reader(self.root, datetime.datetime.now(CHINA).date())
        mended = corrected(kind, self.text.encode(), reader)
        self.text = mended.after if mended else self.text

    def _check_left(self) -> None:
        """What is left over goes into a public text, too: nothing personal may be in it."""
        checks = SingleRecordChecks(self.known.vocabulary, {})
        for label, answer in self.outcome.left.items():
            comments = "".join(f"# {line}\n" for line in answer.split("\n"))
            for problem in checks.check_plain(plain_texts.comments_of("", comments.encode())):
                self._tell(problem, label, problem.line, problem.message, problem.hint)

    def write(self, known: tuple[Problem, ...]) -> None:
        """Write the file, and check; where that finds an error, put back what was there."""
        outcome, target = self.outcome, self.root / self.outcome.path
        before = target.read_bytes() if target.exists() else None
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(self.text, encoding="utf-8", newline="\n")
        found = survey(self.root)
        called = names.called(found.records, {})
        kind = fields.kind_at(outcome.path)
        for problem in [each for each in found.problems if each not in known]:
            if problem.path != outcome.path:
                self._tell(problem, "", 0, faults.readable(problem.message, called), "")
                continue
            self._tell_own(problem, kind, called)
        outcome.is_written = not any(fault.is_error for fault in outcome.faults)
        if outcome.is_written:
            return
        if before is not None:
            target.write_bytes(before)
            return
        target.unlink()
        for folder in (target.parent, target.parent.parent):
            if not any(folder.iterdir()):
                folder.rmdir()

    def _tell_own(self, problem: Problem, kind: Kind, called: Mapping[str, str]) -> None:
        root = compose("", self.text, keys=LIMITS.nodes).root
        chinese = replace(problem, message=plain(problem.message), hint=plain(problem.hint))
        shown = faults.shown(chinese, 0, self.text, root, kind, called)
        keys = shown["keys"][len(self.at) :]
        label, row = self._asked(keys)
        labels = [question.label for question in self.form.questions]
        self._tell(problem, label, row, shown["message"], advice(shown["hint"], row, labels))

    def _asked(self, keys: edits.Keys) -> tuple[str, int]:
        """The question that asks for a value, and the line of its answer."""
        asking = [
            each for each in self.form.questions if each.keys and tuple(keys[: len(each.keys)]) == tuple(each.keys)
        ]
        if not asking:
            return "", 0
        question = max(asking, key=lambda each: len(each.keys))
        further = keys[len(question.keys) :]
        number = further[0] if isinstance(question.kind, Listed) and further and isinstance(further[0], int) else -1
        return question.label, number + (question.keys != ("sources",))

    def _tell(self, problem: Problem, label: str, row: int, message: str, hint: str) -> None:
        self.outcome.faults.append(Fault(label, row, message, hint, problem.is_error))


def _dated(answer: str) -> str:
    """What to answer instead of a time that is no date: 2024年底, 2024年5月至6月."""
    time = times.understood(answer)
    if time is None:
        return "写成 2025、2025-01 或 2025-01-31；不知道就不填。"
    if time.end and not time.unsure:
        return f"“日期”填 {time.start}，“结束日期”填 {time.end}。"
    return f"到原文里查是哪一天；查不到就填 {time.start}，原话写在“备注”里。"
