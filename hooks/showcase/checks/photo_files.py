"""Each picture is named by a record, and each named picture is there, once in a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.checks.texts import branch_of
from showcase.model import Place, Record, Records, SequenceNode, scalars
from showcase.problems import Problem


def check(records: Records) -> Iterator[Problem]:
    """A problem for each photo without a file, each file without a photo, and each that one record names twice."""
    for record in records:
        files = [photo.file for photo in record.value.photos]
        for index, file in enumerate(files):
            place = record.place("photos", index, "file")
            if _path(record, file) not in records.photos:
                hint = f"把照片放进 {_path(record, '')}，文件名要一致"
                yield Problem.at(record.path, place, "photo-missing", f"找不到照片“{file}”", hint)
            elif file in files[:index]:
                yield Problem.at(record.path, place, "photo-repeated", f"这条记录里“{file}”写了两次", "删掉一次")
    for path in sorted(_unused(records)):
        hint = "在记录的 photos 里写上它，或删掉这个文件"
        yield Problem.at(path, Place(), "photo-unused", "没有记录用到这张照片", hint)


def _unused(records: Records) -> frozenset[str]:
    """The pictures that no record names, not even in a photo with a fault."""
    named = {_path(record, photo.file) for record in records for photo in record.value.photos}
    left = records.photos - named
    if left:  # a photo with a fault is in no value: look at what was written
        named = {_path(record, file) for record in records for file in _named(record, left)}
    return left - named


def _named(record: Record[Any], pictures: frozenset[str]) -> Iterator[str]:
    """The files that a record names, if any of ``pictures`` is its organisation's."""
    if any(path.startswith(_path(record, "")) for path in pictures):
        for keys, scalar in scalars(record.node.get("photos") or SequenceNode((), Place())):
            if keys[-1:] == ("file",):
                yield scalar.text


def _path(record: Record[Any], file: str) -> str:
    return f"brands/{branch_of(record)}/photos/{file}"
