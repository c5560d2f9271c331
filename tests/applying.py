"""Follows a hint that is a line, as a person does who copies it into the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

from showcase.problems import Problem

LINES = r"(?:　(?P<one>[^\n]*)|下面 \d+ 行：\n(?P<many>.*))"
HERE = re.compile(rf"这一行改成(?:（行首 (?P<indent>\d+) 个空格）)?{LINES}", re.DOTALL)
RANGE = re.compile(rf"第 (?P<first>\d+)(?: 至 (?P<last>\d+))? 行改成{LINES}", re.DOTALL)
ADDED = re.compile(r"(?:加一行|补上)　(?P<one>[a-z_]+: [^；，。（\n]+)")


def is_line(problem: Problem) -> bool:
    """Whether the hint gives lines to write, letter for letter."""
    return problem.path.endswith(".yml") and any(pattern.search(problem.hint) for pattern in (HERE, RANGE, ADDED))


def applied(text: str, problem: Problem) -> str:
    """The file's text after the hint was followed."""
    lines = re.split("\r\n|\r|\n", text)
    match = RANGE.search(problem.hint) or HERE.search(problem.hint)
    if match is None:
        return "\n".join(with_line(lines, problem, ADDED.search(problem.hint)["one"].strip()))
    groups = match.groupdict()
    first = int(groups.get("first") or problem.line)
    last = int(groups.get("last") or first)
    indent = " " * int(groups["indent"]) if groups.get("indent") else re.match(" *", lines[first - 1])[0]
    new = [match["one"]] if match["one"] is not None else match["many"].split("\n")
    return "\n".join([*lines[: first - 1], *(indent + line for line in new), *lines[last:]])


def with_line(lines: list[str], problem: Problem, new: str) -> list[str]:
    """The lines with one more in the mapping where the problem lies, after the key it points to."""
    at = problem.line
    line = lines[at - 1]
    if re.search(r"\{[^{}]*\}\s*$", line):
        return [*lines[: at - 1], re.sub(r"\}(\s*)$", rf", {new}}}\1", line), *lines[at:]]
    indent = len(re.match(r"[ -]*", line)[0])
    while at < len(lines) and lines[at].strip() and len(lines[at]) - len(lines[at].lstrip()) > indent:
        at += 1
    return [*lines[:at], " " * indent + new, *lines[at:]]


def left(problem: Problem, before: Iterable[Problem], after: Iterable[Problem]) -> list[str]:
    """What following the hint of ``problem`` left of it, and what it brought."""
    old, new = (Counter((each.path, each.rule, each.message) for each in problems) for problems in (before, after))
    old[problem.path, problem.rule, problem.message] -= 1
    return [f"{rule} {message}" for _, rule, message in new - old]


def failures(
    read: Callable[[str], str], survey: Callable[[str, str], Iterable[Problem]], before: Iterable[Problem]
) -> list[str]:
    """Each hint that is a line and does not mend its problem alone, nor together with those of its rule beside it.

    ``survey`` checks with another text of one file.
    """
    found = list(before)
    failed = []
    for each in filter(is_line, found):
        rest = left(each, found, survey(each.path, applied(read(each.path), each)))
        if rest:
            text, same = (
                read(each.path),
                [p for p in found if is_line(p) and (p.path, p.rule) == (each.path, each.rule)],
            )
            for other in sorted(same, key=lambda problem: -problem.line):
                text = applied(text, other)
            rest = left(each, found, survey(each.path, text))
        failed += [f"{each.line} {each.rule}: {each.hint} → {rest}"] if rest else []
    return failed
