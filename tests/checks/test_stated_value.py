"""数值与原文一致：写法不同没关系，数不同就不行。"""

from __future__ import annotations

import pytest
from saying import advice

from office import Office, real_survey

ACHIEVEMENT = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
METRIC = (
    "- measure: consultations\n      value: 1200\n      unit: 人次\n      stated: 1200余人次\n      qualifier: over"
)


def metric(office: Office, unit: str, stated: str, **more: str) -> list[str]:
    """The rules broken by a metric of any unit."""
    rows = "".join(f"      {key}: {value}\n" for key, value in ({"unit": unit, "stated": stated} | more).items())
    office.change(ACHIEVEMENT, METRIC, f"- measure: other\n{rows.rstrip()}")
    return [p.rule for p in office.problems()]


@pytest.mark.parametrize(
    ("value", "unit", "stated"),
    [
        ("43", "万元", "43万余元"),
        ("430000", "元", "43万余元"),
        ("14000", "元", "一万四千元"),
        ("1.5", "亿元", "1.5亿多元"),
        ("1000", "万元", "过千万"),
        ("10.2", "万人", "10.2万多人"),
        ("31.5", "吨", "31.5吨"),
        ("500", "千克", "500千克"),
        ("6", "家", "由去年的2家增加至目前的6家"),
        ("20", "人", "二十余人"),
        ("2", "名", "两名小学生"),
        ("4", "次", "四次"),
        ("11", "万人次", "11万人次"),
        ("8000", "人次", "8,000多人次"),
        ("30", "%", "百分之三十"),
        ("10", "年", "达10年之久"),
        ("5", "场", "全年各季度"),
    ],
)
def test_agrees(office: Office, value: str, unit: str, stated: str) -> None:
    assert "stated-value" not in metric(office, f'"{unit}"', stated, value=value)


@pytest.mark.parametrize(
    ("value", "unit", "stated", "right"),
    [
        ("34", "万元", "43万余元", "43"),
        ("43", "元", "43万余元", "430000"),
        ("1400", "元", "一万四千元", "14000"),
        ("3", "名", "两名小学生", "2"),
        ("102", "万人", "10.2万多人", "10.2"),
        ("12", "人", "二十余人", "20"),
        ("7", "家", "由去年的2家增加至目前的6家", "6"),
    ],
)
def test_differs(office: Office, value: str, unit: str, stated: str, right: str) -> None:
    assert "stated-value" in metric(office, unit, stated, value=value)
    assert any(told.endswith(f"单位是{unit}。这一行改成　value: {right}") for told in advice(office))


def test_a_wording_of_several_numbers_does_not_tell_which(office: Office) -> None:
    assert metric(office, "名", "律师20名、群众30名", value="25") == ["stated-value"]
    assert advice(office) == [
        "原文是“律师20名、群众30名”，value 却是 25名｜对照原文，改成其中一个数：20、30（单位是名）"
    ]


def test_the_upper_end_and_the_beginning(office: Office) -> None:
    assert metric(office, "家", "1-3家", value="1", value_max="4") == ["stated-value"]
    office.change(ACHIEVEMENT, "value_max: 4", "value_max: 3")
    assert office.found() == []


def test_from_is_in_the_wording_where_it_names_both(office: Office) -> None:
    rules = metric(office, "家", "由2家增加至6家", value="6", basis="change", **{"from": "3"})
    assert rules == ["stated-value"]


def test_from_may_come_from_elsewhere(office: Office) -> None:
    assert metric(office, "个", "127个", value="127", basis="change", **{"from": "20"}) == []


@pytest.mark.parametrize(
    ("stated", "qualifier", "rules"),
    [
        ("1200余人次", "over", []),
        ("1200余人次", "exact", ["stated-qualifier"]),
        ("近1200人次", "over", ["stated-qualifier"]),
        ("近1200人次", "about", []),
        ("不足1200人次", "at_most", []),
        ("近三年共1200人次", "exact", ["stated-years"]),
        ("1200人次", "about", []),
    ],
)
def test_the_qualifier(office: Office, stated: str, qualifier: str, rules: list[str]) -> None:
    assert metric(office, "人次", stated, value="1200", qualifier=qualifier) == rules


def test_the_place_is_the_value(office: Office) -> None:
    office.change(ACHIEVEMENT, "value: 1200", "value: 1300")
    assert office.found() == ["he-lvsuo-dangzhibu/achievements/2023.yml:8:14 stated-value"]


def test_every_real_metric_agrees() -> None:
    found = real_survey()
    metrics = [m for r in found.records for m in getattr(r.value, "metrics", ()) + getattr(r.value, "figures", ())]
    assert len(metrics) >= 214
    assert [p for p in found.problems if p.rule.startswith("stated")] == []
