"""The correction of one record: bytes in, bytes out. Only what the check proposes without a question is changed."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from showcase.desk.fix import replacements
from showcase.desk.fix.proposals import proposed
from showcase.desk.fix.values import is_equivalent, values
from showcase.model import LIMITS, Node
from showcase.problems import Problem, Replacement, replaced
from showcase.reading import Parser, Reader
from showcase.reading.keys import Kind, Listed, Shape
from showcase.reading.rules.form import find_conflicts, find_wrapping
from showcase.reading.yaml import Refused, characters, gate, guess, parse_yaml

HAN = re.compile("[\u4e00-\u9fff]")
PUNCTUATION = re.compile("[\u3000-\u303f\uff00-\uffef\u2018-\u201d—…·]")
MAX_ROUNDS = 10
MAX_ATTEMPTS = 60
"""Each attempt to apply edits reads the whole record anew."""


@dataclass(slots=True)
class Correction:
    """A corrected record. ``notes`` describes, in Chinese, the changes that a diff of lines does not show."""

    before: str
    after: str
    notes: list[str] = field(default_factory=list)

    @property
    def content(self) -> bytes:
        return self.after.encode("utf-8")


def corrected(kind: Kind, content: bytes, reader: Reader | None = None) -> Correction | None:
    """The correction of a record; None for bytes that are not text in any known encoding.

    ``reader`` reads records by the words of the office's vocabulary.
    """
    notes: list[str] = []
    text = _decoded(content, notes)
    if text is None:
        return None
    before = _with_unix_line_ends(text, notes)
    return Correction(before, _Corrector(kind, reader or Reader({}, date.max)).corrected(before), notes)


def _decoded(content: bytes, notes: list[str]) -> str | None:
    """The text of a file; None where it is neither UTF-8 nor, by its characters, Chinese in another encoding."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = "\0"  # as in UTF-16 that happens to be UTF-8: the encoding must be guessed
    if text.startswith("\ufeff"):
        notes.append("去掉文件开头的 BOM")
    elif "\0" in text:
        codec, name = guess(content)
        return _foreign(content, codec, name, notes) if codec else None
    return text.removeprefix("\ufeff")


def _foreign(content: bytes, codec: str, name: str, notes: list[str]) -> str | None:
    try:
        text = content.decode(codec)
    except UnicodeDecodeError:
        return None
    high = [char for char in text if ord(char) > 0x7F]
    chinese = sum(bool(HAN.match(char) or PUNCTUATION.match(char)) for char in high)
    if "\0" in text or chinese < 0.9 * len(high):
        return None
    notes.append(f"编码从 {name} 改成 UTF-8")
    return text.removeprefix("\ufeff")


def _with_unix_line_ends(text: str, notes: list[str]) -> str:
    """``text`` with LF line ends, also after the last line."""
    result = text.replace("\r\n", "\n").replace("\r", "\n")
    if result != text:
        notes.append("换行符改成 LF")
    if result and not result.endswith("\n"):
        notes.append("补上文件末尾的换行")
        result += "\n"
    return result


class _Corrector:
    """Applies edits to one record, and counts how often it had to be read for that."""

    def __init__(self, kind: Kind, reader: Reader) -> None:
        self.kind = kind
        self.reader = reader
        self.attempts = 0

    def corrected(self, text: str) -> str:
        """The text with all edits that are certain. What the check refuses to read at all stays as it is."""
        try:
            gate.decode("", text.encode("utf-8"))
        except (Refused, UnicodeEncodeError):
            return text
        if any(find_conflicts(text)):
            return text
        text = characters.cleaned(_unwrapped(text))
        for _ in range(MAX_ROUNDS):
            changed = self._proposals(self._values(self._syntax(text)))
            if changed == text or self.attempts > MAX_ATTEMPTS:
                return changed
            text = changed
        return text

    def _syntax(self, text: str) -> str:
        text = self._applied(text, list(replacements.syntax(text)), self._is_equivalent)
        return self._applied(text, list(replacements.syntax(text, moves=True)), self._reads_the_same)

    def _values(self, text: str) -> str:
        return self._applied(text, list(replacements.values(self.kind, text)), self._is_equivalent)

    def _proposals(self, text: str) -> str:
        lines = text.split("\n")
        edits = list(proposed(self._problems(text), lines, replacements.line_starts(lines)))
        return self._applied(text, edits, self._is_better)

    def _applied(self, text: str, edits: list[Replacement], is_right: Callable[[str, str], bool]) -> str:
        """The text with all edits where they are right together; otherwise with those of each half that are."""
        if not edits or self.attempts > MAX_ATTEMPTS:
            return text
        self.attempts += 1
        result = replaced(text, edits)
        if is_right(text, result):
            return result
        if len(edits) == 1:
            return text
        edits.sort()
        middle = len(edits) // 2
        return self._applied(self._applied(text, edits[middle:], is_right), edits[:middle], is_right)

    def _is_equivalent(self, before: str, after: str) -> bool:
        return is_equivalent(self.kind, before, after, replacements.canonical)

    def _reads_the_same(self, before: str, after: str) -> bool:
        """Whether the check, which reads past errors of form, finds the same values in both, and less amiss."""
        old, new = parse_yaml("", before, LIMITS.nodes), parse_yaml("", after, LIMITS.nodes)
        if old.root is None or new.root is None or len(new.problems) >= len(old.problems):
            return False
        return values(self.kind, old.root) == values(self.kind, new.root)

    def _is_better(self, before: str, after: str) -> bool:
        """Whether problems are gone and none has come."""
        old, new = self._problems(before), self._problems(after)
        return len(new) < len(old) or ({*new} != {*old} and len(new) == len(old))

    def _problems(self, text: str) -> tuple[Problem, ...]:
        """What reading finds wrong."""

        def parse(parser: Parser, node: Node) -> object:
            return parser.value(_untyped(self.kind), node, "")

        return self.reader.read("", text.encode("utf-8"), parse, may_be_empty=True, keys=LIMITS.nodes).problems


def _untyped(kind: Kind) -> Kind:
    """The kind with plain mappings for its records, of which the file alone does not tell the whole identity."""
    if isinstance(kind, Listed):
        return replace(kind, of=_untyped(kind.of))
    return replace(kind, model=dict) if isinstance(kind, Shape) else kind


def _unwrapped(text: str) -> str:
    """The text without code fences and sentences around the record, where that is clear."""
    wrapping = find_wrapping(text)
    if wrapping is None or not wrapping.is_clear:
        return text
    gone = set(wrapping.lines)
    kept = (line for number, line in enumerate(text.split("\n"), 1) if number not in gone)
    return "\n".join(kept).strip("\n") + "\n"
