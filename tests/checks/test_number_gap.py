"""少了数字的句子。"""

from __future__ import annotations

import pytest
from saying import said

from office import Office


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("党员占比%", ["%"]),
        ("满意率达%。", ["%"]),
        ("办结法律援助案件件，", ["案件件"]),
        ("化解纠纷件", ["纠纷件"]),
        ("开展活动次", ["活动次"]),
        ("走访律所家，", ["律所家"]),
        ("共有党员律师名。", ["律师名"]),
        ("举办讲座场、", ["讲座场"]),
        ("捐款元", ["捐款元"]),
        ("接待群众人次", ["接待群众人次"]),
        ("累计件。", ["累计件"]),
        ("帮助了余人次", ["余人次"]),
        ("接待了万余人次", ["万余人次"]),
        ("律师余名", ["余名"]),
    ],
)
def test_found(office: Office, text: str, parts: list[str]) -> None:
    assert said(office, text) == [f"number-gap {part}" for part in parts]


@pytest.mark.parametrize(
    "text",
    [
        "占比30%",
        "占比约三十％",
        "单位（%）",
        "办结案件30件",
        "十万余元",
        "数万余元",
        "两千余人次",
        "三百余名",
        "20余件",
        "其余人员",
        "业余人士",
        "走访企业家，",
        "赴现场，",
        "签名。",
        "首次",
        "知名律师",
        "服务人次逐年增加",
        "处理案件。",
        "处理信访件。",
        "年收入达万元。",
        "到达场。",
        "培训场地",
        "累计次数",
        "律师名册",
        "多场次活动",
    ],
)
def test_negatives(office: Office, text: str) -> None:
    assert said(office, text) == []


def test_the_name_of_what_is_counted(office: Office) -> None:
    path = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
    office.change(path, "- measure: consultations", "- measure: consultations\n      label: 服务人次")
    assert office.found() == []


def test_a_gap_that_the_source_has(office: Office) -> None:
    path = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
    office.change(path, "      value: 1200\n", "")
    office.change(path, "1200余人次\n      qualifier: over", "接待了万余人次（数字缺失）\n      qualifier: undisclosed")
    assert office.found() == []
