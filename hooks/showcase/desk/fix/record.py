"""The correction of one record: bytes in, bytes out. Only what provably means the same is changed."""

import re
from dataclasses import dataclass, field

from showcase.desk.fix import replacements
from showcase.desk.fix.values import is_equivalent
from showcase.problems import replaced
from showcase.reading.keys import Kind
from showcase.reading.yaml import guess

INVISIBLE = re.compile("[\u200b\u2060\ufeff\xad]")
"""Characters without width that neither Chinese nor Latin text needs."""
HAN = re.compile("[\u4e00-\u9fff]")
PUNCTUATION = re.compile("[\u3000-\u303f\uff00-\uffef\u2018-\u201d—…·]")
MAX_ROUNDS = 10
MAX_SINGLE = 100
"""Edits that are tried one by one; each attempt parses the whole record."""


@dataclass(slots=True)
class Correction:
    """A corrected record. ``notes`` describes, in Chinese, the changes that a diff of lines does not show."""

    before: str
    after: str
    notes: list[str] = field(default_factory=list)

    @property
    def content(self) -> bytes:
        return self.after.encode("utf-8")


def corrected(kind: Kind, content: bytes) -> Correction | None:
    """The correction of a record; None for bytes that are not text in any known encoding."""
    notes: list[str] = []
    text = _decoded(content, notes)
    if text is None:
        return None
    before = _with_unix_line_ends(text, notes)
    after = INVISIBLE.sub("", before)
    for _ in range(MAX_ROUNDS):
        changed = _round(kind, after)
        if changed == after:
            break
        after = changed
    return Correction(before, after, notes)


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


def _round(kind: Kind, text: str) -> str:
    """Each sort of edit once: all edits where they are equivalent together, otherwise each that is by itself."""
    for find in (replacements.syntax, replacements.values):
        edits = sorted(find(kind, text), reverse=True)
        result = replaced(text, edits)
        if edits and is_equivalent(kind, text, result, replacements.canonical):
            text = result
            continue
        for edit in edits[-MAX_SINGLE:]:
            single = replaced(text, [edit])
            if is_equivalent(kind, text, single, replacements.canonical):
                text = single
    return text
