"""The liaison groups that a committee lists are one of each number and name, and their members say the same."""

from collections import Counter
from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck
from showcase.model import Branch, LiaisonGroup, Record, Records, ordinal
from showcase.problems import Problem, Rule

RULE = Rule(
    "liaison-group",
    "联络组的写法对不上",
    "名单和成员自己写的一致，一个组织才只在一个组里。",
    "liaison_group: 第三联络组  # 上级的名单里没有",
    "liaison_group: 第一联络组",
)
BOTH = "对照原文，把两处改成一样"


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    for record in records.branches.values():
        if record.value.liaison_groups:
            yield from _list(record)
        if record.value.liaison_group:
            yield from _member(records, record)


def _list(record: Record[Branch]) -> Iterator[Problem]:
    """What is wrong within the list of one committee."""
    groups = record.value.liaison_groups
    for key, label in (("number", "编号"), ("name", "名称")):
        uses = Counter(getattr(group, key) for group in groups)
        for at, group in enumerate(groups):
            value = getattr(group, key)
            if uses[value] > 1 and value in [getattr(each, key) for each in groups[:at]]:
                yield _problem(record, at, key, f"{label}“{value}”前面的组已经用了", "一个组一个编号、一个名称")
    listed: dict[str, str] = {}
    for at, group in enumerate(groups):
        stated = ordinal(group.name)
        if stated and stated != group.number:
            yield _problem(record, at, "number", f"编号是 {group.number}，名称里却是第 {stated} 组", BOTH)
        for index, slug in enumerate(group.members):
            if listed.setdefault(slug, group.name) != group.name:
                where = record.place("liaison_groups", at, "members", index)
                message = f"“{slug}”已在“{listed[slug]}”里"
                yield Problem.at(record.path, where, RULE, message, "一个组织只在一个组里，删掉一处")


def _member(records: Records, record: Record[Branch]) -> Iterator[Problem]:
    """What is wrong where an organisation states its group and those above it list theirs."""
    stated, slug = record.value.liaison_group, record.value.slug
    above = [branch for branch in _superiors(records, record.value) if branch.liaison_groups]
    listed = [(branch, group) for branch in above for group in branch.liaison_groups]
    if not listed or _is_sound(stated, slug, listed):
        return
    found = [(branch, group) for branch, group in listed if slug in group.members]
    message, right = f"上级的名单里没有“{stated}”", ""
    if found:
        branch, group = found[0]
        message, right = f"联络组写的是“{stated}”，{branch.name}的名单里它在“{group.name}”", group.name
    hint = BOTH if right else f"名单里有：{'、'.join(group.name for _, group in listed)}。{BOTH}"
    yield Problem.at(record.path, record.place("liaison_group"), RULE, message, hint)


def _is_sound(stated: str, slug: str, listed: list[tuple[Branch, LiaisonGroup]]) -> bool:
    named = [(branch, group) for branch, group in listed if group.name == stated]
    elsewhere = {branch.slug for branch, group in listed if slug in group.members and group.name != stated}
    return any(branch.slug not in elsewhere for branch, _ in named)


def _superiors(records: Records, branch: Branch) -> Iterator[Branch]:
    """Every organisation above one."""
    seen, rest = {branch.slug}, [*branch.parents]
    while rest:
        slug = rest.pop()
        if slug not in seen and slug in records.branches:
            seen.add(slug)
            yield records.branches[slug].value
            rest += records.branches[slug].value.parents


def _problem(record: Record[Branch], at: int, key: str, message: str, hint: str) -> Problem:
    return Problem.at(record.path, record.place("liaison_groups", at, key), RULE, message, hint)
