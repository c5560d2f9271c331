"""上级没有写，而本组织的数字已含在本地区的合计里：提出该写哪一个上级，一层一层都提。"""

from __future__ import annotations

from pathlib import Path

import pytest

from office import Office

BRANCH, COMMITTEE = "brands/he-lvsuo-dangzhibu/branch.yml", "brands/cheng-lvshi-dangwei/branch.yml"
PARENTS = "parents:\n  - cheng-lvshi-dangwei\n"
ACHIEVEMENT = """\
- id: quanbu
  date: {date}
  title: 全部咨询
  metrics:
    - {{measure: consultations, value: 9000, unit: 人次, stated: 9000人次, scope: {scope}}}
  sources:
    - title: 年报
"""


def whole(office: Office, folder: str = "cheng-lvshi-dangwei", date: str = "2023", scope: str = "system") -> Office:
    path = f"brands/{folder}/achievements/{date[:4]}.yml"
    return office.write(path, ACHIEVEMENT.format(date=date, scope=scope))


def province(office: Office) -> Office:
    folder = "sheng-lvshi-dangwei"
    text = "name: 江苏省律师行业党委\nkind: sector-committee\nregion:\n  province: 江苏\nsources:\n  - title: 介绍\n"
    office.write(f"brands/{folder}/branch.yml", text)
    return whole(office, folder)


def said(office: Office) -> list[tuple[str, str]]:
    return [(Path(problem.path).parent.name, problem.hint.split("；")[0]) for problem in office.problems()]


def test_a_branch_of_the_area_is_told_its_superior(office: Office) -> None:
    whole(office).change(BRANCH, PARENTS, "")
    [problem] = office.problems()
    assert (problem.rule, problem.path) == ("superior-unstated", BRANCH)
    assert problem.message == "“1200余人次”已含在澄江市律师行业党委的“9000人次”（本组织及下级合计）里，这里没有写上级"
    hint = "加一行　parents: [cheng-lvshi-dangwei]；上级不是澄江市律师行业党委，就写　parent_names: [上级的全称]"
    assert problem.hint == hint


def test_each_missing_link_between_the_two_is_told_at_once(office: Office) -> None:
    province(office).change(BRANCH, PARENTS, "")
    assert said(office) == [
        ("cheng-lvshi-dangwei", "加一行　parents: [sheng-lvshi-dangwei]"),
        ("he-lvsuo-dangzhibu", "加一行　parents: [cheng-lvshi-dangwei]"),
    ]
    office.change(BRANCH, "kind: branch\n", "kind: branch\nparents: [cheng-lvshi-dangwei]\n")
    assert said(office) == [("cheng-lvshi-dangwei", "加一行　parents: [sheng-lvshi-dangwei]")]
    office.change(COMMITTEE, "kind: sector-committee\n", "kind: sector-committee\nparents: [sheng-lvshi-dangwei]\n")
    assert office.problems() == []


@pytest.mark.parametrize(
    ("date", "scope", "parents"),
    [
        ("2023", "system", "parent_names: [某市司法局]\n"),
        ("2022", "system", ""),
        ("2023", "own", ""),
        ("2023", "region", ""),
    ],
    ids=["another superior is named", "another year", "its own", "of the area, not of the organisation"],
)
def test_nothing_is_said_where_nothing_is_included(office: Office, date: str, scope: str, parents: str) -> None:
    whole(office, date=date, scope=scope).change(BRANCH, PARENTS, parents)
    assert [problem for problem in office.problems() if problem.rule == "superior-unstated"] == []
