"""One record put right: bytes in, bytes out. Mends only what it can prove to mean the same."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from showcase.desk.fixing import mends
from showcase.desk.fixing.proof import keeps
from showcase.problems import replaced
from showcase.reading.keys import Kind
from showcase.reading.yaml import guess

INVISIBLE = re.compile("[\u200b\u2060\ufeff\xad]")
"""Characters that nobody sees and no script needs."""
HAN = re.compile("[\u4e00-\u9fff]")
PUNCTUATION = re.compile("[\u3000-\u303f\uff00-\uffef\u2018-\u201d—…·]")
ROUNDS = 10
ONE_BY_ONE = 100
"""So many mends are tried one by one: each try reads the whole record."""


@dataclass(slots=True)
class Mended:
    """A record put right. ``notes`` tells of the changes that a comparison of lines does not show."""

    before: str
    after: str
    notes: list[str] = field(default_factory=list)

    @property
    def content(self) -> bytes:
        return self.after.encode("utf-8")


def mended(kind: Kind, content: bytes) -> Mended | None:
    """The record put right; None for bytes that are no text in any encoding it knows."""
    notes: list[str] = []
    text = _decoded(content, notes)
    if text is None:
        return None
    before = _even(text, notes)
    after = INVISIBLE.sub("", before)
    for _ in range(ROUNDS):
        again = _round(kind, after)
        if again == after:
            break
        after = again
    return Mended(before, after, notes)


def _decoded(content: bytes, notes: list[str]) -> str | None:
    """The text of a file. Another encoding than UTF-8 must give back the very bytes, and look like Chinese."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        codec, name = guess(content)
        return _foreign(content, codec, name, notes) if codec else None
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


def _even(text: str, notes: list[str]) -> str:
    """``text`` with LF line ends, the last line ended too."""
    even = text.replace("\r\n", "\n").replace("\r", "\n")
    if even != text:
        notes.append("换行符改成 LF")
    if even and not even.endswith("\n"):
        notes.append("补上文件末尾的换行")
        even += "\n"
    return even


def _round(kind: Kind, text: str) -> str:
    """Each sort of mend once: all of it where that can be proved as a whole, otherwise those of which it can."""
    for find in (mends.form, mends.content):
        found = sorted(find(kind, text), reverse=True)
        whole = replaced(text, found)
        if found and keeps(kind, text, whole, mends.normal):
            text = whole
            continue
        for mend in found[-ONE_BY_ONE:]:
            single = replaced(text, [mend])
            if keeps(kind, text, single, mends.normal):
                text = single
    return text
