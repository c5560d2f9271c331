"""Clean text → a tree of nodes. Every scalar stays text; what YAML could add to that (anchors, tags …) is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NoReturn

import yaml

from showcase.limits import LIMITS
from showcase.problems import Problem
from showcase.reading.gate import Refused
from showcase.records import Mapping, Node, Place, Scalar, Sequence

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where it was compiled in: seven times as fast."""


def compose(path: str, text: str) -> tuple[Node | None, list[Problem]]:
    """The tree of one YAML document, None for an empty one, with problems that do not hide the rest (repeated keys).

    Raises :class:`Refused` where the text is not YAML, or uses more of YAML than a record needs.
    """
    try:
        return _Composer(path, yaml.parse(text, Loader=LOADER)).document()
    except yaml.YAMLError as error:
        raise Refused(_syntax_problem(path, text, error)) from None


class _Composer:
    """Builds nodes from parser events, counting them, so that a huge file is stopped before it is held in memory."""

    def __init__(self, path: str, events: Iterator[yaml.Event]) -> None:
        self.path = path
        self.events = events
        self.nodes = 0
        self.problems: list[Problem] = []

    def document(self) -> tuple[Node | None, list[Problem]]:
        node: Node | None = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1 or event.version or event.tags:
                    self._refuse(
                        event, "yaml-feature", "一个文件只写一份内容，不用 --- 分隔，也不用 % 指令", "删掉这一行"
                    )
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event, 1)
        if isinstance(node, Scalar) and not node.text and not node.style:
            node = None
        return node, self.problems

    def _node(self, event: Any, depth: int) -> Node:
        self.nodes += 1
        if self.nodes > LIMITS.nodes or depth > LIMITS.depth:
            limit = f"{LIMITS.nodes} 项" if self.nodes > LIMITS.nodes else f"{LIMITS.depth} 层"
            self._refuse(event, "file-too-large", f"内容太多或层次太深，上限是 {limit}", "把内容分到几个文件里")
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self._refuse(
                event,
                "yaml-feature",
                "这里的 & 或 * 是 YAML 的引用写法，记录里不能用",
                "要写这个符号，给整段文字加双引号",
            )
        if event.tag:
            self._refuse(
                event, "yaml-feature", "这里的 ! 是 YAML 的标签写法，记录里不能用", "要写这个符号，给整段文字加双引号"
            )
        if isinstance(event, yaml.ScalarEvent):
            style = event.style if event.style in ("'", '"', "|", ">") else ""
            return Scalar(event.value, _place(event), style)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _sequence(self, start: yaml.Event, depth: int) -> Sequence:
        items = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
        return Sequence(tuple(items), _place(start))

    def _mapping(self, start: yaml.Event, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar):
                self._refuse(event, "yaml-feature", "冒号前面只能是一个词", "照模板写：键: 值")
            value = self._node(next(self.events), depth + 1)
            first = entries.setdefault(key.text, (key, value))[0]
            if first is not key:
                message = f"“{key.text}”写了两次，第 {first.place.line} 行已经有了"
                self.problems.append(
                    Problem.at(self.path, key.place, "key-repeated", message, "把两处合成一处，删掉多余的一行")
                )
        return Mapping(tuple(entries.values()), _place(start))

    def _refuse(self, event: yaml.Event, rule: str, message: str, hint: str) -> NoReturn:
        raise Refused(Problem.at(self.path, _place(event), rule, message, hint))


def _place(event: yaml.Event) -> Place:
    """Where an event begins; it ends on the same line or at that line's end."""
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    last = end.column if end.line == start.line else start.column + 1
    return Place(start.line + 1, start.column + 1, max(last, start.column + 1) + 1)


def _syntax_problem(path: str, text: str, error: yaml.YAMLError) -> Problem:
    """The parser's complaint in plain Chinese, at the line it points to."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    lines = text.split("\n")
    line = min(mark.line, len(lines) - 1) if mark else 0
    place = Place(line + 1, (mark.column if mark else 0) + 1, (mark.column if mark else 0) + 2)
    if "\t" in lines[line][: len(lines[line]) - len(lines[line].lstrip())]:
        return Problem.at(path, place, "yaml-syntax", "行首用了制表符（Tab）", "行首只用空格，每一层两个空格")
    return Problem.at(
        path,
        place,
        "yaml-syntax",
        "这一行附近的写法不合 YAML 格式",
        "检查：冒号是不是半角且后面有空格，缩进是不是每层两个空格，引号是不是成对",
    )
