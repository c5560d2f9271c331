"""How to mend what the parser found wrong: suggestions for values, as the lines of the file they change."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence

from showcase.model import (
    REFERENCE_KEYS,
    MappingNode,
    Node,
    Place,
    ScalarNode,
    SequenceNode,
    address_fault,
    key_meant,
)
from showcase.problems import corrections, slips
from showcase.reading import corrected_lines, dates, suggestions
from showcase.reading.keys import Choice, Day, Fixed, Flag, Key, Kind, Listed, Number, Shape, Slug, Span, Url
from showcase.reading.lines import quote
from showcase.reading.scalars import FALSE, NUMBER, QUOTES, TRUE, Wrong
from showcase.reading.suggestions import Entry, Suggestion

COMMON = frozenset(("date", "name", "note", "title", "url", "sources"))
"""Keys of so many kinds of mapping that none of these is meant before another."""
BRACKETED = re.compile(r"(?P<before>\s*- )\[\s*(?P<item>[^\s,\[\]{}\"'#&*!|>%@`]+)\s*\]\s*")
"""A line of a list with one plain item in brackets of its own."""
At = tuple[Shape, MappingNode, Key, ScalarNode, Node]
"""Where the parser is: the shape of a mapping, the mapping, and one entry of it: what it means, its key, its value."""


class Advice:
    """Advice for one file, of which ``lines`` are quoted; a line that cannot be quoted is empty."""

    def __init__(
        self, lines: Sequence[str], words: Mapping[str, Mapping[str, str]], today: datetime.date | None
    ) -> None:
        self._lines, self._words, self._today = lines, words, today

    def value(self, wrong: Wrong, kind: Kind, node: ScalarNode, at: At | None) -> str:
        """For a text that is no value of its kind."""
        if at is None:
            return wrong.hint + (f"写成　{wrong.right}" if wrong.right else "")
        shape, mapping, key, name, child = at
        is_item = child is not node
        suggestion = self._suggested(kind, node.text, Entry(shape, mapping, key), is_item)
        if key.name == "consent" and wrong.right == "false":
            return "照片里的人没有同意公开，这张照片不能用：删掉它，或换一张"
        if suggestion is None:
            right = (f"{'-' if is_item else name.text + ':'} {wrong.right}",) if wrong.right else ()
            suggestion = Suggestion("" if right else wrong.hint, right)
        return self._written(suggestion, node, None if is_item else name)

    def _suggested(self, kind: Kind, raw: str, entry: Entry, is_item: bool = False) -> Suggestion | None:
        if isinstance(kind, Number) and not is_item and not (kind.positive and NUMBER.fullmatch(raw)):
            return suggestions.for_number(kind, raw, entry)
        if isinstance(kind, Day | Span) and not is_item and not dates.ISO.fullmatch(raw):
            is_planned = (isinstance(kind, Day) and kind.ahead) or entry.sibling("basis") == "target"
            return suggestions.for_date(kind, raw, entry, None if is_planned else self._today)
        table = self.table(kind)
        return suggestions.for_word(table, raw, "" if is_item else entry.key.name) if table else None

    def table(self, kind: Kind) -> Mapping[str, str] | None:
        """The words that a kind of value is chosen from."""
        if isinstance(kind, Choice):
            return self._words.get(kind.words)
        return dict(kind.words) if isinstance(kind, Fixed) else None

    def key(self, shape: Shape, node: MappingNode, name: ScalarNode, child: Node) -> tuple[str, str]:
        """For a key that is none of the mapping: the key that is surely meant, or nothing; and what to do."""
        known, plain = shape.by_name, name.text.strip().strip(QUOTES)[:60]
        labels = {key.label: key.name for key in known.values()}
        near = labels.get(plain) or slips.word_meant(plain, known) or key_meant(plain, known)
        near = next((key for key in REFERENCE_KEYS.get(plain, ()) if key in known), near)
        homes = [key for key in known.values() if isinstance(key.kind, Shape) and key.kind.key(plain)]
        if plain == "to" and "period" in known:
            return "", self._ends(node)
        if near and node.get(near) is not None:
            return near, f"{near}（{known[near].label}）已经写了，把这一行并到那里，或删掉"
        if near:
            line = self._renamed(Entry(shape, node, known[near]), name, child)
            return near, f"是不是想写 {near}（{known[near].label}）？{line}"
        if homes and plain not in COMMON:
            return "", f"{plain} 要写在 {homes[0].name}（{homes[0].label}）下面，行首多两个空格"
        return "", f"可以用的键：{'、'.join(known)}"

    def _renamed(self, entry: Entry, name: ScalarNode, child: Node) -> str:
        """For a key that stands for another: the line with that one, and the value in its form."""
        key = entry.key
        if isinstance(child, ScalarNode) and child.text.strip():
            suggestion = None
            if isinstance(key.kind, Listed | Shape):
                suggestion = self._list_or_shape(key.kind, child, key.name)
            elif not self._is_taken(key.kind, child.text):
                suggestion = self._suggested(key.kind, child.text, entry)
            if suggestion and suggestion.lines and (lines := self._placed(suggestion.lines, child, name)):
                return corrections.corrected(lines)
            if suggestion and not suggestion.lines and isinstance(key.kind, Shape):
                return suggestion.hint
            if isinstance(key.kind, Slug) and key.kind.refers and not child.text.isascii():
                return f"写 {key.name} 和文件名：{key.meaning}"
        line = self._line(name.place)
        if not corrected_lines.stands_at(line, name):
            return f"写成　{key.name}"
        return corrections.corrected(corrected_lines.replaced_at(line, name.place, (key.name,)))

    def _is_taken(self, kind: Kind, text: str) -> bool:
        table = self.table(kind)
        if isinstance(kind, Slug):
            return re.fullmatch(kind.pattern, text) is not None
        if isinstance(kind, Flag | Url):
            return text in TRUE + FALSE or (isinstance(kind, Url) and address_fault(text) is None)
        return text in table if table is not None else not isinstance(kind, Number | Day | Span)

    def _list_or_shape(self, kind: Listed | Shape, node: ScalarNode, name: str) -> Suggestion:
        if isinstance(kind, Listed):
            return suggestions.for_list(kind.of, self.table(kind.of), node.text, name)
        inner = suggestions.for_shape(kind, node.text)
        return inner._replace(lines=(f"{name}:", *(f"  {line}" for line in inner.lines)) if inner.lines else ())

    def listed(self, kind: Listed, node: Node, at: At | None) -> str:
        """For something else where a list belongs."""
        if isinstance(node, MappingNode) and isinstance(kind.of, Shape):
            return self._dashed(node)
        if not isinstance(node, ScalarNode) or at is None:
            return "另起一行，每项以短横和空格开头：- 内容"
        if at[2].name == "inferred":
            return self._written(suggestions.for_inferred(Entry(*at[:3]), node.text), node, at[3])
        return self._written(self._list_or_shape(kind, node, at[2].name), node, at[3])

    def _dashed(self, node: MappingNode) -> str:
        """A mapping that should be the one item of a list: its lines with a dash."""
        if not node.entries:
            return "另起一行，每项以短横和空格开头：- 内容"
        first = node.entries[0][0].place
        head = self._line(first)[: first.column - 1]
        last = first.line
        for number, line in enumerate(self._lines[first.line :], first.line + 1):
            indent = len(line) - len(line.lstrip())
            if line.strip() and indent < len(head):
                break
            last = number if line.strip() else last
        lines = self._lines[first.line - 1 : last]
        if not head or head.strip() or not all(lines):
            return "每项以短横和空格开头，同一项的其他行与它的第一个键对齐"
        dashed = [f"{head}- {lines[0][len(head) :]}", *(f"  {line}" for line in lines[1:])]
        return f"第一个键前面加短横。{corrections.corrected_from(first.line, last, dashed)}"

    def mapping(self, shape: Shape, node: Node, at: At | None) -> str:
        """For something else where keys with values belong."""
        if not isinstance(node, ScalarNode) or at is None:
            return "照模板写，每个键一行，冒号用半角"
        is_item = at[4] is not node
        suggestion = suggestions.for_shape(shape, node.text)
        if not suggestion.lines:
            return suggestion.hint
        if is_item:
            first, *rest = suggestion.lines
            if self._line(node.place)[: node.place.column - 1].strip(" -"):
                return f"不用方括号，每项一行，以短横和空格开头：- {first}"
            return self._written(Suggestion("", (f"- {first}", *(f"  {line}" for line in rest))), node, None)
        return self._written(self._list_or_shape(shape, node, at[2].name), node, at[3])

    def single(self, node: Node, at: At | None) -> str:
        """For a list or a mapping where one value belongs."""
        if isinstance(node, MappingNode):
            return (self._from_and_to(node, at) if at else "") or self._with_colon(node)
        items = node.items if isinstance(node, SequenceNode) else ()
        if len(items) > 1:
            return "这里只写一个值：对照原文选一个，写在冒号后面同一行，不用短横和方括号"
        item = items[0] if items else None
        plain = "写在冒号后面同一行，不用短横和方括号"
        if at is None or not isinstance(item, ScalarNode) or not item.text.strip():
            return plain
        if at[4] is not node:
            return self._without_brackets(item)
        shape, mapping, key, name, _ = at
        suggestion = None
        if not self._is_taken(key.kind, item.text):
            suggestion = self._suggested(key.kind, item.text, Entry(shape, mapping, key)) or Suggestion(plain)
        line, head = self._line(item.place), self._line(name.place)
        lines = (
            suggestion.lines
            if suggestion
            else (f"{name.text}: {line[item.place.column - 1 : item.place.end_column - 1]}",)
        )
        if not lines or not corrected_lines.stands_at(line, item) or not corrected_lines.stands_at(head, name):
            return plain
        start = head[: name.place.column - 1]
        if start.strip(" -") or line[item.place.end_column - 1 :].strip(" ]"):
            return plain
        new = (f"{start}{lines[0]}", *(f"{' ' * len(start)}{each}" for each in lines[1:]))
        if item.place.line == name.place.line:
            return corrections.corrected(new)
        return corrections.corrected_from(name.place.line, item.place.line, new)

    def _without_brackets(self, item: ScalarNode) -> str:
        """An item of a list that is itself a list of one: ``- [a]``."""
        line = BRACKETED.fullmatch(self._line(item.place))
        new = (f"{line['before']}{line['item']}",) if line else ()
        return corrections.corrected(new) if new else "不用方括号，每项一行，以短横和空格开头"

    def _with_colon(self, node: MappingNode) -> str:
        """A text in which a half-width colon made a key of what stands before it."""
        line = self._line(node.place)
        before, body = line[: node.place.column - 1], line[node.place.column - 1 :].strip()
        if before.strip() != "-" or not body or len(node.entries) > 1:
            return "写在冒号后面同一行，不用分行"
        wide = corrected_lines.with_wide_colons(body)
        if ": " not in wide and not wide.endswith(":"):
            return f"文字里用全角冒号。{corrections.corrected((f'{before}{wide}',))}"
        return f"文字里有半角冒号，要加引号。{corrections.corrected((f'{before}{quote(body)}',))}"

    def _from_and_to(self, node: MappingNode, at: At) -> str:
        """The two ends of a time under a key that takes one date."""
        shape, mapping, key, name, _ = at
        start, end = (node.get(part) for part in ("from", "to"))
        if not isinstance(key.kind, Day) or not isinstance(start, ScalarNode) or not isinstance(end, ScalarNode):
            return ""
        suggestion = suggestions.for_date(
            key.kind, f"{start.text}至{end.text}", Entry(shape, mapping, key), self._today
        )
        head = self._line(name.place)[: name.place.column - 1]
        last = max(start.place.line, end.place.line)
        if not suggestion.lines or head.strip(" -") or last != name.place.line + 2 or len(node.entries) > 2:
            return suggestion.hint
        new = (f"{head}{suggestion.lines[0]}", *(f"{' ' * len(head)}{line}" for line in suggestion.lines[1:]))
        return suggestion.hint + corrections.corrected_from(name.place.line, last, new)

    def _ends(self, node: MappingNode) -> str:
        """For ``from`` and ``to`` in a metric: the ends of its period, or what grew to what."""
        general = "时段的 from 和 to 写在 period 下面，行首多两个空格"
        names = {name.text: name for name, _ in node.entries}
        ends = [node.get(end) for end in ("from", "to")]
        if node.get("period") is not None or not all(isinstance(end, ScalarNode) for end in ends):
            return general
        start, end = (each for each in ends if isinstance(each, ScalarNode))
        lines = suggestions.for_ends(start.text, end.text, node.get("value") is None)
        first, last = sorted((names["from"].place, names["to"].place))
        is_block = not self._line(first)[: first.column - 1].strip(" -")
        if not lines or last.line != first.line + 1 or not self._line(last) or not is_block:
            return general
        head = self._line(first)[: first.column - 1]
        new = (f"{head}{lines[0]}", *(f"{' ' * len(head)}{line}" for line in lines[1:]))
        return corrections.corrected_from(first.line, last.line, new)

    def _written(self, suggestion: Suggestion, node: ScalarNode, name: ScalarNode | None) -> str:
        """The suggestion with its lines as they stand in the file, or as they are where the file's are not at hand."""
        if not suggestion.lines:
            return suggestion.hint
        lines = self._placed(suggestion.lines, node, name)
        if lines:
            return suggestion.hint + corrections.corrected(lines)
        if len(suggestion.lines) == 1:
            return f"{suggestion.hint}写成　{suggestion.lines[0].partition(' ')[2]}"
        return "\n".join([f"{suggestion.hint}写成下面 {len(suggestion.lines)} 行：", *suggestion.lines])

    def _placed(self, new: Sequence[str], node: ScalarNode, name: ScalarNode | None) -> tuple[str, ...]:
        line, place = self._line(node.place), node.place
        start = name.place if name else place
        if start.line != place.line or not corrected_lines.stands_at(line, node):
            return ()
        return corrected_lines.replaced_at(line, place._replace(column=start.column), new)

    def _line(self, place: Place) -> str:
        return self._lines[place.line - 1] if place.line <= len(self._lines) else ""
