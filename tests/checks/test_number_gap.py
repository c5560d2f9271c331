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
        ("律师余名", ["余名"]),
        ("成立于年月，", ["年月"]),
        ("2021年 月 日召开", ["年 月 日"]),
        ("年月日，支部成立", ["年月日"]),
        ("于月日召开", ["月日"]),
        ("成立于年，", ["年"]),
        ("长达年之久", ["长达年"]),
        ("第届理事会选举", ["第届"]),
        ("第 号文件", ["第 号"]),
        ("约名律师参加", ["约名"]),
        ("组织名律师参加", ["组织名"]),
        ("派出名党员律师", ["派出名"]),
        ("约 人次", ["约 人次"]),
        ("化解纠纷，共 件", ["共 件"]),
        ("涉案金额达亿元", ["达亿元"]),
        ("捐款 万元", ["捐款 万元"]),
        ("开展活动 次，", ["活动 次"]),
        ("现有党员人，", ["现有党员人"]),
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
        *("万余名师生", "万余户", "万余元", "接待了万余人次", "逾万名志愿者", "廿余名", "卅余人", "百余名"),
        *("接待人次、调解件数均居前列", "统计接待群众人次。", "单位名称、人次、件数"),
        *("出生年月", "出生年月日", "岁月年月", "年月由地震时间推定", "近年来，", "成立于年初，", "连续多年，"),
        *("届时", "本届", "第N届", "第几批", "第三十次会议", "次第展开", "5月日常工作"),
        *("预约名额", "签约名单", "知名律师", "有名律师", "组织名师宣讲", "组织家访", "签名活动", "约家人"),
        *("产值近亿元", "资产过亿元", "上亿元", "捐款万元", "做新时代律师人。"),
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
    office.change(path, "1200余人次\n      qualifier: over", "接待了余人次（数字缺失）\n      qualifier: undisclosed")
    assert office.found() == []
