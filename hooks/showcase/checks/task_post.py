"""A task is answered for, and a record is signed, by a post, never by a person."""

import re
from collections.abc import Iterator

from showcase.checks.engine import RecordCheck
from showcase.checks.persons import is_persons_name, persons
from showcase.model import Record, Signature, Task
from showcase.problems import Problem, Rule

RULE = Rule(
    "task-post",
    "责任岗位写了人的姓名",
    "人会换岗，岗位还在；公开个人信息要本人单独同意（个人信息保护法第二十五条）。",
    "post: 王小明",
    "post: 支部书记",
)
PART = re.compile(r"[^、，,;；/（）():：\s]+")
LEFT_OVER = re.compile(r"[（(]\s*[）)]|^[、，,;；/:：\s]+|[、，,;；/:：\s]+$")
"""What is left of a list or of brackets when a name has gone."""


@RecordCheck.of(RULE, Task | Signature)
def check(record: Record[Task | Signature]) -> Iterator[Problem]:
    post, allowed = record.value.post, record.value.names_allowed
    every = [part for part in PART.findall(post) if is_persons_name(part)] + [each.name for each in persons(post)]
    named = [name for name in dict.fromkeys(every) if name not in allowed]
    if named:
        for name in named:
            post = post.replace(name, "")
        left = LEFT_OVER.sub("", post)
        hint = "" if left else "写他的岗位，例如　post: 支部书记"
        right = (left,) if left else ()
        message = f"“{'、'.join(named)}”是人的姓名，不是岗位"
        yield Problem.at(record.path, record.place("post"), RULE, message, hint, right)
