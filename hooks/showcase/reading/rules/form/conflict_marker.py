"""The marks that version control leaves where two people changed the same lines."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from showcase.model import lazy
from showcase.problems import Rule, Scope

CONFLICT_MARKER = Rule(
    "conflict-marker",
    "有合并冲突的记号",
    "两个人改了同一处，版本库把两份都留在文件里，要由人决定留哪一份。",
    "<<<<<<< HEAD\nslogan: 每周到社区\n=======\nslogan: 每月到社区\n>>>>>>> main",
    "slogan: 每周到社区",
    hides=Scope.FILE,
)

MARK = lazy(r"(<{7}|\|{7}|={7}|>{7})(?: +(\S.*?))?\s*")
CUE = re.compile(r"^(?:<{7}|>{7}|={7}$|\|{7})(?:\s|$)", re.MULTILINE)


class Conflict(NamedTuple):
    """One place with two versions; numbers of lines from 1. ``message`` and ``hint`` are in Chinese."""

    line: int
    message: str
    hint: str


def find_conflicts(text: str) -> Iterator[Conflict]:
    """The conflicts of a file; a mark without the others by itself."""
    if not CUE.search(text):
        return
    lines = text.split("\n")
    marks = [(number, found) for number, line in enumerate(lines, 1) if (found := MARK.fullmatch(line))]
    while marks:
        signs = "".join(found[1][0] for _, found in marks[:4])
        length = 3 if signs.startswith("<=>") else 4 if signs == "<|=>" else 1
        yield _whole(marks[:length], lines) if length > 1 else _lone(*marks[0])
        del marks[:length]


def _lone(number: int, found: re.Match[str]) -> Conflict:
    message = f"第 {number} 行的 {found[1]} 是合并冲突留下的记号，不是内容"
    return Conflict(number, message, "删掉这一行，再看上下有没有写了两遍的内容，只留一份")


def _whole(marks: Sequence[tuple[int, re.Match[str]]], lines: Sequence[str]) -> Conflict:
    numbers = [number for number, _ in marks]
    first, last = numbers[0], numbers[-1]
    ours, theirs = (first + 1, numbers[1] - 1), (numbers[-2] + 1, last - 1)
    message = f"第 {first} 至 {last} 行有合并冲突：两个人改了同一处，两份都留在文件里"
    if lines[ours[0] - 1 : ours[1]] == lines[theirs[0] - 1 : theirs[1]]:
        return Conflict(first, message, f"两份是一样的：{_kept(ours, first, last)}")
    names = [found[2] for _, found in (marks[0], marks[-1])]
    choices = [
        f"要{which}{f'（{name}）' if name else ''}，就{_kept(part, first, last)}"
        for which, name, part in zip(("前一份", "后一份"), names, (ours, theirs), strict=True)
    ]
    every = "、".join(map(str, numbers))
    return Conflict(first, message, f"{'；'.join(choices)}；两份都要，就合成一份，删掉第 {every} 行的记号")


def _kept(part: tuple[int, int], first: int, last: int) -> str:
    """Which lines to keep, and which to delete."""
    start, end = part
    if start > end:
        return f"删掉{_lines(first, last)}"
    return f"留下{_lines(start, end)}，删掉{_lines(first, start - 1)}和{_lines(end + 1, last)}"


def _lines(first: int, last: int) -> str:
    return f"第 {first} 行" if first == last else f"第 {first} 至 {last} 行"
