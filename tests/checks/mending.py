"""Does what the hint of a problem says: writes its line into the file, as a clerk would."""

from __future__ import annotations

import re

from office import Office
from showcase.problems import Problem

LINE = re.compile(r"(?:^|[。，；])(这一行改成|加一行|改成|加上)　(.+)$")
LINES = re.compile(r"^写成\n(.+)\Z", re.DOTALL | re.MULTILINE)


def lines_of(problem: Problem) -> list[str]:
    """The lines that the hint gives; none where it only asks to look."""
    if match := LINES.search(problem.hint):
        return match[1].split("\n")
    if problem.hint.startswith("这一行改成\n"):
        return problem.hint.split("\n")[1:]
    match = LINE.search(problem.hint)
    return [match[2]] if match else []


def mend(office: Office, problem: Problem) -> bool:
    """Write the lines of the hint at the problem's place; False where it gives none."""
    lines = lines_of(problem)
    if not lines:
        return False
    written = (office.root / problem.path).read_text(encoding="utf-8").split("\n")
    at = problem.line - 1
    dashed = re.match(r"( *)- ", written[at])
    indent = " " * (len(re.match(" *", written[at])[0]) + (2 if dashed else 0))
    if "这一行改成" in problem.hint:
        start = re.match(" *", written[at])[0]
        written[at : at + 1] = [start + line for line in lines]
    else:
        for line in lines:
            _put(written, at, indent, line)
    office.write(problem.path, "\n".join(written))
    return True


def _put(written: list[str], at: int, indent: str, line: str) -> None:
    """Write one key of the mapping that has line ``at``: over its old line, or as a new one."""
    key = line.partition(":")[0]
    first = at
    while not re.match(rf"{indent[:-2]}- ", written[first]):
        first -= 1
    for number in range(first, len(written)):
        if number > first and not written[number].startswith(indent):
            break
        if re.match(rf"{indent}{key}:|{indent[:-2]}- {key}:", written[number]):
            head = indent[:-2] + "- " if number == first and "- " in written[number][: len(indent)] else indent
            written[number] = head + line
            return
    written.insert(first + 1, indent + line)
