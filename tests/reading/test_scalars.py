"""What people write without quotation marks, in each kind of field: text keeps it, the others type it or refuse it."""

from __future__ import annotations

import calendar
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.nodes import Place, ScalarNode
from showcase.reading import dates, keys, scalars
from showcase.reading.keys import Day, Flag, Number, Slug, Text, Url
from showcase.reading.parsing import Parser

TODAY = date(2026, 6, 1)
KINDS = {
    "text": Text(100),
    "number": Number(),
    "whole": Number(whole=True),
    "flag": Flag(),
    "day": Day(),
    "slug": Slug(),
    "url": Url(),
    "file": keys.PHOTO_FILE,
}
WRITTEN = (
    *(
        "no",
        "off",
        "on",
        "yes",
        "y",
        "n",
        "true",
        "false",
        "True",
        "FALSE",
        "null",
        "~",
        "Null",
        "是",
        "否",
        "<<",
        "=",
        "?",
    ),
    *(
        "010",
        "0",
        "-0",
        "1",
        "12",
        "12.5",
        "-3",
        "+3",
        "0x1F",
        "0o17",
        "0b1",
        "1_000",
        "1,000",
        "1e3",
        "1E3",
        ".5",
        "5.",
    ),
    *(
        ".nan",
        ".inf",
        "12:30",
        "190:20:30",
        "110101199003078515",
        "33100000E7",
        "１２",
        "十二",
        "3万",
        "1234567890123456",
    ),
    *("2021", "2021-05", "2021-05-01", "2021-5-1", "2021-02-30", "2021-13", "2021/05/01", "20210501", "2021年5月"),
    *("1912", "1921-07-22", "1921-07-23", "2026-06-01", "2026-06-02", "0000", "9999"),
    *("https://example.com", "a-b", "a--b", "A-B", "con", "putao.jpg", "../putao.jpg"),
)
TAKEN = {
    "number": {"0", "1", "12", "12.5", "-0", "-3", "2021", "1912", "9999", "20210501"},
    "whole": {"0", "1", "12", "-0", "-3", "2021", "1912", "9999", "20210501"},
    "flag": {"true", "false", "是", "否"},
    "day": {"2021", "2021-05", "2021-05-01", "1921-07-23", "2026-06-01"},
    "url": {"https://example.com"},
    "file": {"putao.jpg"},
    "slug": {text for text in WRITTEN if re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", text)} - {"con"},
}


def read(kind: keys.Kind, text: str) -> tuple[object, list[str]]:
    """The value, and the rules of what was found."""
    parser = Parser("file.yml", {}, TODAY)
    value = parser.value(kind, ScalarNode(text, Place()), "名称")
    return value, [problem.rule for problem in parser.problems]


@pytest.mark.parametrize("text", WRITTEN)
def test_text_keeps_the_characters(text: str) -> None:
    value, rules = read(Text(100), text)
    assert value == text
    assert set(rules) <= {"value-null"}


@pytest.mark.parametrize("kind", TAKEN)
@pytest.mark.parametrize("text", WRITTEN)
def test_other_kinds_take_what_they_are_made_of(kind: str, text: str) -> None:
    value, rules = read(KINDS[kind], text)
    assert (value is not None) == (text in TAKEN[kind])
    assert len(rules) == (value is None)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("2021年5月", "2021-05"),
        ("2021年5月1日", "2021-05-01"),
        ("二〇二一年五月", "2021-05"),
        ("二零二一年十二月三十一日", "2021-12-31"),
        ("２０２１年", "2021"),
        ("2021.5", "2021-05"),
        ("2021/5/1", "2021-05-01"),
        ("20210501", "2021-05-01"),
        ("202105", "2021-05"),
        ("“2021-05”", "2021-05"),
        ("2021－05", "2021-05"),
        ("去年", ""),
        ("2021年13月", ""),
        ("1911年", ""),
    ],
)
def test_a_date_written_otherwise(text: str, right: str) -> None:
    assert dates.meant(text) == right


@given(st.integers(1900, 2999), st.integers(0, 13), st.integers(0, 32))
def test_a_date_is_taken_if_the_calendar_has_it(year: int, month: int, day: int) -> None:
    try:
        exists = date(year, month, day) >= date(1921, 7, 23)
    except ValueError:
        exists = False
    try:
        taken = str(dates.parse(f"{year:04}-{month:02}-{day:02}"))
    except dates.DateError:
        taken = ""
    assert bool(taken) == exists
    assert not taken or calendar.monthrange(year, month)[1] >= day


@pytest.mark.parametrize(
    ("text", "characters"),
    [("和正", 2), ("❤️", 1), ("👍🏽", 1), ("e\u0301", 1), ("葛\U000e0100", 1), ("🇨🇳", 1), ("abc", 3), ("", 0)],
)
def test_characters_are_counted_as_people_do(text: str, characters: int) -> None:
    assert scalars.count(text) == characters
