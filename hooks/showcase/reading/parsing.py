"""A tree of nodes → typed values, by the shapes of ``keys``. Every fault is noted with its place; none stops it."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property
from typing import Any

from showcase.model import REFERENCE_KEYS, MappingNode, Node, Period, Place, ScalarNode, SequenceNode
from showcase.problems import Problem, Rule
from showcase.reading import scalars
from showcase.reading.advice import Advice, At
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
        self._at: At | None = None
        self.problems: list[Problem] = []

    @cached_property
    def _advice(self) -> Advice:
        """What to write instead of what is wrong; made for the first fault."""
        return Advice(self._lines(), self.words, self.today)

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
            self._wrong(wrong, kind, node)
            # A text that is only too long still names what other records refer to.
            return raw if isinstance(kind, Text) else None

    def shape(self, shape: Shape, node: Node, **known: object) -> Any:
        """The model object of ``shape``, or None where a required part is missing or wrong."""
        if not isinstance(node, MappingNode):
            self._not_mapping(node, shape)
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
        meant = set()
        named: dict[str, tuple[str, ...]] = {}
        for name, child in node.entries:
            key = known.get(name.text)
            if key is None and (names := _organisations(known, name, child)):
                # Which of two keys is meant depends on the other records: a check of these tells.
                named |= {REFERENCE_KEYS[name.text][0]: names}
                continue
            if key is None:
                meant.add(near := self._unknown_key(shape, node, name, child))
                if near and not isinstance(child, ScalarNode) and node.get(near) is None:
                    self._at = shape, node, known[near], name, child
                    self.value(known[near].kind, child, known[near].label)  # what is wrong below it is told at once
                continue
            is_planned = isinstance(key.kind, Span) and _text(node.get("basis")) == "target"
            self._at = shape, node, key, name, child
            value = self.value(key.kind, child, key.label, is_planned)
            if value is not None:
                values[key.name] = value
        for of, names in named.items():
            values[of] = (*values.get(of, ()), *names)
        if "period" in known and node.get("to") is not None:
            values.pop("from", None)  # an end of a period, said where the other one stands
        for required, key in shape.required.items():
            if required not in values and required not in meant and node.get(required) is None:
                hint = f"加一行 {key.name}（{key.meaning}）" + f"，例如　{key.name}: {key.example}" * bool(key.example)
                self.note(node.place, KEY_MISSING, f"{shape.label}缺“{key.label}”（{key.name}）", hint)
        return values

    def _unknown_key(self, shape: Shape, node: MappingNode, name: ScalarNode, child: Node) -> str:
        """Note a key that the kind of mapping does not have; the key that is surely meant, or nothing."""
        near, hint = self._advice.key(shape, node, name, child)
        self.note(name.place, KEY_UNKNOWN, f"{shape.label}里没有{quoted(name.text)}这个键", hint)
        return near

    def _list(self, kind: Listed, node: Node, label: str) -> tuple[Any, ...] | None:
        if kind.single and isinstance(node, ScalarNode):
            value = self.value(kind.of, node, label)
            return None if value is None else (value,)
        if isinstance(node, ScalarNode) and not node.text.strip():
            self._empty(node, label)
            return None
        if isinstance(kind.of, Slug) and kind.of.refers and isinstance(node, ScalarNode) and not node.text.isascii():
            return (node.text,)  # names of organisations: a check of all records tells the folders
        if not isinstance(node, SequenceNode):
            self.note(node.place, VALUE_TYPE, f"“{label}”应当是一个列表", self._advice.listed(kind, node, self._at))
            if not isinstance(node, MappingNode) or not isinstance(kind.of, Shape):
                return None
        items = node.items if isinstance(node, SequenceNode) else (node,)
        if not items and self._at and self._at[2].required and self._at[4] is node:
            self.note(node.place, VALUE_EMPTY, f"“{label}”是空的", "至少写一项，另起一行，以短横和空格开头")
            return None
        if len(items) > kind.limit:
            message = f"“{label}”有 {len(items)} 项，上限 {kind.limit} 项"
            self.note(node.place, LIST_TOO_LONG, message, f"删去 {len(items) - kind.limit} 项")
        values = [self.value(kind.of, item, label) for item in items]
        return tuple(value for value in values if value is not None)

    def _table(self, kind: Table, node: Node, label: str) -> dict[str, Any] | None:
        if not isinstance(node, MappingNode):
            self._not_mapping(node, Shape(label, dict, ()))
            return None
        table = {}
        for name, child in node.entries:
            self._at = Shape(label, dict, ()), node, Key(name.text, label, "", kind.of), name, child
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
            at = self._at
            if raw.lower() in scalars.NULLS and at and at[2].required and at[4] is node:
                self.note(node.place, VALUE_EMPTY, f"“{label}”写的是{quoted(raw)}，等于没有填", "填上内容")
            elif raw.lower() in scalars.NULLS:
                message = f"“{label}”写的是{quoted(raw)}，网页上会照样显示"
                self.note(node.place, VALUE_NULL, message, "没有内容就删掉这一行")
            return scalars.text(kind, raw, label)
        if isinstance(kind, Slug):
            return scalars.slug(kind, raw, label)
        if isinstance(kind, Number):
            return scalars.number(kind, raw, label)
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

    def _wrong(self, wrong: Wrong, kind: Kind, node: ScalarNode) -> None:
        """Note a value that its key does not take."""
        at = self._at
        if at and at[2].name == "from" and "period" in at[0].by_name and at[1].get("to") is not None:
            return  # the ends of a period: said at its end
        self.note(node.place, wrong.rule, wrong.message, self._advice.value(wrong, kind, node, at))

    def _empty(self, node: ScalarNode, label: str) -> None:
        what = "只有一对空引号" if node.style in ("'", '"') and not node.text else "是空的"
        if node.text:
            what = "只有空格"
        self.note(node.place, VALUE_EMPTY, f"“{label}”{what}", GONE)

    def _not_scalar(self, node: Node, label: str) -> None:
        """A list or a mapping where one text belongs: most often a colon in the text made it one."""
        what = "几行内容" if isinstance(node, MappingNode) else "一个列表"
        hint = self._advice.single(node, self._at)
        self.note(node.place, VALUE_TYPE, f"“{label}”应当是一个值，这里却是{what}", hint)

    def _not_mapping(self, node: Node, shape: Shape) -> None:
        if isinstance(node, ScalarNode) and not node.text.strip():
            self._empty(node, shape.label)
            return
        hint = self._advice.mapping(shape, node, self._at)
        self.note(node.place, VALUE_TYPE, f"“{shape.label}”应当分行写成“键: 值”", hint)


@cache
def _table(words: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return dict(words)


def _organisations(known: Mapping[str, Key], name: ScalarNode, node: Node) -> tuple[str, ...]:
    """The names under a word for organisations that is no key; none where they may all be folders."""
    keys = REFERENCE_KEYS.get(name.text)
    if keys is None or keys[0] not in known:
        return ()
    items = node.items if isinstance(node, SequenceNode) else (node,)
    texts = tuple(item.text for item in items if isinstance(item, ScalarNode) and item.text.strip())
    return texts if len(texts) == len(items) and not all(text.isascii() for text in texts) else ()


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, ScalarNode) else ""
