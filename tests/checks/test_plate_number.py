"""车牌号：提醒，只显示前两个字。"""

from __future__ import annotations

import pytest
from saying import advice, said

from office import Office


@pytest.mark.parametrize("text", ["沪A12345", "沪A·12345", "沪AD12345", "粤Z1234港", "京Ａ１２３４５"])
def test_flagged(office: Office, text: str) -> None:
    assert said(office, f"车辆{text}到达") == [f"plate-number {text}"]
    assert text not in advice(office)[0]


@pytest.mark.parametrize("text", ["京ICP备12345678号", "粤B2-20090059", "沪A座", "鲁班法治", "（2021）沪A0105"])
def test_look_alikes(office: Office, text: str) -> None:
    assert said(office, text) == []
