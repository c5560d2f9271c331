"""一条记录自己不能前后矛盾：类型与名称、日期与日期、来源与成果、人数与人数、授予单位。"""

from __future__ import annotations

import pytest
from mending import lines_of, mend
from saying import advice

from office import Office

COMMITTEE = "brands/cheng-lvshi-dangwei/branch.yml"
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
ACHIEVEMENT = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
KINDS = """
  general-branch:
    name: 党总支
    tier: general-branch
  committee:
    name: 党委
    tier: committee
  joint-branch:
    name: 联合党支部
    tier: branch
  provisional-branch:
    name: 临时党支部
    tier: branch
  authority:
    name: 司法行政机关党组织
    tier: other
  unknown:
    name: 原文未载明
    tier: other
"""


def rules(office: Office) -> list[str]:
    return [problem.rule for problem in office.problems()]


@pytest.mark.parametrize(
    ("name", "kind", "said"),
    [
        ("和正律师事务所党支部", "branch", ""),
        ("和正律师事务所党委", "branch", "committee"),
        ("和正律师事务所党总支", "branch", "general-branch"),
        ("和正律师事务所党总支部委员会", "branch", "general-branch"),
        ("河东区律师行业党委", "branch", "sector-committee"),
        ("澄江市律师协会党委", "sector-committee", ""),
        ("河东区律师行业党委", "committee", ""),
        ("和正律师事务所党委", "sector-committee", ""),
        ("和正、明理律师事务所联合党支部", "branch", "joint-branch"),
        ("和正、明理律师事务所联合支部", "joint-branch", ""),
        ("和正、明理律师事务所党支部", "joint-branch", ""),
        ("和正律师事务所临时党支部", "branch", "provisional-branch"),
        ("和正律师事务所党支部", "committee", "branch"),
        ("和正律师事务所党支部", "unknown", "branch"),
        ("和正律师事务所党组织", "unknown", ""),
        ("澄江市司法局党委", "authority", ""),
        ("中共和正律师事务所支部委员会", "branch", ""),
        ("中共和正律师事务所委员会", "branch", "committee"),
        ("和正律师事务所党支部（筹）", "branch", ""),
        ("党委书记联络站党支部", "branch", ""),
    ],
)
def test_the_kind_that_the_name_says(office: Office, name: str, kind: str, said: str) -> None:
    office.change("brands/vocabulary.yml", "forms:\n", f"{KINDS[1:]}forms:\n")
    office.change(BRANCH, "name: 和正律师事务所党支部\nkind: branch", f"name: {name}\nkind: {kind}")
    assert rules(office) == (["kind-name"] if said else [])
    if said:
        assert office.problems()[0].hint.endswith(f"这一行改成　kind: {said}")
        assert mend(office, office.problems()[0])
        assert rules(office) == []


@pytest.mark.parametrize(
    ("founded", "more", "found"),
    [
        ("2023", "", []),
        ("2023-05", "", []),
        ("2023-05-06", "", []),
        ("2023-05-07", "", ["founded-late"]),
        ("2024", "", ["founded-late"]),
        ("2024", "history:\n  - date: 2019\n    event: 成立党小组\n", []),
        ("2024", "history:\n  - date: 2023-06\n    event: 成立党小组\n", ["founded-late"]),
    ],
)
def test_an_organisation_is_older_than_its_achievements(
    office: Office, founded: str, more: str, found: list[str]
) -> None:
    office.change(BRANCH, "members:", f"founded: {founded}\n{more}members:")
    assert rules(office) == found
    if found:
        office.change(ACHIEVEMENT, "title: 社区调解月", "title: 社区调解月\n  note: 早于党支部成立，由律所党小组开展")
        assert rules(office) == []


def test_a_project_is_older_than_its_achievements(office: Office) -> None:
    office.change(PROJECT, "since: 2021-03", "since: 2024")
    assert rules(office) == ["since-late"]
    office.change(PROJECT, "since: 2024", "since: 2024\nnote: 2024年命名，命名以前已有这项服务。")
    assert rules(office) == []


