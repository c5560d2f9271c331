"""Every organisation or project that a record names must be in ``brands/``."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from showcase.checks.engine import RecordsCheck, References, branch_of, reference_lines, stands_on_line
from showcase.model import Branch, Place, Record, Records, ScalarNode, SequenceNode, scalars
from showcase.problems import Problem, Rule, corrections

RULE = Rule(
    "reference-missing",
    "提到的组织或项目不存在",
    "链接会断开。",
    "parents: [cheng-lvshi-dangwie]",
    "parents: [cheng-lvshi-dangwei]",
)

BRANCH_LISTS = {"parents": "上级", "owners": "共有者", "joint_with": "共同完成"}
NAME_KEYS = {"parents": "parent_names", "owners": "owner_names"}
PROJECT_KEYS = {"part_of": "隶属品牌", "project": "所属品牌", "adopted_from": "借鉴自"}
PARTS = {
    "partner": ("结对组织", "那个组织没有录入本站的，删掉这一行，改写 partner_name，写它的名称"),
    "participant": ("参加组织", "那个组织没有录入本站的，删掉这一行，改写 participant_name，写它的名称"),
    "members": ("成员", "先录入那个组织，再写它的文件夹名；不录入就从这里删掉"),
    "project": ("参加的品牌", "检查拼写；那个品牌还没有录入的，删掉这一行"),
}
"""Keys of parts of an organisation's record that refer → what they are called, what to do where there is no such."""
MOST = 6
"""So many projects of an organisation are named to choose from."""


class _List(NamedTuple):
    """A list of organisations in a record, with the place of its key and of each item."""

    record: Record[Any]
    key: str
    items: tuple[ScalarNode, ...]
    is_listed: bool

    @property
    def name(self) -> Place:
        return next(name.place for name, _ in self.record.node.entries if name.text == self.key)

    def problem(self, place: Place, text: str, hint: str, right: tuple[str, ...] = ()) -> Problem:
        """A problem of one of the names."""
        what = f"“{BRANCH_LISTS[self.key]}”写的“{_shown(text)}”"
        message = f"{what}不在 brands 里" if text.isascii() or not right else f"{what}不是文件夹名"
        return Problem.at(self.record.path, place, RULE, message, hint, right)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    references = References(records)
    for record in records:
        for key, label in BRANCH_LISTS.items():
            slugs = getattr(record.value, key, ())
            if any(not records.knows(slug) for slug in slugs):
                yield from _missing_branches(records, references, record, key)
            if branch_of(record) in slugs:
                place = record.place(key, slugs.index(branch_of(record)))
                yield Problem.at(record.path, place, RULE, f"“{label}”写成了自己", "删掉这一行")
        for keys, target in _projects(record.value):
            if not records.knows(target):
                yield _missing_project(references, record, keys, target)
            elif target == record.value.key:
                message = f"“{PROJECT_KEYS[keys[0]]}”写成了自己"
                yield Problem.at(record.path, record.place(*keys), RULE, message, "删掉这一行")
    for branch in records.branches.values():
        for keys, named in _in_parts(branch.value):
            if named and not records.knows(named):
                yield _missing_in_part(references, branch, keys, named)


def _projects(value: Any) -> Iterator[tuple[tuple[Any, ...], str]]:
    """The projects that a record names, each after the keys of its place."""
    named = (((key,), getattr(value, key, "")) for key in PROJECT_KEYS if key != "adopted_from")
    adopted = enumerate(getattr(value, "adopted_from", ()))
    yield from (
        (keys, target)
        for keys, target in (*named, *((("adopted_from", index, "project"), each.project) for index, each in adopted))
        if target
    )


