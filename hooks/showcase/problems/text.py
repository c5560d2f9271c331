"""Problems for a person at a terminal: the place, the line with a mark under it, what is wrong, how to mend it."""

import re
import unicodedata
from collections.abc import Iterable

from showcase.problems.problem import Problem, has_errors

WINDOW = 96
"""The widest piece of a line that is shown, in columns of a terminal."""
CELL = re.compile(r"<U\+[0-9A-F]{4,6}>|.", re.DOTALL)
"""One character of the file: an excerpt spells out those that cannot be seen."""


def report(problems: Iterable[Problem]) -> str:
    """The problems one after the other, with their number at the end."""
    found = sorted(problems)
    errors = sum(problem.is_error for problem in found)
    total = f"共 {errors} 处错误，{len(found) - errors} 处提醒。"
    explain = "想知道一条规则的缘由和写法：showcase explain 规则名" if has_errors(found) else ""
    return "\n\n".join([*map(entry, found), "\n".join(filter(None, [total, explain]))])


def entry(problem: Problem) -> str:
    """One problem, over several lines."""
    lines = [f"{problem.path}:{problem.line}:{problem.column}　{problem.severity.chinese} {problem.rule}"]
    if problem.excerpt.strip():
        shown, mark = marked(problem.excerpt, problem.column, problem.end_column)
        margin = len(str(problem.line))
        lines += [f"  {problem.line} | {shown}", f"  {'':{margin}} | {mark}"]
    lines.append(f"  {problem.message}")
    if problem.hint:
        lines += [f"  怎么改：{problem.hint}".replace("\n", "\n  ")]
    return "\n".join(lines)


def marked(excerpt: str, column: int, end_column: int) -> tuple[str, str]:
    """The piece of a line around a place, and the line below it with ``^`` under the place."""
    cells = ["    " if cell == "\t" else cell for cell in CELL.findall(excerpt)]
    start = min(column - 1, len(cells))
    end = min(max(end_column - 1, start + 1), max(len(cells), start + 1))
    first, last = _window([width(cell) for cell in cells], start, end)
    before, after = "…" if first else "", "…" if last < len(cells) else ""
    offset = width(before) + sum(map(width, cells[first:start]))
    length = max(1, sum(map(width, cells[start : min(end, last)])))
    return before + "".join(cells[first:last]) + after, " " * offset + "^" * length


def width(text: str) -> int:
    """How many columns a terminal gives ``text``: two for a Han character, none for a combining mark."""
    return sum(
        0 if unicodedata.category(char) in ("Mn", "Me", "Cf") else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )


def _window(widths: list[int], start: int, end: int) -> tuple[int, int]:
    """Which cells to show: all where they fit, otherwise those around ``start``, as many as fit."""
    if sum(widths) <= WINDOW:
        return 0, len(widths)
    first, room = start, WINDOW // 3
    while first > 0 and room >= widths[first - 1]:
        first -= 1
        room -= widths[first]
    last, room = first, WINDOW
    while last < len(widths) and room >= widths[last]:
        room -= widths[last]
        last += 1
    while first > 0 and room >= widths[first - 1]:
        first -= 1
        room -= widths[first]
    return first, last
