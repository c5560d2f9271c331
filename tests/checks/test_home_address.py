"""写到门牌室号的住址：提醒；公开的服务地点写在 need.where。"""

from __future__ import annotations

import pytest
from saying import PROJECT, SUMMARY, said

from office import Office


@pytest.mark.parametrize("text", ["家住和平路100弄5号501室", "和平路8号2幢301室", "幸福小区3号楼2单元402室"])
def test_flagged(office: Office, text: str) -> None:
    assert [found.split()[0] for found in said(office, text)] == ["home-address"]


@pytest.mark.parametrize(
    "text", ["走访和平路街道", "和平路100号社区中心", "设立法律工作室20室", "走访7户家庭", "调解室3个"]
)
def test_not_a_home(office: Office, text: str) -> None:
    assert said(office, text) == []


def test_the_place_of_a_service(office: Office) -> None:
    office.change(PROJECT, SUMMARY, f"{SUMMARY}\nneed:\n  what: 调解\n  where: 和平路100号501室")
    assert office.found() == []
