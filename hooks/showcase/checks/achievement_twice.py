"""A joint achievement is recorded once, by one of its branches; recorded twice it would count twice."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck
from showcase.model import Records
from showcase.problems import Problem, Rule

RULE = Rule(
    "achievement-twice",
    "同一件事记了两次",
    "共同完成的事由一个组织记，写上 joint_with 就会在各组织的页面出现；记两次会算两次。",
    "title: 联合普法日  # 两个组织各记一次",
    "joint_with: [he-lvsuo-dangzhibu]",
)


@RecordsCheck.of(RULE, of_any_two=True)
def check(records: Records) -> Iterator[Problem]:
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
                yield Problem.at(record.path, record.place("title"), RULE, message, hint)
                break
        seen[achievement.title, str(achievement.date)].append(number)