@pytest.mark.parametrize(
    ("sources", "found"),
    [
        ("    - title: 简报\n", []),
        ("    - title: 简报\n      date: 2023-05-06\n", []),
        ("    - title: 简报\n      date: 2023\n", []),
        ("    - title: 简报\n      date: 2023-05\n", []),
        ("    - title: 简报\n      date: 2023-05-05\n", ["source-early"]),
        ("    - title: 简报\n      date: 2022\n", ["source-early"]),
        ("    - title: 预告\n      date: 2023-05-01\n    - title: 简报\n      date: 2023-05-09\n", []),
        ("    - title: 预告\n      date: 2023-05-01\n    - title: 简报\n", []),
        ("    - title: 通知\n      date: 2023-05-01\n      note: 事前预告\n", []),
        ("    - title: 预告\n      date: 2023-04-01\n    - title: 简报\n      date: 2023-05-01\n", ["source-early"]),
    ],
)
def test_a_source_is_not_older_than_what_it_proves(office: Office, sources: str, found: list[str]) -> None:
    office.change(ACHIEVEMENT, "    - title: 社区工作简报\n", sources)
    assert rules(office) == found


def test_the_sources_of_an_honour_and_of_a_founding(office: Office) -> None:
    honour = (
        "honours:\n  - name: 先进党支部\n    date: 2022\n    sources:\n      - title: 通报\n        date: 2021-07-01\n"
    )
    office.change(BRANCH, "sources:", f"{honour}sources:")
    assert office.found() == ["he-lvsuo-dangzhibu/branch.yml:19:15 source-early"]
    office.change(BRANCH, "        date: 2021-07-01", "        date: 2022-07-01")
    office.change(BRANCH, "  as_of: 2024\n", "")
    office.change(BRANCH, "  - title: 支部介绍", "  - title: 支部介绍\n    date: 2019")
    assert rules(office) == []
    office.change(BRANCH, "members:", "founded: 2020-01\nmembers:")
    assert rules(office) == ["source-early"]


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        ("支部现有党员12名。", []),
        ("支部现有党员29名。", ["members-differ"]),
        ("支部共有29名党员。", ["members-differ"]),
        ("支部共有党员二十九名，律师40名。", ["members-differ"]),
        ("支部有党员20余名。", []),
        ("支部有党员律师29名。", []),
        ("支部2019年有党员29名。", []),
        ("支部发展党员3名。", []),
        ("成立时有党员3名，现有党员12名。", []),
        ("29名党员参加志愿服务。", []),
        ("组织29名党员，走进社区。", []),
        ("党支部下辖4个党小组，现有党员29名。", ["members-differ"]),
    ],
)
def test_the_number_of_members_in_the_summary(office: Office, summary: str, found: list[str]) -> None:
    office.change(BRANCH, "sources:", f"summary: {summary}\nsources:")
    assert rules(office) == found


@pytest.mark.parametrize(
    ("metric", "found"),
    [
        ("value: 15, stated: 15名", []),  # of 2023, while the 12 are of 2024
        ("value: 15, stated: 15名, period: 2024", ["members-differ"]),
        ("value: 15, stated: 15名, period: 2024-03", ["members-differ"]),
        ("value: 12, stated: 12名, period: 2024", []),
        ("value: 15, stated: 党员律师15名, label: 党员律师, period: 2024", []),
        ("value: 15, stated: 15名, period: 2024, scope: system", []),
        ("value: 10, stated: 10余名, period: 2024, qualifier: over", []),
    ],
)
def test_the_number_of_members_in_an_achievement(office: Office, metric: str, found: list[str]) -> None:
    office.change(ACHIEVEMENT, "  metrics:\n", f"  metrics:\n    - {{measure: members, unit: 名, {metric}}}\n")
    assert rules(office) == found


