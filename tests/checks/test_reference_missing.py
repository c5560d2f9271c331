"""提到的组织和项目都在本站；推定的键都写了。"""

from __future__ import annotations

import pytest
from saying import advice

from office import Office

BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
ACHIEVEMENT = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        (BRANCH, "- cheng-lvshi-dangwei", "- cheng-lvshi-dangwie", "branch.yml:4:5"),
        (PROJECT, "form: studio", "form: studio\nowners: [nobody]", "projects/hexin-tiaojie.yml:9:10"),
        (PROJECT, "form: studio", "form: studio\npart_of: nobody/nothing", "projects/hexin-tiaojie.yml:9:10"),
        (ACHIEVEMENT, "project: hexin-tiaojie", "project: hexin-tiaojei", "achievements/2023.yml:5:12"),
        (ACHIEVEMENT, "title: 社区调解月", "title: 社区调解月\n  joint_with: [nobody]", "achievements/2023.yml:4:16"),
    ],
)
def test_a_name_that_leads_nowhere(office: Office, path: str, old: str, new: str, place: str) -> None:
    office.change(path, old, new)
    assert office.found() == [f"he-lvsuo-dangzhibu/{place} reference-missing"]


def test_the_nearest_name_is_offered(office: Office) -> None:
    office.change(BRANCH, "- cheng-lvshi-dangwei", "- cheng-lvshi-dangwie")
    assert advice(office) == ["“上级”写的“cheng-lvshi-dangwie”不在 brands 里｜是不是想写 cheng-lvshi-dangwei？"]


def test_a_project_is_not_its_own_umbrella(office: Office) -> None:
    office.change(PROJECT, "form: studio", "form: studio\npart_of: he-lvsuo-dangzhibu/hexin-tiaojie")
    assert [p.rule for p in office.problems()] == ["reference-missing"]


def test_an_inferred_key_that_is_not_there(office: Office) -> None:
    office.change(PROJECT, "since: 2021-03", "since: 2021-03\ninferred: [since, until]")
    assert [p.rule for p in office.problems()] == ["inferred-unknown"]
    office.change(PROJECT, "inferred: [since, until]", "inferred: [since]")
    assert office.found() == []
