"""提到的组织和项目都在本站：写名称的，给出文件夹名；还没有录入的，说出写名称的键；决不换成别的组织。"""

from __future__ import annotations

import pytest

from applying import applied, is_line
from office import Office

BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
YEAR = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
COMMITTEE = "brands/cheng-lvshi-dangwei/branch.yml"
PARENTS = "parents:\n  - cheng-lvshi-dangwei\n"
SECOND = "name: 常州市律师行业党委\nkind: sector-committee\nsources:\n  - title: 简报\n"
BRAND = "name: {}\nsummary: 律师每周接待来访居民。\nsources:\n  - title: 简报\n"


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        (BRANCH, "- cheng-lvshi-dangwei", "- cheng-lvshi-dangwie", "branch.yml:4:5"),
        (PROJECT, "form: studio", "form: studio\nowners: [nobody]", "projects/hexin-tiaojie.yml:9:10"),
        (PROJECT, "form: studio", "form: studio\npart_of: nobody/nothing", "projects/hexin-tiaojie.yml:9:10"),
        (
            PROJECT,
            "form: studio",
            "adopted_from:\n  - name: 三步法\n    project: a/b",
            "projects/hexin-tiaojie.yml:10:14",
        ),
        (
            PROJECT,
            "form: studio",
            "adopted_from:\n  - name: 三步法\n    project: he-lvsuo-dangzhibu/hexin-tiaojie",
            "projects/hexin-tiaojie.yml:10:14",
        ),
        (YEAR, "project: hexin-tiaojie", "project: hexin-tiaojei", "achievements/2023.yml:5:12"),
        (YEAR, "title: 社区调解月", "title: 社区调解月\n  joint_with: [nobody]", "achievements/2023.yml:4:16"),
    ],
)
def test_a_name_that_leads_nowhere(office: Office, path: str, old: str, new: str, place: str) -> None:
    office.change(path, old, new)
    assert office.found() == [f"he-lvsuo-dangzhibu/{place} reference-missing"]


def mended(office: Office, path: str, old: str, new: str) -> str:
    """What stands instead of ``new`` after the one hint was followed, which leaves no problem."""
    [problem] = office.change(path, old, new).problems()
    before, after = (office.root / path).read_text(encoding="utf-8").split(new)
    text = applied(before + new + after, problem)
    assert office.write(path, text).found() == []
    return text.removeprefix(before).removesuffix(after)


def asked(office: Office, path: str, old: str, new: str) -> str:
    """What the one hint asks for, which gives no line."""
    [problem] = office.change(path, old, new).problems()
    assert not is_line(problem)
    return problem.hint


@pytest.mark.parametrize(
    ("new", "right"),
    [
        ("parents:\n  - cheng-lvshi-dangwie\n", PARENTS),
        ("parents:\n  - Cheng_Lvshi_Dangwei\n", PARENTS),
        ("parents:\n  - chenglyushi-dangwei\n", PARENTS),
        ("parents:\n  - brands/cheng-lvshi-dangwei\n", PARENTS),
        ("parents:\n  - cheng-lvshi-dangwei/branch.yml\n", PARENTS),
        ("parents:\n  - [cheng-lvshi-dangwei]\n", PARENTS),
        ("parents:\n  - 澄江市律师行业党委\n", PARENTS),
        ("parents:\n  - “澄江市律师行业党委”\n", PARENTS),
        ("parents:\n  - 澄江市 律师行业党委  # 查过\n", "parents:\n  - cheng-lvshi-dangwei  # 查过\n"),
        ("parents:\n  - 中共澄江市律师行业党委\n", PARENTS),
        ("parents: [澄江市律师行业党委]\n", "parents: [cheng-lvshi-dangwei]\n"),
        ("parents: 澄江市律师行业党委\n", "parents: [cheng-lvshi-dangwei]\n"),
        ("parents: cheng-lvshi-dangwei\n", PARENTS),
        ("parents:\n  - 江苏省律师行业党委\n", "parent_names:\n  - 江苏省律师行业党委\n"),
        ("parents: [江苏省律师行业党委]\n", "parent_names: [江苏省律师行业党委]\n"),
        ("parents: 江苏省律师行业党委\n", "parent_names:\n  - 江苏省律师行业党委\n"),
        (f"{PARENTS}  - 江苏省律师行业党委\n", f"{PARENTS}parent_names:\n  - 江苏省律师行业党委\n"),
        ("parents:\n  - 澄江市律师行业党委、江苏省律师行业党委\n", f"{PARENTS}parent_names:\n  - 江苏省律师行业党委\n"),
        ("parent: 澄江市律师行业党委\n", PARENTS),
        ("parent: cheng-lvshi-dangwei\n", PARENTS),
        ("上级:\n  - 澄江市律师行业党委\n", PARENTS),
        ("上级名称: 江苏省律师行业党委\n", "parent_names:\n  - 江苏省律师行业党委\n"),
    ],
)
def test_a_superior(office: Office, new: str, right: str) -> None:
    assert mended(office, BRANCH, PARENTS, new) == right


@pytest.mark.parametrize(
    ("new", "right"),
    [
        ("owner: 澄江市司法局", "owner_names:\n  - 澄江市司法局"),
        ("owner: 澄江市律师行业党委", "owners:\n  - cheng-lvshi-dangwei"),
        (
            "owner: 澄江市司法局、澄江市律师行业党委",
            "owners:\n  - cheng-lvshi-dangwei\nowner_names:\n  - 澄江市司法局",
        ),
        ("主办单位: 澄江市司法局、澄江市妇女联合会办公室", "owner_names:\n  - '澄江市司法局、澄江市妇女联合会办公室'"),
        ("owners: [澄江市司法局]", "owner_names: [澄江市司法局]"),
    ],
)
def test_an_owner(office: Office, new: str, right: str) -> None:
    old = "form: studio"
    assert mended(office, PROJECT, old, f"{old}\n{new}") == f"{old}\n{right}"


