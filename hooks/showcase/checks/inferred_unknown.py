"""``inferred`` lists keys that the record has."""

from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordCheck
from showcase.model import Record, key_meant
from showcase.problems import Problem, Rule, slips

RULE = Rule(
    "inferred-unknown",
    "“推定”里列了没有的键",
    "推定要标在写了的内容上。",
    "inferred: [sinse]",
    "inferred: [since]",
)

LABELS = {
    **{"名称": "name", "标题": "title", "类型": "kind", "上级": "parents", "上级名称": "parent_names", "律所": "firms"},
    **{"党员": "members", "简介": "summary", "家底": "figures", "荣誉": "honours", "形式": "form", "阶段": "stage"},
    **{"服务领域": "fields", "归类": "initiatives", "起始": "since", "所属品牌": "project", "隶属品牌": "part_of"},
    **{
        "共有者": "owners",
        "主办名称": "owner_names",
        "角色": "role",
        "共同完成": "joint_with",
        "专项行动": "programme",
    },
    **{
        "结束日期": "end_date",
        "结束": "until",
        "指标": "metrics",
        "口号": "slogan",
        "联络组": "liaison_group",
        "结对": "pairings",
    },
}
"""What forms and pages call the keys."""


@RecordCheck.of(RULE)
def check(record: Record[Any]) -> Iterator[Problem]:
    if not record.value.inferred:
        return
    present = {name.text for name, _ in record.node.entries} - {"inferred", "draft"}
    seen = {key for key in record.value.inferred if key in present}
    for index, key in enumerate(record.value.inferred):
        if key in present:
            continue
        message, place = f"“推定”里列了“{key}”，这条记录没有这个键", record.place("inferred", index)
        right = _meant(key, present)
        if right in seen:
            yield Problem.at(record.path, place, RULE, message, f"{right} 已经列了，删掉“{key}”")
        elif right:
            seen.add(right)
            yield Problem.at(record.path, place, RULE, message, "", (right,))
        else:
            hint = f"删掉它，或改成记录里有的键名：{'、'.join(sorted(present))}"
            yield Problem.at(record.path, place, RULE, message, hint)


def _meant(written: str, present: set[str]) -> str:
    """The key of the record that is meant: by its Chinese name, by a part of it (region.city), or mistyped."""
    head = written.strip().partition(".")[0].partition("/")[0]
    if head in present or (LABELS.get(head) in present):
        return head if head in present else LABELS[head]
    return key_meant(head, present) or slips.word_meant(head, present)
