"""A joint achievement is recorded once, by one of its branches; recorded twice it would count twice."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model import Records
from showcase.problems import Problem


def check(records: Records) -> Iterator[Problem]:
    """A problem for each achievement that a branch it is joint with has recorded as well."""
    shared = {record.value.title for record in records.achievements if record.value.joint_with}
    seen: dict[tuple[str, str], list[int]] = {}
    for number, record in enumerate(records.achievements):
        achievement = record.value
        if achievement.title not in shared:
            continue
        for earlier in seen.setdefault((achievement.title, str(achievement.date)), []):
            first = records.achievements[earlier]
            joint = first.value.branch in achievement.joint_with or achievement.branch in first.value.joint_with
            if joint and first.value.branch != achievement.branch:
                message = f"“{achievement.title}”在 {first.path} 第 {first.place('id').line} 行已经记过"
                hint = "只留一处，另一个组织写在它的 joint_with 里"
                yield Problem.at(record.path, record.place("title"), "achievement-twice", message, hint)
                break
        seen[achievement.title, str(achievement.date)].append(number)
