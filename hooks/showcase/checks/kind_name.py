"""An organisation's ``kind`` is the one its full name says: 党委 is no branch, 联合党支部 no plain one."""

import re
from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck
from showcase.model import Records
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "kind-name",
    "组织类型与名称不符",
    "名称写着党委，类型却是党支部，统计和页面都会错。",
    "kind: sector-committee  # 名称是和正律师事务所党支部",
    "kind: branch  # 名称是和正律师事务所党支部",
    Severity.WARNING,
)

SECTOR = "(?:律师行业|律师协会|律协|法律服务行业|行业)(?:综合)?"
ENDINGS = (
    ("joint-general-branch", "联合党?总支部?(?:委员会)?"),
    ("joint-branch", "联合党?支部(?:委员会)?"),
    ("provisional-branch", "(?:临时|功能型|流动)党?支部(?:委员会)?"),
    ("sector-general-branch", f"{SECTOR}(?:党总支部?|总支部)(?:委员会)?"),
    ("general-branch", "(?:党总支部?|总支部|总支)(?:委员会)?"),
    ("branch", "(?:党支部|支部)(?:委员会)?"),
    ("sector-committee", f"{SECTOR}(?:党委|党的委员会)"),
    ("committee", "党委(?:会)?|(?<=^)中(?:共|国共产党).{2,40}委员会"),
)
"""Kind → the end of a name that says it; the more special before the plain."""
NAMED = tuple((kind, re.compile(f"(?:{ending})$")) for kind, ending in ENDINGS)
NOTE = re.compile(r"[（(][^（）()]{1,12}[）)]$")
MERGED = ("authority", "alliance")
"""Kinds of bodies whose name may end in any of the words."""


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    kinds = records.vocabulary.kinds
    for record in records.branches.values():
        name, kind = NOTE.sub("", record.value.name), record.value.kind
        said = next((slug for slug, ending in NAMED if ending.search(name)), "")
        if (
            said not in kinds
            or kind not in kinds
            or kind in MERGED
            or _is_like(kind, said, kinds[kind].tier, kinds[said].tier)
        ):
            continue
        message = f"名称是“{record.value.name}”，类型却是 {kind}（{kinds[kind].name}）"
        hint = f"{said} 就是{kinds[said].name}。这一行改成　kind: {said}"
        yield Problem.at(record.path, record.place("kind"), RULE, message, hint)


def _is_like(kind: str, said: str, tier: str, said_tier: str) -> bool:
    """Whether the kind fits what the name says: the same rank; what is named joint or provisional is not plain."""
    return kind == said or (tier == said_tier and not (kind == "branch" and said != "branch"))
