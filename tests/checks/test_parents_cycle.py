"""上级关系不能绕成圈。"""

from __future__ import annotations

from office import Office

COMMITTEE = "brands/cheng-lvshi-dangwei/branch.yml"


def test_two_organisations_above_each_other(office: Office) -> None:
    office.change(COMMITTEE, "region:", "parents:\n  - he-lvsuo-dangzhibu\nregion:")
    assert office.found() == ["cheng-lvshi-dangwei/branch.yml:4:3 parents-cycle"]
    assert "cheng-lvshi-dangwei → he-lvsuo-dangzhibu → cheng-lvshi-dangwei" in office.problems()[0].message


def test_one_above_the_other_is_no_cycle(office: Office) -> None:
    assert office.found() == []
