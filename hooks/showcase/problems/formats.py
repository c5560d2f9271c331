"""The outcome of a check in the form that its reader wants: a person, a program, GitHub, a code scanner."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Self

from showcase.model import Records, dataclass
from showcase.problems.problem import Problem
from showcase.problems.rule import Rule
from showcase.problems.sarif import sarif
from showcase.problems.text import report


@dataclass(frozen=True, slots=True)
class Checked:
    """How much was read."""

    files: int
    branches: int
    projects: int
    achievements: int
    service_points: int = 0
    tasks: int = 0
    selected: int | None = None
    """Number of files that were chosen to be checked; None where all are."""
    beside: int = 0
    """Number of other files that were read to judge those."""
    unseen: tuple[str, ...] = ()
    """What could only be found among all files, where some were chosen."""

    @classmethod
    def of(cls, records: Records, selected: int | None = None, beside: int = 0, unseen: tuple[str, ...] = ()) -> Self:
        """How much was read to get these records."""
        return cls(
            records.files,
            len(records.branches),
            len(records.projects),
            len(records.achievements),
            len(records.service_points),
            len(records.tasks),
            selected,
            beside,
            unseen,
        )

    def __str__(self) -> str:
        if self.selected is not None:
            return f"检查了指定的 {self.selected} 个文件，对照了与它有关的 {self.beside} 个文件。"
        tasks = f"，{self.tasks} 项任务" if self.tasks else ""
        points = f"，{self.service_points} 个公共法律服务点" if self.service_points else ""
        return (
            f"检查了 {self.files} 个文件：{self.branches} 个党组织，{self.projects} 个品牌项目，"
            f"{self.achievements} 项服务成果{tasks}{points}。"
        )


def as_text(problems: Sequence[Problem], checked: Checked, rules: Sequence[Rule]) -> str:
    """For a person."""
    text = f"{report(problems)}\n{checked}" if problems else f"{checked}没有发现问题。"
    if not checked.unseen:
        return text
    return f"{text}\n没有和全部记录对照，这些看不出来：{'；'.join(checked.unseen)}。查全部：showcase check"


def as_json(problems: Sequence[Problem], checked: Checked, rules: Sequence[Rule]) -> str:
    """For a program: one object with ``problems`` and ``checked``."""
    keys = ("path", "line", "column", "end_column", "rule", "severity", "message", "hint", "excerpt")
    entries = [{key: getattr(problem, key) for key in keys} for problem in sorted(problems)]
    counts = asdict(checked)
    if checked.selected is None:
        del counts["selected"], counts["beside"], counts["unseen"]
    return json.dumps({"problems": entries, "checked": counts}, ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem], checked: Checked, rules: Sequence[Rule]) -> str:
    """Workflow commands, one a line, which GitHub shows beside the changed lines."""
    return "\n".join(map(_command, sorted(problems)))


def as_sarif(problems: Sequence[Problem], checked: Checked, rules: Sequence[Rule]) -> str:
    """SARIF 2.1.0, which code scanners read."""
    return json.dumps(sarif(sorted(problems), rules), ensure_ascii=False, indent=2)


FORMATS: dict[str, Callable[[Sequence[Problem], Checked, Sequence[Rule]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}


def _command(problem: Problem) -> str:
    properties = {
        "file": problem.path,
        "line": problem.line,
        "endLine": problem.line,
        "col": problem.column,
        "endColumn": max(problem.end_column, problem.column),
        "title": f"{problem.severity.chinese} {problem.rule}",
    }
    stated = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = f"{problem.message}\n怎么改：{problem.hint}" if problem.hint else problem.message
    return f"::{problem.severity} {stated}::{_data(message)}"


def _data(text: str) -> str:
    """A message from which no second command can begin."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
