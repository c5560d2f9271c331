"""A tree of nodes → typed values, by the shapes of ``keys``. Every fault is noted with its place; none stops the rest."""

from __future__ import annotations

import re
from collections.abc import Mapping as Words
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Any

from showcase.model import Date, Period
from showcase.problems import Problem
from showcase.reading import dates
from showcase.reading.keys import (
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
from showcase.records import Mapping, Node, Place, Scalar, Sequence

NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
SPAN = (Key("from", "起", "开始的日期", Day(), required=True), Key("to", "止", "结束的日期", Day(), required=True))
TRUE, FALSE = ("true", "是"), ("false", "否")


class Parser:
    """Parses the nodes of one file. ``words`` gives each vocabulary list as slug → Chinese name."""

    def __init__(self, path: str, words: Words[str, Words[str, str]]) -> None:
        self.path = path
        self.words = words
        self.problems: list[Problem] = []

    def value(self, kind: Kind, node: Node, label: str) -> Any:
        """The value of ``node`` as ``kind``, or None after noting what is wrong."""
        if isinstance(kind, Shape):
            return self.shape(kind, node)
        if isinstance(kind, Listed):
            return self._list(kind, node, label)
        if isinstance(kind, Table):
            return self._table(kind, node, label)
        if isinstance(kind, Span) and isinstance(node, Mapping):
            return self._span(node)
        if not isinstance(node, Scalar):
            self.note(node.place, "value-type", f"“{label}”应当是一个值，这里却是几行内容", "写在冒号后面同一行")
            return None
        text = node.text.strip() if isinstance(kind, Text) else node.text
        if not text.strip():
            self.note(node.place, "value-empty", f"“{label}”是空的", "填上内容；没有就删掉这一行")
            return None
        return self._scalar(kind, text, node.place, label)

    def shape(self, shape: Shape, node: Node, **known: object) -> Any:
        """The model object of ``shape``, or None where a required part is missing or wrong."""
        if not isinstance(node, Mapping):
            self.note(node.place, "value-type", f"“{shape.label}”应当分行写成“键: 值”", "照模板写，每个键一行")
            return None
        values = self._entries(shape.label, shape.keys, node)
        required = [key for key in shape.keys if key.required]
        if any(key.name not in values for key in required):
            return None
        attributes = {key.attribute or key.name: values[key.name] for key in shape.keys if key.name in values}
        return shape.model(**known, **attributes)

    def note(self, place: Place, rule: str, message: str, hint: str) -> None:
        """Keep a problem of this file."""
        self.problems.append(Problem.at(self.path, place, rule, message, hint))

    def _entries(self, label: str, keys: tuple[Key, ...], node: Mapping) -> dict[str, Any]:
        """The values of a mapping's known keys; what is wrong, unknown or missing is noted and left out."""
        known = {key.name: key for key in keys}
        values = {}
        for name, child in node.entries:
            key = known.get(name.text)
            if key is None:
                self._unknown_key(label, known, name)
                continue
            value = self.value(key.kind, child, key.label)
            if value is not None:
                values[key.name] = value
        for key in keys:
            if key.required and node.get(key.name) is None:
                hint = f"加一行　{key.name}: {key.example or key.meaning}"
                self.note(node.place, "key-missing", f"{label}缺“{key.label}”（{key.name}）", hint)
        return values

    def _unknown_key(self, label: str, known: dict[str, Key], name: Scalar) -> None:
        labels = {key.label: key.name for key in known.values()}
        near = labels.get(name.text.strip()) or next(iter(get_close_matches(name.text.strip().lower(), known)), None)
        hint = f"是不是想写 {near}（{known[near].label}）？" if near else f"可以用的键：{'、'.join(known)}"
        self.note(name.place, "key-unknown", f"{label}里没有“{name.text}”这个键", hint)

    def _list(self, kind: Listed, node: Node, label: str) -> tuple[Any, ...] | None:
        if kind.single and isinstance(node, Scalar):
            value = self.value(kind.of, node, label)
            return None if value is None else (value,)
        if isinstance(node, Scalar) and not node.text.strip():
            self.note(node.place, "value-empty", f"“{label}”是空的", "填上内容；没有就删掉这一行")
            return None
        if not isinstance(node, Sequence):
            self.note(node.place, "value-type", f"“{label}”应当是一个列表", "每项一行，行首写短横和空格：- 内容")
            return None
        if len(node.items) > kind.limit:
            self.note(
                node.place, "list-too-long", f"“{label}”有 {len(node.items)} 项，上限 {kind.limit} 项", "删去几项"
            )
        values = [self.value(kind.of, item, label) for item in node.items]
        return tuple(value for value in values if value is not None)

    def _table(self, kind: Table, node: Node, label: str) -> dict[str, Any] | None:
        if not isinstance(node, Mapping):
            self.note(node.place, "value-type", f"“{label}”应当分行写成“键: 值”", "照原有的写法加一行")
            return None
        table = {}
        for name, child in node.entries:
            slug = name.text if kind.free else self._slug(Slug(), name.text, name.place, label)
            of = kind.of
            value = self.shape(of, child, slug=name.text) if isinstance(of, Shape) else self.value(of, child, label)
            if slug is not None and value is not None:
                table[slug] = value
        return table

    def _span(self, node: Mapping) -> Period | None:
        ends = self._entries("时段", SPAN, node)
        if len(ends) < 2:
            return None
        if ends["to"] < ends["from"]:
            self.note(node.place, "date-order", "时段的结束早于开始", "检查 from 和 to 是不是写反了")
            return None
        return Period(ends["from"], ends["to"])

    def _scalar(self, kind: Kind, text: str, place: Place, label: str) -> Any:
        if isinstance(kind, Text):
            return self._text(kind, text, place, label)
        if isinstance(kind, Slug):
            return self._slug(kind, text, place, label)
        if isinstance(kind, Number):
            return self._number(kind, text, place, label)
        if isinstance(kind, Day):
            return self._date(text, place, label)
        if isinstance(kind, Span):
            date = self._date(text, place, label)
            return date and Period(date, date)
        if isinstance(kind, Choice):
            return self._word(self.words.get(kind.words, {}), text, place, label)
        if isinstance(kind, Fixed):
            return self._word(dict(kind.words), text, place, label)
        if isinstance(kind, Flag):
            return self._flag(text, place, label)
        return self._url(text, place, label)

    def _text(self, kind: Text, text: str, place: Place, label: str) -> str | None:
        if len(text) > kind.limit:
            message = f"“{label}”有 {len(text)} 个字，上限 {kind.limit} 个字"
            self.note(place, "text-too-long", message, f"删去 {len(text) - kind.limit} 个字")
            return None
        if not kind.prose and "\n" in text:
            self.note(place, "text-lines", f"“{label}”只能写一行", "去掉换行")
            return None
        return text

    def _slug(self, kind: Slug, text: str, place: Place, label: str) -> str | None:
        if re.fullmatch(kind.pattern, text) and len(text) <= 60:
            return text
        self.note(place, "slug-form", f"“{label}”里的“{text}”写法不对", f"只用{kind.meaning}，不超过 60 个字符")
        return None

    def _number(self, kind: Number, text: str, place: Place, label: str) -> Decimal | None:
        try:
            number = Decimal(text) if NUMBER.fullmatch(text) else None
        except InvalidOperation:
            number = None
        if number is None or (kind.whole and number != number.to_integral_value()):
            what = "整数" if kind.whole else "数"
            hint = "只写半角数字，例如 1200 或 2.5；万、亿写在单位里"
            self.note(place, "number-form", f"“{label}”应当是一个{what}，这里是“{text}”", hint)
            return None
        return number

    def _date(self, text: str, place: Place, label: str) -> Date | None:
        try:
            return dates.parse(text)
        except ValueError as error:
            self.note(place, "date-form", f"“{label}”的“{text}”{error}", dates.hint(text))
            return None

    def _word(self, words: Words[str, str], text: str, place: Place, label: str) -> str | None:
        if text in words:
            return text
        names = {name: slug for slug, name in words.items()}
        near = names.get(text) or next(iter(get_close_matches(text.lower(), words)), None)
        near = near or names.get(next(iter(get_close_matches(text, names)), ""))
        choices = "、".join(f"{slug}（{name}）" for slug, name in words.items())
        hint = f"是不是想写 {near}（{words[near]}）？" if near else f"可以用的词：{choices}"
        self.note(place, "word-unknown", f"“{label}”里没有“{text}”这个词", hint)
        return None

    def _flag(self, text: str, place: Place, label: str) -> bool | None:
        if text in TRUE + FALSE:
            return text in TRUE
        self.note(place, "flag-form", f"“{label}”只能写 true 或 false，这里是“{text}”", "是写 true，否写 false")
        return None

    def _url(self, text: str, place: Place, label: str) -> str | None:
        if re.fullmatch(r"https?://[^\s/@\\<>\"']+(/[^\s\\<>\"']*)?([?#][^\s\\<>\"']*)?", text):
            return text
        self.note(place, "url-form", f"“{label}”不是完整的网址", "从浏览器地址栏复制，以 https:// 或 http:// 开头")
        return None
