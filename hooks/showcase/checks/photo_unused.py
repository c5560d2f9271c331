"""Each picture is named by a record of its organisation."""

from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordsCheck, photo_path
from showcase.model import Place, Record, Records, SequenceNode, pictures_of, scalars
from showcase.problems import Problem, Rule

RULE = Rule(
    "photo-unused",
    "没有记录用到的照片",
    "没有说明的照片不发布。",
    "photos/putao.jpg  # 没有记录提到",
    "file: putao.jpg",
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    unused = records.photos - {
        photo_path(record, picture.file) for record in records for _, picture in pictures_of(record.value)
    }
    if unused:  # a photo with an error is in no value: look at what was written
        unused -= {photo_path(record, file) for record in records for file in _written_files(record, unused)}
    for path in sorted(unused):
        hint = "在记录的 photos 里写上它，或删掉这个文件"
        yield Problem.at(path, Place(), RULE, "没有记录用到这张照片", hint)


def _written_files(record: Record[Any], pictures: frozenset[str]) -> Iterator[str]:
    """The files that a record names, if any of ``pictures`` is its organisation's."""
    if any(path.startswith(photo_path(record)) for path in pictures):
        for key in ("photos", "mark"):
            for keys, scalar in scalars(record.node.get(key) or SequenceNode((), Place())):
                if keys[-1:] == ("file",):
                    yield scalar.text
