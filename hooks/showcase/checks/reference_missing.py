"""Every organisation or project that a record names must be in ``brands/``."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from showcase.checks.engine import RecordsCheck, branch_of
from showcase.model import Record, Records
from showcase.problems import Problem, Rule

RULE = Rule(
    "reference-missing",
    "提到的组织或项目不存在",
    "链接会断开。",
    "parents: [cheng-lvshi-dangwie]",
    "parents: [cheng-lvshi-dangwei]",
)

BRANCH_LISTS = {"parents": "上级", "owners": "共有者", "joint_with": "共同完成"}
PROJECT_KEYS = {"part_of": "隶属品牌", "project": "所属品牌"}


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    for record in records:
        for key, label in BRANCH_LISTS.items():
            for index, slug in enumerate(getattr(record.value, key, ())):
                if slug not in records.branches and slug not in records.unread:
                    hint = _hint(
                        slug, records.branches, "上级不在本站时，改写到 parent_names" if key == "parents" else ""
                    )
                    yield _problem(record, key, index, f"“{label}”写的“{slug}”不在 brands 里", hint)
                elif slug == branch_of(record):
                    yield _problem(record, key, index, f"“{label}”写成了自己", "删掉这一行")
        for key, label in PROJECT_KEYS.items():
            target = getattr(record.value, key, "")
            if target and target not in records.projects and target not in records.unread:
                hint = _hint(target, records.projects, "先写好那个项目的文件，或删掉这一行")
                yield _problem(record, key, None, f"“{label}”写的“{target}”不在 brands 里", hint)
            elif target and target == record.value.key:
                yield _problem(record, key, None, f"“{label}”写成了自己", "删掉这一行")


def _hint(name: str, known: Iterable[str], otherwise: str) -> str:
    near = get_close_matches(name, known, n=1, cutoff=0.7)
    return f"是不是想写 {near[0]}？" if near else otherwise or "检查拼写，或删掉这一行"


def _problem(record: Record[Any], key: str, index: int | None, message: str, hint: str) -> Problem:
    place = record.place(key) if index is None else record.place(key, index)
    return Problem.at(record.path, place, RULE, message, hint)