def test_members_without_a_date_are_of_any_time(office: Office) -> None:
    office.change(BRANCH, "  as_of: 2024\n", "")
    metric = "{measure: members, value: 15, unit: 名, stated: 15名}"
    office.change(ACHIEVEMENT, "  metrics:\n", f"  metrics:\n    - {metric}\n")
    assert advice(office) == [
        "“15名”与党员人数（members）的 12 不一致｜对照原文改正；"
        "是不同时候的数，在 members 里写明 as_of（统计时点），另一个也写明时间"
    ]


@pytest.mark.parametrize(
    ("by", "mended"),
    [
        ("澄江市司法局", ""),
        ("澄江市司法局、澄江市律师协会", "by: [澄江市司法局, 澄江市律师协会]"),
        ("市委、市政府、市总工会", "by: [市委, 市政府, 市总工会]"),
        ("澄江市司法局，澄江市律师协会", "by: [澄江市司法局, 澄江市律师协会]"),
        ("澄江市司法局 澄江市律师协会", "by: [澄江市司法局, 澄江市律师协会]"),
        ("司法部、中华全国律师协会", "by: [司法部, 中华全国律师协会]"),
        ("澄江市律师协会（刑事、民商事委员会）", ""),
        ("律师、公证行业党委", ""),
        ("澄江市新闻、出版局", ""),
    ],
)
def test_the_bodies_that_gave_an_honour(office: Office, by: str, mended: str) -> None:
    office.change(BRANCH, "sources:", f"honours:\n  - name: 先进党支部\n    by: {by}\nsources:")
    assert rules(office) == (["honour-by"] if mended else [])
    if mended:
        assert lines_of(office.problems()[0]) == [mended]
        assert mend(office, office.problems()[0])
        assert rules(office) == []


def test_the_bodies_in_one_item_of_a_list(office: Office) -> None:
    honour = "honours:\n  - name: 先进党支部\n    by:\n      - 司法部\n      - 市委、市政府\n"
    office.change(BRANCH, "sources:", f"{honour}sources:")
    assert lines_of(office.problems()[0]) == ["- 市委", "- 市政府"]
    assert mend(office, office.problems()[0])
    assert rules(office) == []
    assert "      - 司法部\n      - 市委\n      - 市政府\n" in (office.root / BRANCH).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "old", "new", "words"),
    [
        (BRANCH, "  - title: 支部介绍\n", "  - title: 支部介绍\n    date: 2023-05\n", "早于统计党员人数（2024）"),
        (
            ACHIEVEMENT,
            "    - title: 社区工作简报\n",
            "    - title: 社区工作简报\n      date: 2023-05-20\n",
            "早于这件事的结束（2023-06）",
        ),
        (
            PROJECT,
            "sources:\n  - title: 社区工作简报\n",
            "honours:\n  - name: 先进集体\n    date: 2022-07\nsources:\n  - title: 社区工作简报\n    date: 2022-05\n",
            "早于授予“先进集体”（2022-07）",
        ),
    ],
)
def test_what_is_told_before_it_happened(office: Office, path: str, old: str, new: str, words: str) -> None:
    office.change(ACHIEVEMENT, "  date: 2023-05-06\n", "  date: 2023-05-06\n  end_date: 2023-06\n")
    found = [problem for problem in office.change(path, old, new).problems() if problem.rule == "source-early"]
    assert [words in problem.message for problem in found] == [True]


@pytest.mark.parametrize(
    ("need", "found"),
    [
        ("  date: 2018-06-01\n  verified: 2018-06-01\n", ["verified-reported"]),
        ("  verified: 2022-05\n", ["verified-reported"]),
        ("  date: 2018-06-01\n  verified: 2024-03-01\n", []),
    ],
)
def test_a_report_confirms_no_service(office: Office, need: str, found: list[str]) -> None:
    office.change(
        PROJECT, "- title: 社区工作简报", f"- title: 社区工作简报\n    date: 2022-05\nneed:\n  what: 调解\n{need}"
    )
    assert [problem.rule for problem in office.problems()] == found
