"""Clean text → a tree of nodes. Every scalar stays text; what YAML could add to that (anchors, tags …) is refused."""

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from sys import intern
from typing import Any, NoReturn

import yaml
from yaml import MappingEndEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from showcase.model import LIMITS, At, MappingNode, Node, Place, ScalarNode, SequenceNode, dataclass, placed
from showcase.problems import Problem, Rule
from showcase.reading.rules.files import FILE_TOO_LARGE
from showcase.reading.rules.form import DASH_SPACE, DOCUMENT_SECOND, KEY_REPEATED, KEYS_TOO_MANY, YAML_FEATURE
from showcase.reading.rules.values import VALUE_EMPTY
from showcase.reading.yaml import characters, parser_errors
from showcase.reading.yaml.gate import Refused

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where it was compiled in: seven times as fast."""
STYLES = frozenset("'\"|>")
BLOCKS = frozenset("|>")
SHORT = 32
"""Characters of a text from which on it is hardly written twice."""
QUOTE = "要写这个符号，给整段文字加引号"


@dataclass(frozen=True, slots=True)
class Tree:
    """What a file holds; ``root`` is None for an empty one. ``is_folded``: a text goes on over several lines."""

    root: Node | None
    problems: list[Problem]
    is_folded: bool = False


def compose(path: str, text: str, original: Callable[[Place], Place] | None = None, keys: int = LIMITS.keys) -> Tree:
    """The tree of one YAML document, with problems that do not hide the rest (repeated keys).

    ``original`` tells where a place of a mended text stands in the file; ``keys`` is how many a mapping may have.
    Raises :class:`Refused` where the text is not YAML, or uses more of YAML than a record needs.
    """
    composer = _Composer(path, LOADER(text).get_event, original, keys)
    try:
        return composer.document()
    except yaml.YAMLError as error:
        place, rule, message, hint = parser_errors.explain(text, error)
        raise Refused(Problem.at(path, original(place) if original else place, rule, message, hint)) from None


class _Composer:
    """Builds nodes from parser events, counting them, so that a huge file is stopped before it is held in memory."""

    def __init__(
        self, path: str, following: Callable[[], Any], original: Callable[[Place], Place] | None, keys: int
    ) -> None:
        self.path = path
        self.following = following
        self.original = original
        self.keys = keys
        self.nodes = 0
        self.problems: list[Problem] = []
        self.is_folded = False

    def document(self) -> Tree:
        node: Node | None = None
        documents = 0
        while not isinstance(event := self.following(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    message = "--- 之后是第二份内容，一个文件只写一份"
                    self._refuse(event, DOCUMENT_SECOND, message, "删掉 ---，或把后面的内容放进另一个文件")
                if event.version or event.tags:
                    self._refuse(event, YAML_FEATURE, "记录里不用 % 指令", "删掉这一行")
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event, 1, 0)
        if isinstance(node, ScalarNode) and not node.text and not node.style:
            node = None
        return Tree(node, self.problems, self.is_folded)

    def _node(self, event: Any, depth: int, flow: int) -> Node:
        self.nodes += 1
        if self.nodes > LIMITS.nodes or depth > LIMITS.depth:
            limit = f"{LIMITS.nodes} 项" if self.nodes > LIMITS.nodes else f"{LIMITS.depth} 层"
            message = f"内容太多或层次太深，上限是 {limit}"
            self._refuse(event, FILE_TOO_LARGE, message, "把内容分到几个文件里")
        if event.anchor:  # of an alias too
            self._refuse(event, YAML_FEATURE, "这里的 & 或 * 是 YAML 的引用写法，记录里不能用", QUOTE)
        if event.tag:
            self._refuse(event, YAML_FEATURE, "这里的 ! 是 YAML 的标签写法，记录里不能用", QUOTE)
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event)
        if event.flow_style:
            flow += 1
            if flow > LIMITS.flow_depth:
                message = "方括号或花括号里又套了一层，读起来容易错"
                self._refuse(event, YAML_FEATURE, message, "改成分行写，每项一行，以短横和空格开头")
        if kind is SequenceStartEvent:
            return self._sequence(event, depth, flow)
        return self._mapping(event, depth, flow)

    def _scalar(self, event: Any) -> ScalarNode:
        style: str = event.style if event.style in STYLES else ""
        text: str = event.value
        # One string for each word: of the memory that the records take, a quarter was the same words again and again.
        node = ScalarNode(intern(text) if len(text) < SHORT else text, self._at(event), style)
        if style in BLOCKS:
            if not node.text.strip():
                hint = "填上内容，每行比键多缩进两个空格；没有就删掉这一行"
                self._note(node.place, VALUE_EMPTY, f"{style} 下面没有文字", hint)
            return node
        if event.end_mark.line != event.start_mark.line:
            self.is_folded = True
        if style == '"' and not (node.text.isprintable() and characters.is_seen(node.text)):
            self.problems += characters.in_value(self.path, node.text, node.place)
        elif not style and node.text == "-":
            self._note(node.place, DASH_SPACE, "只有一个短横，没有内容", "填上内容；没有就删掉它")
        return node

    def _sequence(self, start: yaml.Event, depth: int, flow: int) -> SequenceNode:
        items = []
        while type(event := self.following()) is not SequenceEndEvent:
            items.append(self._node(event, depth + 1, flow))
        self._one_line(start, event)
        return SequenceNode(tuple(items), self._at(start))

    def _mapping(self, start: yaml.Event, depth: int, flow: int) -> MappingNode:
        entries: list[tuple[ScalarNode, Node]] = []
        seen: dict[str, ScalarNode] = {}
        while type(event := self.following()) is not MappingEndEvent:
            key = self._node(event, depth + 1, flow)
            if not isinstance(key, ScalarNode):
                self._refuse(event, YAML_FEATURE, "冒号前面只能是一个词", "照模板写：键: 值")
            value = self._node(self.following(), depth + 1, flow)
            first = seen.setdefault(same(key.text), key)
            if first is key:
                entries.append((key, value))
            else:
                self._repeated(key, first)
            if len(seen) > self.keys:
                message = f"这一段有 {self.keys} 个以上的键"
                self._refuse(event, KEYS_TOO_MANY, message, "检查是不是少了短横，几条记录连成了一条")
        self._one_line(start, event)
        return MappingNode(tuple(entries), self._at(start))

    def _one_line(self, start: Any, end: Any) -> None:
        """Note brackets that go over several lines: YAML is lax about what may stand there."""
        if start.flow_style and start.start_mark.line != end.end_mark.line:
            message = "方括号或花括号里的内容写了几行"
            hint = "放在一行里，或改成分行写，每项一行，以短横和空格开头"
            self._note(placed(self._at(start)), YAML_FEATURE, message, hint)

    def _note(self, place: Place, rule: Rule, message: str, hint: str) -> None:
        self.problems.append(Problem.at(self.path, place, rule, message, hint))

    def _repeated(self, key: ScalarNode, first: ScalarNode) -> None:
        name, before = characters.quoted(key.text), f"第 {first.place.line} 行已经有了"
        message = f"{name}写了两次，{before}"
        if key.text != first.text:
            message = f"{name}和{characters.quoted(first.text)}只差大小写、全角半角或编码，看上去是同一个键，{before}"
        self._note(key.place, KEY_REPEATED, message, "把两处合成一处，删掉多余的一行")

    def _at(self, event: Any) -> At:
        """Where an event stands in the file."""
        return event if self.original is None else self.original(placed(event))

    def _refuse(self, event: yaml.Event, rule: Rule, message: str, hint: str) -> NoReturn:
        raise Refused(Problem.at(self.path, placed(self._at(event)), rule, message, hint))


@lru_cache(maxsize=4096)
def same(key: str) -> str:
    """What keys that look alike have in common: case, width and unseen characters do not count."""
    return characters.without(unicodedata.normalize("NFKC", key)).casefold().strip()
