"""An achievement's id is an anchor on its branch's pages: within the branch it stands once."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model import Achievement, Record, Records
from showcase.problems import Problem


def check(records: Records) -> Iterator[Problem]:
    """A problem at every use of an id after its first, with the place of the first."""
    seen: dict[str, Record[Achievement]] = {}
    for record in records.achievements:
        achievement = record.value
        first = seen.setdefault(achievement.key, record)
        if first is not record:
            message = f"编号“{achievement.id}”在本组织里已经用过：{first.path} 第 {first.place('id').line} 行"
            hint = f"换一个编号，例如 {achievement.id}-2"
            yield Problem.at(record.path, record.place("id"), "id-repeated", message, hint)
