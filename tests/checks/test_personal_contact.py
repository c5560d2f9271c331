"""个人的邮箱、微信号、QQ号：提醒。"""

from __future__ import annotations

import pytest
from saying import said

from office import Office


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("来信lvshi_01@example.com", "lvshi_01@example.com"),
        ("加微信：hexin_2021", "微信：hexin_2021"),
        ("微信号hexin-2021", "微信号hexin-2021"),
        ("QQ：10000000", "QQ：10000000"),
        ("扣扣号10000000", "扣扣号10000000"),
    ],
)
def test_flagged(office: Office, text: str, part: str) -> None:
    assert said(office, text) == [f"personal-contact {part}"]


@pytest.mark.parametrize(
    "text", ["微信公众号“和正律所”", "建微信群8个", "微信咨询300人次", "QQ群12个", "法律服务“心贴心”微信群"]
)
def test_not_a_person(office: Office, text: str) -> None:
    assert said(office, text) == []


def test_a_slug_is_no_contact(office: Office) -> None:
    office.change("brands/he-lvsuo-dangzhibu/achievements/2023.yml", "shequ-tiaojie", "lvxie-zoufang-diaoyan")
    assert office.found() == []
