"""An organisation's name is its own, and so is a project's within its organisation."""

from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordsCheck
from showcase.model import Record, Records
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "name-repeated",
    "两条记录同名",
    "同名的组织或项目分不清。",
    "name: 第一党支部",
    "name: 和正律师事务所第一党支部",
    Severity.WARNING,
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    named: dict[tuple[str, str], Record[Any]] = {}
    branches = [record for record in records.branches.values() if not record.value.anonymous]
    every: list[Record[Any]] = [*branches, *records.projects.values(), *records.service_points.values()]
    for record in every:
        first = named.setdefault((getattr(record.value, "branch", ""), record.value.name), record)
        if first is not record:
            message = f"名称“{record.value.name}”与 {first.path} 相同"
            hint = "是同一个就合并成一个文件；不是就写出全称，加上地名或律所名"
            yield Problem.at(record.path, record.place("name"), RULE, message, hint)
