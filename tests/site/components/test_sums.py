"""合计怎么写：万、亿，逾、约，向下取整。"""

from __future__ import annotations

from decimal import Decimal

import pytest

from showcase.site.components.charts import columns, count, rows
from showcase.site.components.sums import amount


@pytest.mark.parametrize(
    ("shown", "value", "qualifier", "unit"),
    [
        ("逾|14.4|万人次", "144325", "over", "人次"),
        ("逾|14.4|万人次", "144999", "over", "人次"),
        ("逾|8,235|件", "8235", "over", "件"),
        ("约|9,999|件", "9999", "about", "件"),
        ("约|1|万件", "10999", "about", "件"),
        ("逾|1,168.4|万元", "11684999", "over", "元"),
        ("逾|1.51|亿元", "151999999", "over", "元"),
        ("|144,325|人次", "144325", "exact", "人次"),
        ("|14.4|万人次", "144000", "exact", "人次"),
        ("|1.5|亿元", "150000000", "exact", "元"),
        ("|150,500,001|元", "150500001", "exact", "元"),
        ("|100,001,000|元", "100001000", "exact", "元"),
        ("|31.5|吨", "31.5", "exact", "吨"),
        ("|0|件", "0", "exact", "件"),
    ],
)
def test_a_sum_is_written_as_far_as_it_is_known(shown: str, value: str, qualifier: str, unit: str) -> None:
    view = amount(Decimal(value), qualifier, unit)
    assert f"{view.prefix}|{view.number}|{view.suffix}" == shown


def test_the_largest_bar_that_leads_to_a_list_is_marked() -> None:
    named = [("2023", "a/", 3), ("2024", "b/", 6), ("2025", "", 0), ("年份未载", "", 12)]
    views = rows([(name, url, Decimal(number), count(number)) for name, url, number in named])
    assert [(view.share, view.most) for view in views] == [(25, False), (50, True), (0, False), (100, False)]
    assert [bar.kind for bar in columns(views)] == ["bar", "most", "none", "unlisted"]
