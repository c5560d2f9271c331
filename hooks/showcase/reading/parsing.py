"""A tree of nodes → typed values, by the shapes of ``keys``. Every fault is noted with its place; none stops it."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from functools import cache, cached_property
from typing import Any

from showcase.model import MappingNode, Node, Period, Place, ScalarNode, SequenceNode
from showcase.problems import Problem, Rule
from showcase.reading import scalars
from showcase.reading.keys import (
    PLANNED,
    SPAN,
    Choice,
    Day,
    Fixed,
    Flag,
    Key,
    Kind,
    Listed,
    Number,
    Shape,
    Slug,
    Span,
    Table,
    Text,
)
from showcase.reading.lines import quote
from showcase.reading.rules.values import KEY_MISSING, KEY_UNKNOWN, LIST_TOO_LONG, VALUE_EMPTY, VALUE_NULL, VALUE_TYPE
from showcase.reading.scalars import FALSE, NUMBER, TRUE, Wrong
from showcase.reading.yaml import quoted, shown

__all__ = ["FALSE", "NUMBER", "TRUE", "Parser"]

GONE = "填上内容；没有就删掉这一行"


class Parser:
    """Parses the nodes of one file. ``words`` gives each vocabulary list as slug → Chinese name; a list that is not
    there accepts any word.

    ``today`` is the last day a date may name; ``lines``, the file's, are quoted as they should read, and asked for
    only then.
    """

    def __init__(
        self,
        path: str,
        words: Mapping[str, Mapping[str, str]],
        today: datetime.date | None = None,
        lines: Callable[[], Sequence[str]] = tuple,
    ) -> None:
        self.path = path
        self.words = words
        self.today = today
        self._lines = lines
        self.problems: list[Problem] = []

    @cached_property
    def lines(self) -> Sequence[str]:
        """The lines of the file; empty where they are not at hand."""
        return self._lines()

    def value(self, kind: Kind, node: Node, label: str, is_planned: bool = False) -> Any:
        """The value of ``node`` as ``kind``, or None after noting what is wrong. What ``is_planned`` may be to come."""
        if isinstance(kind, Shape):
            return self.shape(kind, node)
        if isinstance(kind, Listed):
            return self._list(kind, node, label)
        if isinstance(kind, Table):
            return self._table(kind, node, label)
        if not isinstance(node, ScalarNode):
            if isinstance(kind, Span) and isinstance(node, MappingNode):
                return self._span(node, PLANNED if is_planned else SPAN)
            self._not_scalar(node, label)
            return None
        raw = node.text.strip() if isinstance(kind, Text) else node.text
        if not raw.strip():
            self._empty(node, label)
            return None
        try:
            return self._scalar(kind, raw, node, label, is_planned)
        except Wrong as wrong:
            self._wrong(wrong, node.place)
            # A text that is only too long still names what other records refer to.
            return raw if isinstance(kind, Text) else None

    def shape(self, shape: Shape, node: Node, **known: object) -> Any:
        """The model object of ``shape``, or None where a required part is missing or wrong."""
        if not isinstance(node, MappingNode):
            self._not_mapping(node, shape.label)
            return None
        values = self._entries(shape, node)
        if not shape.required.keys() <= values.keys():
            return None
        attributes = {shape.by_name[name].attribute or name: value for name, value in values.items()}
        return shape.model(**known, **attributes)

    def note(self, place: Place, rule: Rule, message: str, hint: str) -> None:
        """Keep a problem of this file."""
        self.problems.append(Problem.at(self.path, place, rule, shown(message), shown(hint)))

    def _entries(self, shape: Shape, node: MappingNode) -> dict[str, Any]:
        """The values of a mapping's known keys; what is wrong, unknown or missing is noted and left out."""
        known = shape.by_name
        values = {}
        for name, child in node.entries:
            key = known.get(name.text)
            if key is None:
                self._unknown_key(shape.label, known, name)
                continue
            is_planned = isinstance(key.kind, Span) and _text(node.get("basis")) == "target"
            value = self.value(key.kind, child, key.label, is_planned)
            if value is not None:
                values[key.name] = value
        for required, key in shape.required.items():
            if required not in values and node.get(required) is None:
                hint = f"加一行　{key.name}: {key.meaning}" + (f"，例如　{key.name}: {key.example}" * bool(key.example))
                self.note(node.place, KEY_MISSING, f"{shape.label}缺“{key.label}”（{key.name}）", hint)
        return values

    def _unknown_key(self, label: str, known: dict[str, Key], name: ScalarNode) -> None:
        plain = name.text.strip().strip(scalars.QUOTES)[:60]
        labels = {key.label: key.name for key in known.values()}
        near = labels.get(plain) or next(iter(get_close_matches(plain.lower(), known, n=1)), None)
        homes = [key for key in known.values() if isinstance(key.kind, Shape) and key.kind.key(plain)]
        if near:
            hint = f"是不是想写 {near}（{known[near].label}）？" + self._corrected(name.place, near)
        elif homes:
            hint = f"{plain} 要写在 {homes[0].name}（{homes[0].label}）下面，行首多两个空格"
        else:
            hint = f"可以用的键：{'、'.join(known)}"
        self.note(name.place, KEY_UNKNOWN, f"{label}里没有{quoted(name.text)}这个键", hint)

    def _list(self, kind: Listed, node: Node, label: str) -> tuple[Any, ...] | None:
        if kind.single and isinstance(node, ScalarNode):
            value = self.value(kind.of, node, label)
            return None if value is None else (value,)
        if isinstance(node, ScalarNode) and not node.text.strip():
            self._empty(node, label)
            return None
        if not isinstance(node, SequenceNode):
            item = f"- {quoted(node.text)[1:-1]}" if isinstance(node, ScalarNode) else "- 内容"
            self.note(node.place, VALUE_TYPE, f"“{label}”应当是一个列表", f"另起一行，每项以短横和空格开头：{item}")
            return None
        if len(node.items) > kind.limit:
            message = f"“{label}”有 {len(node.items)} 项，上限 {kind.limit} 项"
            self.note(node.place, LIST_TOO_LONG, message, f"删去 {len(node.items) - kind.limit} 项")
        values = [self.value(kind.of, item, label) for item in node.items]
        return tuple(value for value in values if value is not None)

    def _table(self, kind: Table, node: Node, label: str) -> dict[str, Any] | None:
        if not isinstance(node, MappingNode):
            self._not_mapping(node, label)
            return None
        table = {}
        for name, child in node.entries:
            slug = name.text if kind.free else self.value(Slug(), name, label)
            of = kind.of
            value = self.shape(of, child, slug=name.text) if isinstance(of, Shape) else self.value(of, child, label)
            if slug is not None and value is not None:
                table[slug] = value
        return table

    def _span(self, node: MappingNode, ends: Shape) -> Period | None:
        dates = self._entries(ends, node)
        if len(dates) < 2:
            return None
        return Period(dates["from"], dates["to"])

    def _scalar(self, kind: Kind, raw: str, node: ScalarNode, label: str, is_planned: bool) -> Any:
        if isinstance(kind, Text):
            if raw.lower() in scalars.NULLS:
                message = f"“{label}”写的是{quoted(raw)}，网页上会照样显示"
                self.note(node.place, VALUE_NULL, message, "没有内容就删掉这一行")
            return scalars.text(kind, raw, label)
        if isinstance(kind, Slug):
            return scalars.slug(kind, raw, label)
        if isinstance(kind, Number):
            return scalars.number(raw, label, kind.whole)
        if isinstance(kind, Day):
            return scalars.date(raw, label, None if kind.ahead else self.today)
        if isinstance(kind, Span):
            date = scalars.date(raw, label, None if is_planned else self.today)
            return Period(date, date)
        if isinstance(kind, Choice):
            words = self.words.get(kind.words)
            return raw if words is None else scalars.word(words, raw, label)
        if isinstance(kind, Fixed):
            return scalars.word(_table(kind.words), raw, label)
        if isinstance(kind, Flag):
            return scalars.flag(raw, label)
        return scalars.url(raw, label)

    def _wrong(self, wrong: Wrong, place: Place) -> None:
        corrected = self._corrected(place, wrong.right) if wrong.right else ""
        if corrected and not wrong.hint.endswith("？"):
            self.note(place, wrong.rule, wrong.message, corrected)
        else:
            self.note(place, wrong.rule, wrong.message, wrong.hint + corrected)

    def _corrected(self, place: Place, right: str) -> str:
        """The line with ``right`` at ``place``; ``right`` alone where the line is not at hand."""
        line = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        if not line or place.end_column - 1 > len(line):
            return f"写成　{right}"
        return f"这一行改成　{(line[: place.column - 1] + right + line[place.end_column - 1 :]).strip()}"

    def _empty(self, node: ScalarNode, label: str) -> None:
        what = "只有一对空引号" if node.style in ("'", '"') and not node.text else "是空的"
        if node.text:
            what = "只有空格"
        self.note(node.place, VALUE_EMPTY, f"“{label}”{what}", GONE)

    def _not_scalar(self, node: Node, label: str) -> None:
        """A list or a mapping where one text belongs: most often a colon in the text made it one."""
        line = self.lines[node.place.line - 1] if node.place.line <= len(self.lines) else ""
        before, body = line[: node.place.column - 1], line[node.place.column - 1 :].strip()
        what = "几行内容" if isinstance(node, MappingNode) else "一个列表"
        hint = "写在冒号后面同一行，不用短横"
        if body.startswith(("[", "{")):
            hint = f"去掉括号。这一行改成　{before.strip()} {body.strip('[]{} ')}"
        elif isinstance(node, MappingNode) and before.strip().strip("-") == "" and body:
            hint = f"文字里有半角冒号，要加引号。这一行改成　{before.strip()} {quote(body)}"
        self.note(node.place, VALUE_TYPE, f"“{label}”应当是一个值，这里却是{what}", hint)

    def _not_mapping(self, node: Node, label: str) -> None:
        if isinstance(node, ScalarNode) and not node.text.strip():
            self._empty(node, label)
            return
        self.note(node.place, VALUE_TYPE, f"“{label}”应当分行写成“键: 值”", "照模板写，每个键一行，冒号用半角")


@cache
def _table(words: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return dict(words)


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, ScalarNode) else ""
