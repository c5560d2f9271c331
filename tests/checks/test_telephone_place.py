"""电话号码只写在 need.phone。"""

from __future__ import annotations

import pytest
from saying import PROJECT, SUMMARY, said

from office import Office


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("咨询电话021-55550100", "021-55550100"),
        ("电话（0571）5555010", "（0571）5555010"),
        ("热线400-555-0100", "400-555-0100"),
        ("总机010 55550100转8", "010 55550100"),
    ],
)
def test_misplaced(office: Office, text: str, number: str) -> None:
    assert said(office, text) == [f"telephone-place {number}"]


@pytest.mark.parametrize(
    "text", ["拨打12348", "请拨110", "沪0105民初1234号", "8000多人次", "捐款400000元", "2021-05-06"]
)
def test_no_telephone(office: Office, text: str) -> None:
    assert "telephone-place" not in " ".join(said(office, text))


def test_in_need_phone(office: Office) -> None:
    office.change(PROJECT, SUMMARY, f"{SUMMARY}\nneed:\n  what: 调解\n  phone: 021-55550100")
    assert office.found() == []
