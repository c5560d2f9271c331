"""Only an organisation whose source hides its name may have 某 in it."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model import Branch, Record
from showcase.problems import Problem


def check(record: Record[Branch]) -> Iterator[Problem]:
    """A problem for a name with 某 that is not marked anonymous."""
    if "某" in record.value.name and not record.value.anonymous:
        hint = "写出全称；原文确实隐去名称的，加一行　anonymous: true"
        yield Problem.at(record.path, record.place("name"), "name-hidden", "名称里有“某”，却没有标明匿名", hint)
