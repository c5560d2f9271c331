"""No organisation is its own superior and no project its own umbrella or model, however long the way round."""

from collections.abc import Iterator, Mapping
from typing import Any

from showcase.checks.engine import RecordsCheck
from showcase.model import Record, Records
from showcase.problems import Problem, Rule

RULE = Rule(
    "parents-cycle",
    "上下级绕成了圈",
    "没有组织是自己的上级。",
    "parents: [he-lvsuo-dangzhibu]  # 它的上级正是本组织",
    "parents: [sheng-lvshi-dangwei]",
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    parents = {slug: record.value.parents for slug, record in records.branches.items()}
    umbrellas = {key: (record.value.part_of,) for key, record in records.projects.items() if record.value.part_of}
    sources = {
        key: tuple(each.project for each in record.value.adopted_from if each.project)
        for key, record in records.projects.items()
    }
    for key, what, of, edges, hint in (
        ("parents", "上级关系", records.branches, parents, "检查哪一层写反了：parents 里写上级，不写下级"),
        ("part_of", "隶属关系", records.projects, umbrellas, "检查哪一层写反了：part_of 里写总品牌"),
        ("adopted_from", "借鉴关系", records.projects, sources, "检查哪一个写反了：adopted_from 里写做法从哪里来"),
    ):
        for circle in _circles(edges):
            first: Record[Any] = of[circle[0]]
            message = f"{what}绕成了圈：{' → '.join([*circle, circle[0]])}"
            yield Problem.at(first.path, first.place(key), RULE, message, hint)


def _circles(edges: Mapping[str, tuple[str, ...]]) -> list[list[str]]:
    """Every circle of two or more names, each once, from its least name on; iterative, so depth costs nothing."""
    done: set[str] = set()
    circles = []
    for start in sorted(edges):
        path: list[str] = []
        stack = [(start, iter(edges[start]))] if start not in done else []
        path += [start] if stack else []
        while stack:
            name, following = stack[-1]
            target = next(following, None)
            if target is None:
                stack.pop()
                path.pop()
                done.add(name)
            elif target in path and target != name:
                circle = path[path.index(target) :]
                turn = circle.index(min(circle))
                circles.append(circle[turn:] + circle[:turn])
            elif target in edges and target not in done and target not in path:
                stack.append((target, iter(edges[target])))
                path.append(target)
    return circles
