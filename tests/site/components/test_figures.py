"""指标怎么显示：近、超在前，余、多在后，未公布不是 0。"""

from __future__ import annotations

from decimal import Decimal

import pytest

from showcase.model import Date, Measure, Metric, Period, Vocabulary
from showcase.site.components.figures import figure, leading

WORDS = Vocabulary(
    measures={
        "aid": Measure("aid", "法律援助案件", "件", "service"),
        "donations": Measure("donations", "捐款", "元", "service"),
        "members": Measure("members", "党员数", "人", "base"),
    }
)


def metric(stated: str, value: str | None, unit: str = "", **more: object) -> Metric:
    number = None if value is None else Decimal(value)
    return Metric(measure="donations", stated=stated, value=number, unit=unit, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("shown", "stated", "value", "unit", "qualifier"),
    [
        ("11,325|人次", "11325人次", "11325", "人次", "exact"),
        ("近|10|万元", "近10万元", "10", "万元", "about"),
        ("约|43|%", "约为43%", "43", "%", "about"),
        ("230|余场次", "230余场次", "230", "场次", "over"),
        ("8,000|多人次", "8000多人次", "8000", "人次", "over"),
        ("43|万余元", "43万余元", "43", "万元", "over"),
        ("1.5|亿多元", "1.5亿多元", "1.5", "亿元", "over"),
        ("10.2|万多人", "10.2万多人", "10.2", "万人", "over"),
        ("超|2.3|万人次", "超2.3万人次", "2.3", "万人次", "over"),
        ("超过|3|万元", "超过3万元", "3", "万元", "over"),
        ("过|1,000|万元", "过千万", "1000", "万元", "over"),
        ("20|余人", "二十余人", "20", "人", "over"),
        ("80|%以上", "满意率80%以上", "80", "%", "over"),
        ("100|人左右", "100人左右", "100", "人", "about"),
        ("不足|100|人", "不足100人", "100", "人", "at_most"),
        ("30|余场", "多次利用业余时间讲课30余场", "30", "场", "over"),
        ("近|30|%", "占比达近三成", "30", "%", "about"),
        ("48|余家", "签约48余家", "48", "家", "over"),
    ],
)
def test_the_source_s_own_words_stand_around_the_number(
    shown: str, stated: str, value: str, unit: str, qualifier: str
) -> None:
    view = figure(metric(stated, value, unit, qualifier=qualifier), WORDS)
    assert "|".join(part for part in (view.prefix, view.number, view.suffix) if part) == shown


def test_a_range_and_a_change() -> None:
    span = figure(metric("1-3家", "1", "家", value_max=Decimal(3)), WORDS)
    assert (span.number, span.suffix) == ("1–3", "家")
    grown = figure(metric("由2家增至6家", "6", "家", basis="change", from_value=Decimal(2)), WORDS)
    assert (grown.prefix, grown.number, grown.suffix) == ("由 2 增至", "6", "家")


@pytest.mark.parametrize(
    ("shown", "stated", "first", "value", "unit", "qualifier"),
    [
        ("由 3 发展到|90|余名", "由3人发展到90余名", "3", "90", "名", "over"),
        ("由 3 增至近|90|名", "由3名增至近90名", "3", "90", "名", "about"),
        ("由 20 增加到|29|名", "从20余名增加到29名", "20", "29", "名", "exact"),
        ("由 50 下降到|5|件", "由50件下降到5件", "50", "5", "件", "exact"),
        ("由 13 调整为|16|个", "13个…调整为16个", "13", "16", "个", "exact"),
        ("由 20 增至|127|个", "127个", "20", "127", "个", "exact"),
        ("由 20 减至|12|个", "12个", "20", "12", "个", "exact"),
        ("由 70.8 提升到|80|%以上", "从70.8%提升到80%以上", "70.8", "80", "%", "over"),
    ],
)
def test_a_change_keeps_the_words_of_its_source(
    shown: str, stated: str, first: str, value: str, unit: str, qualifier: str
) -> None:
    given = metric(stated, value, unit, qualifier=qualifier, basis="change", from_value=Decimal(first))
    view = figure(given, WORDS)
    assert "|".join((view.prefix, view.number, view.suffix)) == shown


@pytest.mark.parametrize(
    ("stated", "value", "unit", "qualifier", "wording"),
    [
        ("近4000人次", "4000", "人次", "about", ""),
        ("43万余元", "43", "万元", "over", ""),
        ("3名老师", "3", "名", "exact", "3名老师"),
        ("两名小学生", "2", "名", "exact", "两名小学生"),
        ("数十家", None, "家", "vague", ""),
    ],
)
def test_the_wording_is_told_where_the_figure_does_not_have_it(
    stated: str, value: str | None, unit: str, qualifier: str, wording: str
) -> None:
    assert figure(metric(stated, value, unit, qualifier=qualifier), WORDS).wording == wording


def test_what_is_not_disclosed_is_said_so_and_is_not_zero() -> None:
    view = figure(metric("XXX件", None, "件", qualifier="undisclosed"), WORDS)
    assert (view.number, view.text, view.stated, view.disclosed) == ("", "数字未公布", "", False)
    vague = figure(metric("数十家", None, "家", qualifier="vague"), WORDS)
    assert (vague.number, vague.text, vague.disclosed) == ("", "数十家", True)


def test_period_basis_and_scope_are_told_where_they_are_not_ordinary() -> None:
    period = Period(Date(2010, 7), Date(2010, 12))
    told = figure(metric("72件", "72", "件", period=period, basis="cumulative", scope="system"), WORDS)
    assert told.context == "2010年7月至12月 · 累计 · 含下级"
    assert told.marks == ("累计", "含下级")
    assert figure(metric("72件", "72", "件"), WORDS).context == ""


@pytest.mark.parametrize(
    ("marks", "keys"),
    [
        ((), {}),
        (("目标",), {"basis": "target"}),
        (("目标",), {"basis": "target", "label": "法律援助"}),
        ((), {"basis": "target", "label": "法律援助目标"}),
        (("累计", "多方合计"), {"basis": "cumulative", "scope": "joint"}),
        (("全地区合计",), {"scope": "region"}),
        (("截至报道时",), {"basis": "snapshot"}),
        (("截至2021年10月",), {"basis": "snapshot", "period": Period(Date(2021, 10), Date(2021, 10))}),
        ((), {"basis": "ratio"}),
    ],
)
def test_what_a_figure_counts_is_marked(marks: tuple[str, ...], keys: dict[str, object]) -> None:
    assert figure(metric("72件", "72", "件", **keys), WORDS).marks == marks


def test_the_leading_number_is_of_service_and_first_in_the_vocabulary() -> None:
    members = Metric("members", "12人", value=Decimal(12), unit="人")
    money, aid = metric("5元", "5", "元"), Metric("aid", "3件", value=Decimal(3), unit="件")
    hidden = Metric("aid", "XX件", qualifier="undisclosed")
    assert leading([members, money, hidden, aid], WORDS) is aid
    assert leading([members, hidden], WORDS) is None


def test_a_number_of_a_whole_area_leads_only_where_there_is_no_other() -> None:
    area = Metric("aid", "8993件", value=Decimal(8993), unit="件", scope="region")
    own, members = metric("4000元", "4000", "元"), Metric("members", "59人", value=Decimal(59), unit="人")
    assert leading([area, own], WORDS) is own
    assert leading([area, members], WORDS) is area
