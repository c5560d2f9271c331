"""记录之间的规矩：名称、列表、归类、重复、日期。"""

from __future__ import annotations

from saying import advice

from office import Office

COMMITTEE = "brands/cheng-lvshi-dangwei/branch.yml"
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
ACHIEVEMENT = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
TWIN = """- id: lianhe
  date: 2023-05-06
  title: {title}
  joint_with: [he-lvsuo-dangzhibu]
  sources:
    - title: 简报
"""


def test_a_list_names_nothing_twice(office: Office) -> None:
    office.change(PROJECT, "  - mediation\n", "  - mediation\n  - mediation\n")
    assert office.found() == ["he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml:7:5 list-repeated"]


def test_a_basis_needs_initiatives(office: Office) -> None:
    office.change(PROJECT, "initiatives:\n  - vanguard\n", "")
    assert office.found() == ["he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml:2:20 basis-idle"]


def test_an_end_needs_a_beginning(office: Office) -> None:
    text = (office.root / ACHIEVEMENT).read_text(encoding="utf-8")
    (office.root / ACHIEVEMENT).unlink()
    office.write(ACHIEVEMENT.replace("2023", "undated"), text.replace("date: 2023-05-06", "end_date: 2023-05-31"))
    assert [p.rule for p in office.problems()] == ["end-alone"]


def test_two_organisations_of_one_name(office: Office) -> None:
    sound = "name: 澄江市律师行业党委\nkind: sector-committee"
    office.change(COMMITTEE, sound, "name: 和正律师事务所党支部\nkind: branch")
    assert office.found() == ["he-lvsuo-dangzhibu/branch.yml:1:7 name-repeated"]


def test_a_name_that_has_a_record(office: Office) -> None:
    office.change(BRANCH, "parents:\n  - cheng-lvshi-dangwei", "parent_names:\n  - 澄江市律师行业党委")
    assert advice(office) == [
        "“澄江市律师行业党委”在本站有记录：cheng-lvshi-dangwei｜移到 parents 里，写　- cheng-lvshi-dangwei"
    ]


def test_an_owner_that_is_the_organisation_itself(office: Office) -> None:
    office.change(PROJECT, "form: studio", "form: studio\nowner_names: [和正律师事务所党支部]")
    assert advice(office) == ["“和正律师事务所党支部”就是本组织｜删掉这一行"]


def test_a_recipient_is_another(office: Office) -> None:
    honour = "honours:\n  - name: 先进党支部\n    recipient: {}\nsources:"
    office.change(BRANCH, "sources:", honour.format("和正律师事务所党支部"))
    assert [p.rule for p in office.problems()] == ["recipient-own"]
    office.change(BRANCH, "recipient: 和正律师事务所党支部", "recipient: 和正律师事务所")
    assert office.found() == []


def test_one_programme_has_one_spelling(office: Office) -> None:
    office.change(ACHIEVEMENT, "title: 社区调解月", "title: 社区调解月\n  programme: “我为群众办实事”实践活动")
    path = ACHIEVEMENT.replace("2023", "2022")
    second = "- id: {0}\n  date: 2022\n  title: 普法{0}\n  programme: 我为群众办实事\n  sources:\n    - title: 简报\n"
    office.write(path, second.format("a") + second.format("b"))
    assert advice(office) == [
        "专项行动““我为群众办实事”实践活动”在别的记录里写作“我为群众办实事”｜改成　programme: 我为群众办实事"
    ]


def test_one_liaison_group_has_one_spelling(office: Office) -> None:
    office.change(BRANCH, "kind: branch", "kind: branch\nliaison_group: 第一基层联络组")
    office.change(COMMITTEE, "kind: sector-committee", "kind: sector-committee\nliaison_group: 第1联络组")
    assert [p.rule for p in office.problems()] == ["name-spelling"]


def test_a_liaison_group_of_another_city(office: Office) -> None:
    office.change(BRANCH, "kind: branch", "kind: branch\nliaison_group: 第一基层联络组")
    office.change(COMMITTEE, "kind: sector-committee", "kind: sector-committee\nliaison_group: 第1联络组")
    office.change(COMMITTEE, "city: 澄江", "city: 南京")
    assert office.found() == []


def test_two_liaison_groups(office: Office) -> None:
    office.change(BRANCH, "kind: branch", "kind: branch\nliaison_group: 第一联络组")
    office.change(COMMITTEE, "kind: sector-committee", "kind: sector-committee\nliaison_group: 第二联络组")
    assert office.found() == []


def test_a_joint_achievement_is_recorded_once(office: Office) -> None:
    office.write("brands/cheng-lvshi-dangwei/achievements/2023.yml", TWIN.format(title="社区调解月"))
    assert office.found() == ["he-lvsuo-dangzhibu/achievements/2023.yml:3:10 achievement-twice"]


def test_another_achievement_of_the_same_day(office: Office) -> None:
    office.write("brands/cheng-lvshi-dangwei/achievements/2023.yml", TWIN.format(title="联合普法日"))
    assert office.found() == []


def test_a_achievement_joint_with_its_own_organisation(office: Office) -> None:
    office.change(ACHIEVEMENT, "title: 社区调解月", "title: 社区调解月\n  joint_with: [he-lvsuo-dangzhibu]")
    assert [p.rule for p in office.problems()] == ["reference-missing"]


def test_a_hidden_name(office: Office) -> None:
    office.change(COMMITTEE, "name: 澄江市律师行业党委", "name: 某市律师行业党委")
    assert office.found() == ["cheng-lvshi-dangwei/branch.yml:1:7 name-hidden"]
    office.change(COMMITTEE, "name: 某市律师行业党委", "name: 某市律师行业党委\nanonymous: true")
    assert office.found() == []
