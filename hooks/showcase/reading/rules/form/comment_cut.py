"""A number sign that turns the rest of a text into a comment."""

import re
from collections.abc import Iterator

from showcase.problems import Rule
from showcase.reading.lines import TEXTS, FormError, Line, quote

COMMENT_CUT = Rule(
    "comment-cut",
    "井号后面的文字会丢掉",
    "空格加 # 之后的内容是说明，不会出现在网页上。",
    "title: 党建 #1 品牌",
    "title: '党建 #1 品牌'",
)

CUT = re.compile(r"(?:^| +)#(?=\S)|(?<=\S) +#")


def find_cut_value(line: Line) -> Iterator[FormError]:
    """A comment that cuts a value short. One set off by two spaces and a space after # is meant as one."""
    is_text = line.key in TEXTS or (bool(line.marks) and not line.key)
    if not is_text or line.value[:1] in ("'", '"', "[", "{", "|", ">"):
        return
    cut = CUT.search(line.value)
    if cut and not (line.value[cut.start() :].startswith("  ") and line.value[cut.end() : cut.end() + 1] == " "):
        body, message = line.value.rstrip(), _message(line.value, cut)
        end = line.value_at + len(body)
        yield FormError(line.number, line.value_at, end, COMMENT_CUT, message, quote(body), is_silent=True)


def find_cut_text(line: Line) -> Iterator[FormError]:
    """A comment in a line that goes on with a text."""
    if cut := CUT.search(line.text):
        message = _message(line.text, cut)
        yield FormError(line.number, cut.end() - 1, cut.end(), COMMENT_CUT, message, "＃", is_silent=True)


def _message(text: str, cut: re.Match[str]) -> str:
    return f"“{text[cut.end() - 1 :][:12]}”会被当作说明丢掉，不会出现在网页上"
