"""The gate: bytes → clean text. What does not pass here never reaches the YAML parser."""

from __future__ import annotations

import re

from showcase.limits import LIMITS
from showcase.problems import Problem
from showcase.records import Place

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd-\uffff"
    "\ue000-\uf8ff\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Controls, invisible and direction-changing characters, private use, surrogates: text nobody can see or compare."""


class Refused(Exception):
    """The file as a whole cannot be read; carries the :class:`Problem` to report."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def decode(path: str, content: bytes) -> str:
    """The text of a file: UTF-8, without byte order mark, with LF line ends.

    Raises :class:`Refused` for a file that is too large or not UTF-8.
    """
    if len(content) > LIMITS.file_bytes:
        limit = LIMITS.file_bytes // 1024
        message = f"文件有 {len(content) // 1024} KB，超过上限 {limit} KB"
        raise Refused(Problem.at(path, Place(), "file-too-large", message, "把内容分到几个文件里，或删去多余的文字"))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = f"文件不是 UTF-8 编码，像是 {_guess(content)}"
        hint = "用“另存为”，编码选 UTF-8；或运行 showcase fix"
        raise Refused(Problem.at(path, Place(), "file-encoding", message, hint)) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _guess(content: bytes) -> str:
    """The name of the encoding the bytes were most likely written in."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    for name, label in (("gb18030", "GBK"), ("big5", "Big5")):
        try:
            content.decode(name)
        except UnicodeDecodeError:
            continue
        return label
    return "别的编码"


def invisible(path: str, text: str) -> list[Problem]:
    """A problem for each character of ``text`` that must not stand in a record."""
    found = []
    for match in FORBIDDEN.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        message = f"这里有看不见或不能用的字符 <U+{ord(match.group()):04X}>"
        place = Place(line, column, column + 1)
        found.append(Problem.at(path, place, "character-forbidden", message, "删掉它，重新输入这几个字"))
    return found
