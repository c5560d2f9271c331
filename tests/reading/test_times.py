"""时间的写法 → 起止日期；看不懂的不猜。"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.reading import times


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2013年7月至2014年1月", "2013-07 2014-01"),
        ("2021-05-07 至 2021-05-10", "2021-05-07 2021-05-10"),
        ("2021-05-07至10", "2021-05-07 2021-05-10"),
        ("2021-05-07~2021-05-10", "2021-05-07 2021-05-10"),
        ("2021.5-2021.7", "2021-05 2021-07"),
        ("2021.5.7-10", "2021-05-07 2021-05-10"),
        ("2021年5-7月", "2021-05 2021-07"),
        ("2021年5月至8月", "2021-05 2021-08"),
        ("2021年5月31日至6月2日", "2021-05-31 2021-06-02"),
        ("2021年12月28日—2022年1月3日", "2021-12-28 2022-01-03"),
        ("2021年5月7日、8日", "2021-05-07 2021-05-08"),
        ("2019—2021年", "2019 2021"),
        ("2019-2021", "2019 2021"),
        ("2019～2021年度", "2019 2021"),
        ("20210501-20210507", "2021-05-01 2021-05-07"),
        ("二〇一三年七月至二〇一四年一月", "2013-07 2014-01"),
        ("2021年上半年", "2021-01 2021-06"),
        ("2021年下半年", "2021-07 2021-12"),
        ("2021年第一季度", "2021-01 2021-03"),
        ("2021年四季度", "2021-10 2021-12"),
        ("2021年Q3", "2021-07 2021-09"),
        ("2021年5月7日（星期五）", "2021-05-07 "),
        ("2021年5月7日上午", "2021-05-07 "),
        ("2021-05-07 08:00:00", "2021-05-07 "),
        ("2021-05-07T08:00", "2021-05-07 "),
        ("2018年4月成立", "2018-04 "),
        ("2021年5月份", "2021-05 "),
    ],
)
def test_a_time_in_words(text: str, dates: str) -> None:
    time = times.understood(text)
    assert f"{time.start} {time.end}" == dates
    assert [time.is_open, time.lost, time.unsure] == [False, "", ""]


@pytest.mark.parametrize("text", ["2019年至今", "2019年以来", "自2019年起", "2019年—", "2019年3月迄今"])
def test_a_time_without_an_end(text: str) -> None:
    assert times.understood(text).is_open


@pytest.mark.parametrize(
    ("text", "lost", "unsure"),
    [
        ("2014年1月初", "初", ""),
        ("2013年7月至2014年1月初", "初", ""),
        ("2021年5月中旬", "中旬", ""),
        ("2021年5月上旬至6月", "上旬", ""),
        ("2021年春季", "", "春季"),
        ("2021年底", "", "底"),
        ("2021年年初", "", "初"),
        ("2018年前后", "", "前后"),
        ("约2018年", "", "约"),
        ("2021年国庆期间", "", "国庆期间"),
        ("2020年至2022年底", "", "底"),
    ],
)
def test_what_a_date_cannot_hold(text: str, lost: str, unsure: str) -> None:
    time = times.understood(text)
    assert (time.lost, time.unsure) == (lost, unsure)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "去年",
            "5月至8月",
            "5月7日",
            "两年多",
            "4天",
            "为期半年",
            "近日",
            "上世纪90年代",
            "2021年13月",
            "2021-02-30",
        ),
        *("2021.5-7", "2020/21", "2021年5月7日、15日", "2021年3月、5月", "2022年5月至2021年3月", "2021年疫情期间", ""),
        *("2021年党史学习教育", "20211", "13812345678", "第3期"),
    ],
)
def test_what_is_not_understood(text: str) -> None:
    assert times.understood(text) is None


@given(st.dates(date(1921, 1, 1), date(2099, 12, 31)), st.dates(date(1921, 1, 1), date(2099, 12, 31)))
def test_a_span_keeps_both_ends(one: date, other: date) -> None:
    first, last = sorted((one, other))
    chinese = "{0.year}年{0.month}月{0.day}日"
    for text in (f"{first} 至 {last}", f"{chinese.format(first)}—{chinese.format(last)}"):
        time = times.understood(text)
        assert (time.start, time.end) == (first.isoformat(), last.isoformat())


@pytest.mark.parametrize("text", ["5月至8月", "5月7日", "7日至10日"])
def test_a_time_without_a_year(text: str) -> None:
    assert times.without_year(text)
    assert not times.without_year(f"2021年{text}")
