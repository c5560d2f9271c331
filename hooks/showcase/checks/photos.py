"""Each picture is named by a record, and each named picture is there."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.problems import Problem
from showcase.records import Place, Records


def check(records: Records) -> Iterator[Problem]:
    """A problem for each photo without a file and each file without a photo."""
    named = set()
    for record in records:
        branch = getattr(record.value, "branch", "") or record.value.key
        for index, photo in enumerate(record.value.photos):
            path = f"brands/{branch}/photos/{photo.file}"
            named.add(path)
            if path not in records.photos:
                place = record.place("photos", index, "file")
                hint = f"把照片放进 brands/{branch}/photos/，文件名要一致"
                yield Problem.at(record.path, place, "photo-missing", f"找不到照片“{photo.file}”", hint)
    for path in sorted(records.photos - named):
        hint = "在记录的 photos 里写上它，或删掉这个文件"
        yield Problem.at(path, Place(), "photo-unused", "没有记录用到这张照片", hint)
