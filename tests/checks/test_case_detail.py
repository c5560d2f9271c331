"""案号，和与案号写在一起的金额：提醒。"""

from __future__ import annotations

import pytest
from saying import said

from office import Office


@pytest.mark.parametrize(
    "number",
    ["（2021）沪0105民初1234号", "(2019)最高法民终12号", "（2020）苏01刑终5号", "〔2018〕京02民终123号"],
)
def test_a_case_number(office: Office, number: str) -> None:
    assert said(office, f"代理{number}案") == [f"case-detail {number}"]


def test_the_amounts_in_its_sentence(office: Office) -> None:
    text = "代理（2021）沪0105民初1234号案，追回30万元。当年捐款2万元。"
    assert said(office, text) == ["case-detail （2021）沪0105民初1234号", "case-detail 30万元"]


@pytest.mark.parametrize("text", ["沪司发〔2020〕12号", "追回欠薪30万元", "（2021）年报", "国办发〔2017〕47号文"])
def test_no_case(office: Office, text: str) -> None:
    assert said(office, text) == []
