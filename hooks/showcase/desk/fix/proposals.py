"""The lines that the check proposes for a record, as replacements: what a person would copy out of its hints."""

import re
from collections.abc import Iterator, Sequence

from showcase.problems import Problem, Replacement
from showcase.reading.rules import characters, form

WRITTEN = r"改成(?:（行首 (?P<indent>\d+) 个空格）)?(?:　(?P<one>[^\n]*)|下面 \d+ 行：\n(?P<many>.*))$"
HERE = re.compile(rf"^(?P<before>.*?)这一行{WRITTEN}", re.DOTALL)
RANGE = re.compile(rf"^(?P<before>.*?)第 (?P<first>\d+)(?: 至 (?P<last>\d+))? 行{WRITTEN}", re.DOTALL)
OF_FORM = frozenset(rule.id for rule in (*characters.RULES, *form.RULES)) - {"list-inline"}
"""Rules whose corrections are made by themselves, in smaller steps."""
QUESTION = re.compile(r"是不是想写 (?P<word>[a-z_-]+)（(?P<name>[^（）]+)）？")
DATE = re.compile(r"[\"']?[0-9０-９〇○零一二三四五六七八九十年月日号时分秒点./:：T \-Z+]+[\"']?")
"""A date or a time and nothing else: 2018年前后 says more than 2018."""
CUT = re.compile(r"[“「].*…[”」]$")
"""The end of a line that is too long to be shown whole."""


def proposed(problems: Sequence[Problem], lines: Sequence[str], starts: Sequence[int]) -> Iterator[Replacement]:
    """The replacements of whole lines that certain hints ask for, the first for each line.

    ``starts`` are the places where the lines begin.
    """
    last = 0
    for problem in sorted(problems, key=lambda problem: (problem.line, problem.column)):
        found = proposal(problem, lines, starts)
        if problem.rule in OF_FORM or found is None or not _is_certain(problem, found[0], _value(problem, lines)):
            continue
        if found[1].start >= last:
            last = found[1].end + 1
            yield found[1]


def proposal(problem: Problem, lines: Sequence[str], starts: Sequence[int]) -> tuple[str, Replacement] | None:
    """The replacement of whole lines that the hint of a problem asks for, behind what the hint says before it; None
    where it asks for none, or shows only the beginning of a line.
    """
    found = HERE.search(problem.hint) or RANGE.search(problem.hint)
    if not found or CUT.search(found["one"] or ""):
        return None
    named = found.groupdict()
    first = int(named.get("first") or problem.line)
    final = int(named.get("last") or first)
    if final > len(lines):
        return None
    old = lines[first - 1]
    indent = " " * int(named["indent"]) if named["indent"] else old[: len(old) - len(old.lstrip())]
    new = "\n".join(indent + line for line in (found["one"] or found["many"]).split("\n"))
    return found["before"], Replacement(starts[first - 1], starts[final - 1] + len(lines[final - 1]), new)


def _value(problem: Problem, lines: Sequence[str]) -> str:
    """What stands at the place of a problem."""
    return lines[problem.line - 1][problem.column - 1 : problem.end_column - 1] if problem.line <= len(lines) else ""


def _is_certain(problem: Problem, before: str, old: str) -> bool:
    """Whether a hint leaves nothing to decide: it asks no question, or one that the wrong text itself answers."""
    if problem.rule == "date-form" and not DATE.fullmatch(old):
        return False
    if "？" not in before and "?" not in before:
        return True
    question = QUESTION.search(before)
    return question is not None and any(
        f"“{name}”" in problem.message for name in (question["name"], *question["name"].split("、"))
    )
