"""Pairings, liaison groups, instructors and rounds: what is sound, what is wrong, and the line that mends it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from office import Office

COMMITTEE = "brands/cheng-lvshi-dangwei/branch.yml"
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
GROUPS = "liaison_groups: [{number: 1, name: 第一联络组, members: [he-lvsuo-dangzhibu]}, {number: 2, name: 第二联络组}]"
EMPTY = GROUPS.replace(", members: [he-lvsuo-dangzhibu]", "")
VISIT = "liaison_groups: [{number: 1, name: 第一联络组, visits: [{date: 2024, what: 走访, members: [he-lvsuo]}]}]"
ROUND = "rounds: [{id: leitai, name: 擂台赛, sources: [{title: 通报}], results: [{RESULT, result: 一等奖}]}]"


def said(tmp_path: Path, lines: str, committee: str = "") -> list[str]:
    """The problems of an organisation with these lines, and its committee with others."""
    office = Office(tmp_path / "office")
    for path, text in ((BRANCH, lines), (COMMITTEE, committee)):
        block = yaml.safe_dump(yaml.safe_load(text), allow_unicode=True, sort_keys=False) if text else ""
        office.change(path, "\nsources:", f"\n{block}sources:")
    return [f"{problem.rule}：{problem.message}｜{problem.hint}" for problem in office.problems()]


@pytest.mark.parametrize(
    ("lines", "committee"),
    [
        ("pairings: [{kind: village, partner_name: 北新村党总支, achievements: [shequ-tiaojie]}]", ""),
        ("pairings: [{kind: branch, partner: cheng-lvshi-dangwei, since: 2021, until: 2030}]", ""),
        (
            "pairings: [{kind: branch, partner: cheng-lvshi-dangwei, since: 2018, until: 2020}]",
            "pairings: [{kind: branch, partner: he-lvsuo-dangzhibu, since: 2022}]",
        ),
        ("", GROUPS),
        ("liaison_group: 第一联络组", GROUPS),
        ("liaison_group: 第一联络组", EMPTY),
        ("instructors: [{post: 退休政法干警, from: 澄江市司法局, count: 3, as_of: 2024}]", ""),
        ("", ROUND.replace("RESULT", "participant: he-lvsuo-dangzhibu, project: he-lvsuo-dangzhibu/hexin-tiaojie")),
        ("", ROUND.replace("RESULT", "project: he-lvsuo-dangzhibu/hexin-tiaojie")),
        (ROUND.replace("RESULT", "project: hexin-tiaojie"), ""),
        ("", ROUND.replace("RESULT", "participant_name: 方达律师事务所党总支")),
    ],
)
def test_sound(tmp_path: Path, lines: str, committee: str) -> None:
    assert said(tmp_path, lines, committee) == []


@pytest.mark.parametrize(
    ("lines", "committee", "rule", "words"),
    [
        ("pairings: [{kind: village}]", "", "party-named", "没有写对方是谁"),
        (
            "pairings: [{kind: village, partner: cheng-lvshi-dangwei, partner_name: 北新村党总支}]",
            "",
            "party-named",
            "对方已在本站的，只留 partner",
        ),
        ("pairings: [{kind: branch, partner: he-lvsuo-dangzhibu}]", "", "party-named", "写成了本组织自己"),
        (
            "pairings: [{kind: branch, partner: cheng-lvshi-dangwei, since: 2021}]",
            "pairings: [{kind: branch, partner: he-lvsuo-dangzhibu}]",
            "party-named",
            "只在一方的记录里写",
        ),
        ("pairings: [{kind: cunju, partner_name: 北新村党总支}]", "", "word-unknown", "cunju"),
        ("pairings: [{kind: branch, partner: cheng-lvshi-dangwie}]", "", "reference-missing", "cheng-lvshi-dangwei"),
        ("pairings: [{kind: branch, partner: yuanfang-dangwei}]", "", "reference-missing", "改写 partner_name"),
        (
            "pairings: [{kind: village, partner_name: 北新村党总支, achievements: [shequ-tiaojei]}]",
            "",
            "task-evidence",
            "shequ-tiaojie",
        ),
        ("pairings: [{kind: village, partner_name: 甲村党总支, since: 2023, until: 2021}]", "", "date-order", "早于"),
        ("", VISIT, "reference-missing", "“成员”写的“he-lvsuo”"),
        ("", GROUPS.replace("2, name: 第二", "1, name: 城东"), "liaison-group", "编号“1”前面的组已经用了"),
        ("", GROUPS.replace("number: 2", "number: 3"), "liaison-group", "编号是 3，名称里却是第 2 组"),
        (
            "",
            GROUPS.replace("第二联络组", "第二联络组, members: [he-lvsuo-dangzhibu]"),
            "liaison-group",
            "“he-lvsuo-dangzhibu”已在“第一联络组”里",
        ),
        ("liaison_group: 第二联络组", GROUPS, "liaison-group", "澄江市律师行业党委的名单里它在“第一联络组”"),
        ("liaison_group: 第五联络组", EMPTY, "liaison-group", "没有“第五联络组”"),
        ("", "liaison_groups: [{number: 1, name: 第一联络组, leader: 王小明}]", "task-post", "leader: 党委副书记"),
        ("instructors: [{post: 王小明}]", "", "task-post", "post: 退休政法干警"),
        ("", ROUND.replace("RESULT", "participant_name: 王小明"), "task-post", "不是组织"),
        ("", ROUND.replace("RESULT, ", ""), "party-named", "没有写对方是谁"),
        ("", ROUND.replace("RESULT", "project: he-lvsuo-dangzhibu/hexin"), "reference-missing", "“参加的品牌”"),
        (
            "",
            "rounds: [{id: a, name: 甲赛, sources: [{title: 通报}]}, {id: a, name: 乙赛, sources: [{title: 通报}]}]",
            "id-repeated",
            "擂台的编号“a”",
        ),
    ],
)  # fmt: skip
def test_wrong(tmp_path: Path, lines: str, committee: str, rule: str, words: str) -> None:
    problem, *further = said(tmp_path, lines, committee)
    assert problem.startswith(f"{rule}：")
    assert words in problem
    assert further == []