def _in_parts(branch: Branch) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What the pairings, liaison groups and rounds of an organisation refer to, with the keys that lead there."""
    for number, pairing in enumerate(branch.pairings):
        yield ("pairings", number, "partner"), pairing.partner
    for number, group in enumerate(branch.liaison_groups):
        where = ("liaison_groups", number)
        yield from (((*where, "members", index), slug) for index, slug in enumerate(group.members))
        for visited, visit in enumerate(group.visits):
            at = (*where, "visits", visited, "members")
            yield from (((*at, index), slug) for index, slug in enumerate(visit.members))
    for number, held in enumerate(branch.rounds):
        for index, result in enumerate(held.results):
            yield ("rounds", number, "results", index, "participant"), result.participant
            yield ("rounds", number, "results", index, "project"), result.project


def _missing_in_part(
    references: References, record: Record[Branch], keys: tuple[str | int, ...], named: str
) -> Problem:
    key = next(str(key) for key in reversed(keys) if not isinstance(key, int))
    label, hint = PARTS[key]
    found = references.projects(named, record.value.slug) if key == "project" else references.branches(named)
    right = (found[0],) if len(found) == 1 else ()
    message = f"“{label}”写的“{_shown(named)}”不在 brands 里"
    return Problem.at(record.path, record.place(*keys), RULE, message, "" if right else hint, right)


def _missing_branches(records: Records, references: References, record: Record[Any], key: str) -> Iterator[Problem]:
    """The items of one list that name no folder: a name of an organisation, a slip, or one that is not on the site."""
    node = record.node.get(key)
    if node is None:
        return  # under another key, which has a rule of its own
    nodes = node.items if isinstance(node, SequenceNode) else (node,)
    items = tuple(item for item in nodes if isinstance(item, ScalarNode))
    names = _List(record, key, items, isinstance(node, SequenceNode))
    seen = {item.text for item in items if records.knows(item.text)}
    for item in items:
        if records.knows(item.text):
            continue
        if not stands_on_line(item):
            yield names.problem(item.place, item.text, "写在一行里，每行一个文件夹名，不用引号和竖线")
            continue
        found = references.each(item.text)
        folders = [folder for _, each in found for folder in each]
        if branch_of(record) in folders:
            yield names.problem(item.place, item.text, "这就是本组织，不用写，删掉它")
        elif several := [each for _, each in found if len(each) > 1]:
            hint = f"有几个组织叫这个名称：{'、'.join(several[0])}。对照原文选一个文件夹名"
            yield names.problem(item.place, item.text, hint)
        elif seen & {*folders}:
            yield names.problem(item.place, item.text, f"{'、'.join(folders)} 已经写了，删掉它")
        elif len(folders) == len(found):
            right = tuple(f"- {folder}" for folder in folders)
            yield names.problem(item.place, item.text, "", right if names.is_listed else (f"[{', '.join(folders)}]",))
            seen |= {*folders}
        elif key not in NAME_KEYS:
            hint = "先录入那个组织，再写它的文件夹名；不录入就从这里删掉，把名称写进 note"
            yield names.problem(item.place, item.text, hint)
        elif item.text.isascii():
            hint = f"检查拼写。那个组织还没有录入本站的，从这里删掉，在 {NAME_KEYS[key]} 里写它的全称"
            yield names.problem(item.place, item.text, hint)
        else:
            yield _elsewhere(references, names, item)


def _elsewhere(references: References, names: _List, item: ScalarNode) -> Problem:
    """The name of an organisation that is not on the site: it belongs under the key of names."""
    key, other = names.key, NAME_KEYS[names.key]
    hint = f"{key} 只写文件夹名；那个组织没有录入本站，名称写在 {other} 里。"
    pairs = [pair for each in names.items for pair in references.each(each.text)]
    lines = reference_lines((key, other), pairs)
    first, last = names.name.line, names.items[-1].place.line
    if names.record.node.get(other) is not None:
        hint = f"那个组织没有录入本站：从这里删掉，移到 {other} 里"
        return names.problem(item.place, item.text, hint)
    if not names.is_listed:
        place = names.name._replace(end_column=item.place.end_column)
        return names.problem(place, item.text, hint, lines)
    if len(pairs) == 1:
        return names.problem(names.name, item.text, hint, (other,))
    if last - first == len(names.items) and all(len(found) < 2 for _, found in pairs):
        return names.problem(item.place, item.text, hint + corrections.corrected_from(first, last, lines))
    return names.problem(item.place, item.text, f"那个组织没有录入本站：从这里删掉，在 {other} 里写它的名称")


def _missing_project(references: References, record: Record[Any], keys: tuple[Any, ...], target: str) -> Problem:
    branch, key, label = branch_of(record), keys[0], PROJECT_KEYS[keys[0]]
    node = dict(scalars(record.node)).get(keys)
    text = node.text if isinstance(node, ScalarNode) else target
    found = references.projects(text, branch) if isinstance(node, ScalarNode) and stands_on_line(node) else ()
    message, hint = f"“{label}”写的“{_shown(text)}”不在 brands 里", ""
    right: tuple[str, ...] = ()
    if found == (record.value.key,):
        message, hint = f"“{label}”写成了自己", "删掉这一行"
    elif len(found) == 1:
        is_own = key == "project" and found[0].startswith(f"{branch}/")
        right = (found[0].removeprefix(f"{branch}/") if is_own else found[0],)
    elif found:
        hint = f"有几个品牌叫这个名称：{'、'.join(found)}。对照原文选一个"
    else:
        own = references.projects_of(branch)
        known = f"本组织的品牌有：{'、'.join(own[:MOST])}。" if own and key == "project" else ""
        hint = f"{known}检查拼写；那个品牌还没有录入的，先写好它的文件，或删掉这一行"
    return Problem.at(record.path, record.place(*keys), RULE, message, hint, right)


def _shown(text: str) -> str:
    return text.strip("“”\"' ")[:40]
