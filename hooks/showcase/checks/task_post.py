"""Tasks, signatures, liaison groups and instructors name a post, results of rounds a body: never a person."""

import re
from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordCheck
from showcase.checks.persons import is_persons_name, persons
from showcase.model import Branch, Record, Signature, Task
from showcase.problems import Problem, Rule

RULE = Rule(
    "task-post",
    "岗位写了人的姓名",
    "人会换岗，岗位还在；公开个人信息要本人单独同意（个人信息保护法第二十五条）。",
    "post: 王小明",
    "post: 支部书记",
)
PART = re.compile(r"[^、，,;；/（）():：\s]+")
LEFT_OVER = re.compile(r"[（(]\s*[）)]|^[、，,;；/:：\s]+|[、，,;；/:：\s]+$")
"""What is left of a list or of brackets when a name has gone."""


@RecordCheck.of(RULE)
def check(record: Record[Any]) -> Iterator[Problem]:
    for keys, post, example in _posts(record.value):
        if problem := _named(record, keys, post, example):
            yield problem


def _posts(value: Any) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Every text that names a post or an organisation where a person may have been written, with an example."""
    if isinstance(value, Task | Signature):
        yield ("post",), value.post, "写他的岗位，例如　post: 支部书记"
    if isinstance(value, Branch):
        for number, group in enumerate(value.liaison_groups):
            yield ("liaison_groups", number, "leader"), group.leader, "写他的岗位，例如　leader: 党委副书记"
        for number, each in enumerate(value.instructors):
            yield ("instructors", number, "post"), each.post, "写他的岗位，例如　post: 退休政法干警"
        for number, held in enumerate(value.rounds):
            for index, result in enumerate(held.results):
                keys = ("rounds", number, "results", index, "participant_name")
                yield keys, result.participant_name, "写他所在的组织"


def _named(record: Record[Any], keys: tuple[str | int, ...], post: str, example: str) -> Problem | None:
    every = [part for part in PART.findall(post) if is_persons_name(part)] + [each.name for each in persons(post)]
    named = [name for name in dict.fromkeys(every) if name not in record.value.names_allowed]
    if not named:
        return None
    for name in named:
        post = post.replace(name, "")
    left = LEFT_OVER.sub("", post)
    what = "组织" if keys[-1] == "participant_name" else "岗位"
    message = f"“{'、'.join(named)}”是人的姓名，不是{what}"
    return Problem.at(record.path, record.place(*keys), RULE, message, "" if left else example, (left,) if left else ())
