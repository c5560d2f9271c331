"""身份证号、手机号、银行卡号、证件号：不论怎么写都认得出，相像的一个也不误报，报告里不露出号码。"""

from __future__ import annotations

import pytest
from saying import PROJECT, SUMMARY, said

from office import Office
from showcase.problems import report

ID = "11010519491231002X"  # the example of GB 11643 itself


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("身份证11010519491231002X", "personal-id"),
        ("身份证11010519491231002x。", "personal-id"),
        ("１１０１０５１９４９１２３１００２Ｘ", "personal-id"),
        ("110105 19491231 002X", "personal-id"),
        ("110105-19491231-002X", "personal-id"),
        ("1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X", "personal-id"),
        ("①①０１０５19491231002X", "personal-id"),
        ("号码440524188001010014已登记", "personal-id"),
        ("手机13800138000", "personal-mobile"),
        ("+86 138-0013-8000", "personal-mobile"),
        ("8613800138000", "personal-mobile"),
        ("0086 138 0013 8000", "personal-mobile"),
        ("１３８００１３８０００", "personal-mobile"),
        ("138.0013.8000", "personal-mobile"),
        ("4111 1111 1111 1111", "bank-card"),
        ("6200000000000000000", "bank-card"),
        ("护照E12345678", "travel-document"),
        ("护照号：EA1234567", "travel-document"),
        ("港澳通行证C12345678", "travel-document"),
        ("台胞证号12345678", "travel-document"),
    ],
)
def test_refused(office: Office, text: str, rule: str) -> None:
    [found] = said(office, text)
    assert found.split()[0] == rule


@pytest.mark.parametrize(
    "text",
    [
        "统一社会信用代码91310000132200831X",
        "统一社会信用代码31310000MD0123456A",
        "统一社会信用代码913100001322008316",
        "执业证号13101201710123456",
        "沪公网安备31010602001234号",
        "拨打12348热线",
        "2021年5月6日至2022年7月8日",
        "2021-05-06 2022-07-08",
        "筹款13800000000元",
        "追回1234567890123456元",
        "11010519491231002",
        "110105194912310021",
        "990105194912310021",
        "110105194913310029",
        "12345678901",
        "4111111111111112",
        "型号E20210506",
        "17090.6287.942343.8312.06",
        "共服务11325人次",
    ],
)
def test_look_alikes(office: Office, text: str) -> None:
    assert said(office, text) == []


def test_the_place_is_exact(office: Office) -> None:
    office.change(PROJECT, SUMMARY, f"summary: 当事人{ID}，手机138 0013 8000")
    found = [(p.line, p.column, p.end_column, p.rule) for p in office.problems()]
    assert found == [(10, 13, 31, "personal-id"), (10, 34, 47, "personal-mobile")]


def test_split_by_an_escaped_zero_width_space(office: Office) -> None:
    office.change(PROJECT, SUMMARY, 'summary: "110105\\u200b19491231002X"')
    assert office.problems()
    assert "19491231002" not in report(office.problems())


@pytest.mark.parametrize(
    "text", [ID, "１１０１０５１９４９１２３１００２Ｘ", "110105\u200b19491231002X", "1101 0519 4912 3100 2X"]
)
def test_no_report_shows_the_number(office: Office, text: str) -> None:
    office.change(PROJECT, SUMMARY, f"summary: 号码{text}")
    shown = "".join(f"{p.message}{p.hint}{p.excerpt}" for p in office.problems())
    digits = "".join(character for character in shown if character.isdecimal())
    assert office.problems()
    assert "9491231" not in digits
    assert "９４９１２３１" not in shown


def test_the_message_shows_the_ends(office: Office) -> None:
    office.change(PROJECT, SUMMARY, f"summary: 号码{ID}")
    [problem] = office.problems()
    assert problem.message == "这里有居民身份号码 110***********02X"
    assert problem.excerpt == "summary: 号码110************02X"


def test_a_number_in_a_wrong_value_is_masked_as_well(office: Office) -> None:
    office.change("brands/he-lvsuo-dangzhibu/achievements/2023.yml", "value: 1200", f"value: {ID}")
    assert office.problems()
    assert "19491231" not in report(office.problems())


def test_a_public_mobile_may_stand_in_need(office: Office) -> None:
    office.change(PROJECT, SUMMARY, f"{SUMMARY}\nneed:\n  what: 调解\n  phone: 138 0013 8000")
    assert office.found() == []


def test_an_identity_number_may_not_stand_even_in_a_web_address(office: Office) -> None:
    office.change(PROJECT, "  - title: 社区工作简报", f"  - title: 社区工作简报\n    url: https://example.com/{ID}")
    assert [p.rule for p in office.problems()] == ["personal-id"]


def test_digits_of_a_web_address_are_no_mobile(office: Office) -> None:
    url = "https://example.com/a/13800138000"
    office.change(PROJECT, "  - title: 社区工作简报", f"  - title: 社区工作简报\n    url: {url}")
    assert office.found() == []
