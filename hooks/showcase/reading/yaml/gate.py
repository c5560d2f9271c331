"""The gate: bytes → text in one encoding with one kind of line end. What does not pass is never parsed."""

import re

from showcase.model import LIMITS, Place
from showcase.problems import Problem
from showcase.reading.rules.files import FILE_ENCODING, FILE_TOO_LARGE, LINE_TOO_LONG
from showcase.reading.yaml import encodings

LONG_LINE = re.compile(rf"^[^\n]{{{LIMITS.line + 1}}}", re.MULTILINE)


class Refused(Exception):  # noqa: N818 - what it carries is a finding, no failure
    """The file as a whole cannot be read; carries the :class:`Problem` to report."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def decode(path: str, content: bytes) -> str:
    """The text of a file: UTF-8, without byte order mark, with LF line ends.

    Raises :class:`Refused` for a file that is too large, not UTF-8, or has a line without end.
    """
    if len(content) > LIMITS.file_bytes:
        limit = LIMITS.file_bytes // 1024
        message = f"文件有 {-(-len(content) // 1024)} KB，超过上限 {limit} KB"
        raise Refused(Problem.at(path, Place(), FILE_TOO_LARGE, message, "把内容分到几个文件里，或删去多余的文字"))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(_not_utf8(path, content, error.start)) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LIMITS.line and (found := LONG_LINE.search(text)):
        place = Place(text.count("\n", 0, found.start()) + 1)
        message = f"这一行超过 {LIMITS.line} 个字"
        hint = "长文字写在　story: |　下面，每段一行，行首两个空格"
        raise Refused(Problem.at(path, place, LINE_TOO_LONG, message, hint))
    return text


def _not_utf8(path: str, content: bytes, start: int) -> Problem:
    """The problem of a file in another encoding, or in none: at the first line that is not UTF-8."""
    _, name = encodings.guess(content)
    place = Place(1 if name == "UTF-16" else content.count(b"\n", 0, start) + 1)
    if not name:
        hint = "打开文件，重新输入这一行的乱码，另存为 UTF-8"
        return Problem.at(path, place, FILE_ENCODING, "文件不是 UTF-8，从这一行起有认不出的字节", hint)
    hint = "用记事本打开，“另存为”，编码选 UTF-8；或运行　showcase fix"
    return Problem.at(path, place, FILE_ENCODING, f"文件不是 UTF-8，像是 {name}", hint)
