"""同比、环比要说与多少比。"""

from __future__ import annotations

import pytest
from saying import said

from office import Office

ACHIEVEMENT = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"


@pytest.mark.parametrize("text", ["案件同比增长20%", "环比上升3个百分点", "同比增加2倍"])
def test_found(office: Office, text: str) -> None:
    assert [found.split()[0] for found in said(office, text)] == ["growth-base"]


@pytest.mark.parametrize("text", ["由上年的50件增至60件，同比增长20%", "同比持续增长", "比去年增长20%"])
def test_with_its_base(office: Office, text: str) -> None:
    assert said(office, text) == []


def test_a_metric_may_give_the_base_itself(office: Office) -> None:
    old = "value: 1200\n      unit: 人次\n      stated: 1200余人次\n      qualifier: over"
    new = "value: 1200\n      from: 1000\n      unit: 人次\n      basis: change\n      stated: 1200人次，同比增长20%"
    office.change(ACHIEVEMENT, old, new)
    assert office.found() == []