@pytest.mark.parametrize("slug", ["changsha-lvshi-dangwei", "hangzhou-lvshi-dangwei", "changzhi-lvshi-dangwei"])
def test_no_other_city_is_offered(office: Office, slug: str) -> None:
    office.write("brands/changzhou-lvshi-dangwei/branch.yml", SECOND)
    hint = asked(office, BRANCH, PARENTS, f"parents:\n  - {slug}\n")
    assert hint == "检查拼写。那个组织还没有录入本站的，从这里删掉，在 parent_names 里写它的全称"


def test_a_name_that_two_have(office: Office) -> None:
    office.write("brands/chang-lvshi-dangwei/branch.yml", SECOND.replace("kind", "short_name: 行业党委\nkind"))
    office.change(COMMITTEE, "kind: sector", "short_name: 行业党委\nkind: sector")
    hint = asked(office, BRANCH, PARENTS, "parents:\n  - 行业党委\n")
    assert hint == "有几个组织叫这个名称：chang-lvshi-dangwei、cheng-lvshi-dangwei。对照原文选一个文件夹名"


def test_an_organisation_that_is_there_already(office: Office) -> None:
    hint = asked(office, BRANCH, PARENTS, f"{PARENTS}  - 澄江市律师行业党委\n")
    assert hint == "cheng-lvshi-dangwei 已经写了，删掉它"


def test_the_organisation_itself(office: Office) -> None:
    assert asked(office, BRANCH, PARENTS, "parents:\n  - 和正律师事务所党支部\n") == "这就是本组织，不用写，删掉它"


def test_a_companion_that_is_not_on_the_site(office: Office) -> None:
    hint = asked(office, YEAR, "title: 社区调解月", "title: 社区调解月\n  joint_with: [澄江市妇女联合会]")
    assert hint == "先录入那个组织，再写它的文件夹名；不录入就从这里删掉，把名称写进 note"


@pytest.mark.parametrize(
    "project", ["和心调解室", "“和心调解室”", "hexin-tiaojei", "hexin_tiaojie", "和正律师事务所党支部/和心调解室"]
)
def test_a_project_of_the_organisation(office: Office, project: str) -> None:
    assert mended(office, YEAR, "project: hexin-tiaojie", f"project: {project}") == "project: hexin-tiaojie"


def test_a_project_of_another(office: Office) -> None:
    office.write("brands/cheng-lvshi-dangwei/projects/yangguang-ba-hao.yml", BRAND.format("阳光8号"))
    right = "project: cheng-lvshi-dangwei/yangguang-ba-hao"
    assert mended(office, YEAR, "project: hexin-tiaojie", "project: 阳光8号") == right


def test_the_own_project_before_one_of_the_same_name(office: Office) -> None:
    office.write("brands/cheng-lvshi-dangwei/projects/hexin.yml", BRAND.format("和心调解室"))
    assert mended(office, YEAR, "project: hexin-tiaojie", "project: 和心调解室") == "project: hexin-tiaojie"


@pytest.mark.parametrize("project", ["阳光8号", "hexing-tiaojie", "hexin", "cheng-lvshi-dangwei/hexin-tiaojie"])
def test_no_other_project_is_offered(office: Office, project: str) -> None:
    hint = asked(office, YEAR, "project: hexin-tiaojie", f"project: {project}")
    own = "本组织的品牌有：hexin-tiaojie（和心调解室）。"
    assert hint == f"{own}检查拼写；那个品牌还没有录入的，先写好它的文件，或删掉这一行"


def test_a_project_is_not_its_own_umbrella(office: Office) -> None:
    office.change(PROJECT, "form: studio", "form: studio\npart_of: he-lvsuo-dangzhibu/hexin-tiaojie")
    assert [p.rule for p in office.problems()] == ["reference-missing"]


@pytest.mark.parametrize(
    ("new", "right"),
    [
        ("inferred: [sinse]", "inferred: [since]"),
        ("inferred: [年份]", "inferred: [since]"),
        ("inferred: 年份", "inferred:\n  - since"),
        ("inferred:\n  - 起始  # 推算", "inferred:\n  - since  # 推算"),
        ("inferred: [form, 服务领域]", "inferred: [form, fields]"),
        ("inferred: [since.year]", "inferred: [since]"),
    ],
)
def test_an_inferred_key_under_another_name(office: Office, new: str, right: str) -> None:
    assert mended(office, PROJECT, "form: studio", f"form: studio\n{new}") == f"form: studio\n{right}"


@pytest.mark.parametrize("new", ["inferred: [since, until]", "inferred: [since, 地区]", "inferred: [since, 年份]"])
def test_an_inferred_key_that_is_not_there(office: Office, new: str) -> None:
    [problem] = office.change(PROJECT, "form: studio", f"form: studio\n{new}").problems()
    assert problem.rule == "inferred-unknown"
    assert problem.column == new.index(", ") + 3
    assert not is_line(problem)


def test_no_year_is_invented(office: Office) -> None:
    [problem] = office.change(YEAR, "  date: 2023-05-06\n", "").problems()
    assert problem.rule == "date-missing"
    assert not is_line(problem)
    assert "2023" not in problem.hint
