"""上级关系不能绕成圈。"""

from __future__ import annotations

from office import Office

COMMITTEE = "brands/cheng-lvshi-dangwei/branch.yml"


def test_two_organisations_above_each_other(office: Office) -> None:
    office.change(COMMITTEE, "region:", "parents:\n  - he-lvsuo-dangzhibu\nregion:")
    assert office.found() == ["cheng-lvshi-dangwei/branch.yml:4:3 parents-cycle"]
    assert "cheng-lvshi-dangwei → he-lvsuo-dangzhibu → cheng-lvshi-dangwei" in office.problems()[0].message


def test_two_practices_taken_from_each_other(office: Office) -> None:
    other = "name: 三步调解法\nsummary: 先听后劝再调。\nsources:\n  - title: 简报\n"
    back = "adopted_from:\n  - name: 和心调解室\n    project: he-lvsuo-dangzhibu/hexin-tiaojie\n"
    office.write("brands/cheng-lvshi-dangwei/projects/sanbu.yml", other + back)
    adopted = "adopted_from:\n  - name: 三步调解法\n    project: cheng-lvshi-dangwei/sanbu"
    office.change("brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml", "form: studio", adopted)
    assert [problem.rule for problem in office.problems()] == ["parents-cycle"]
    assert office.problems()[0].message.startswith("借鉴关系绕成了圈：")


def test_one_above_the_other_is_no_cycle(office: Office) -> None:
    assert office.found() == []
