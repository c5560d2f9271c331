"""A project's name stands without outer quotation marks; pages add them (data contract)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.problems import Problem
from showcase.records import Records

QUOTED = re.compile(r"[“\"'‘《「]([^“”\"'‘’《》「」]*)[”\"'’》」]")


def check(records: Records) -> Iterator[Problem]:
    """A problem for each name that is wholly in quotation marks."""
    for record in records.projects.values():
        quoted = QUOTED.fullmatch(record.value.name)
        if quoted:
            message = f"品牌名“{record.value.name}”带了外层引号"
            yield Problem.at(record.path, record.place("name"), "name-quoted", message, f"改成　name: {quoted[1]}")
