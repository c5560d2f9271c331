"""原文怎么说，单位、上限、原数、口径、范围就怎么写；照提示写上那一行，问题就没有了。"""

from __future__ import annotations

import pytest
from mending import lines_of, mend

from office import Office

ACHIEVEMENT = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
METRIC = (
    "- measure: consultations\n      value: 1200\n      unit: 人次\n      stated: 1200余人次\n      qualifier: over"
)
MEASURES = """
  events:
    name: 公益法律服务活动
    unit: 场
    units: {场次: 1, 次: 1}
    group: service
  beneficiaries:
    name: 受助人数
    unit: 人
    units: {名: 1, 位: 1, 万人: 10000}
    group: service
  goods:
    name: 捐赠物资
    unit: 件
    units: {个: 1, 本: 1, 册: 1}
    group: service
"""


def metric(office: Office, text: str) -> list[str]:
    """The rules broken by a metric, written as ``value unit stated; key: value; …``; the measure is other."""
    first, *more = text.split("; ")
    value, unit, stated = first.split(" ", 2)
    keys = {"measure": "other", "value": value, "unit": f'"{unit}"', "stated": f'"{stated}"'}
    keys |= dict(each.split(": ", 1) for each in more)
    rows = "\n      ".join(f"{key}: {value}" for key, value in keys.items())
    office.change(ACHIEVEMENT, METRIC, f"- {rows}")
    office.change("brands/vocabulary.yml", "  ratio:\n", f"{MEASURES[1:]}  ratio:\n")
    return [problem.rule for problem in office.problems()]


SOUND = """
29 场 29场
1000 对 手套一千对
39 人次 39人次
39 人 39名律师
7 名 7个孩子
3 名 3位老师
16 个 16家律师事务所
3 家 三家律师事务所
2 个 2所学校
30 件 30起案件
30 件 承办30宗
30 件 30个案件
400 册 400余册; qualifier: over
60 个 60本字典
6 堂 6堂课
3 场 分三次
5 场 5期培训
500 份 500张宣传单
1200 封（面） 1200余封（面）; qualifier: over
1200 封（面） 表扬信、锦旗1200余面; qualifier: over
3 个月 为期3个月
3 月 三个月
48 小时 48个小时
1.5 小时 一个半小时
2.5 年 两年半
20 个 20个单位的30名律师
30 名 20个单位的30名律师
30 % 百分之三十
30 % 三成
1000 万元 过千万; qualifier: over
3.2 万元 3.2万元
32000 元 3.2万元
12000 人次 1.2w人次
1.2 万人次 1.2w人次
2535 件 2 535件
2535 件 2，535件
3000 份 3k份
5 部 5部门联合发文
12 项 12项目
20 名 20至30名; value_max: 30
20 名 20-30名; value_max: 30
30 人 三四十人; value_max: 40
200 件 二三百件; value_max: 300
3 万元 3-5万元; value_max: 5
30 人 三、四十人; value_max: 40
2 次 两三次; value_max: 3
20 名 20名至30名; value_max: 30
100 人 100-200余人; value_max: 200; qualifier: over
30 场 2019-2021年共30场
30 件 3月至5月办案30件
30 件 3至5月办案30件
12 场 为12-15岁学生讲课12场
40 名 由20至30名律师服务40名群众
90 名 由3人发展到90余名; basis: change; from: 3; qualifier: over
29 名 由20名增至29名; basis: change; from: 20
16 个 13个…调整为16个; basis: change; from: 13
76.64 % 从70.8%提升到76.64%; basis: change; from: 70.8
29 名 由1个支部、3名党员发展到5个支部、29名党员; basis: change; from: 3
5 个 由1个支部、3名党员发展到5个支部、29名党员; basis: change; from: 1
30 名 三年内由20名发展到30名; basis: target
5 个 由3名律师组成的团队增至5个
3 名 从3名到5名不等; value_max: 5
30 家 20名律师到30家企业
30 人 提高为民服务水平，接待30人
30 名 原有3名党员，现有30名
60 件 新增20件，达到60件
1200 人次 全年累计1200人次
1200 人次 当天累计接待1200人次
1200 人次 活动期间累计接待1200人次
1200 人次 累计1200人次; basis: cumulative
1200 人次 累计1200人次; period: 2023
1200 人次 一年来接待1200人次
1200 人次 今年以来接待1200人次
1200 人次 成立一年来接待1200人次
1200 人次 2023年以来接待1200人次
1200 人次 三年来每年接待1200人次
1200 人次 年均1200人次
1200 人次 4年多来接待1200人次; basis: cumulative
1200 人次 4年多来接待1200人次; period: {from: 2019, to: 2023}
10 年 达10年之久
8 年 坚持八年
8 年 8年多时间; qualifier: over
3 年 连续3年增长
80 % 80%以上; qualifier: over
80 % 满意率达80%左右; qualifier: about
100 人 100人以上; qualifier: over
100 人 100人左右; qualifier: about
100 人 不足100人; qualifier: at_most
100 人 100人以内; qualifier: at_most
100 人 约100余人; qualifier: about
100 人 约100余人; qualifier: over
48 家 签约48家
48 家 与48家企业续约
3 次 举办过3次
10 场 最近10场
93 人 党员人数93人
10 人 十几人; qualifier: over
10 人 十几人; qualifier: vague
20 家 附近20家
30 件 超市消费纠纷30件
30 场 走过10年，讲课30场
0 起 十年没有一起投诉
0 起 零投诉
5 天 每周一至周五9:00-17:00
2 天 每月11日和22日
100 场 第100场
30 名 全市律师30名; scope: region
30 名 全市先进30名
30 名 面向全市群众的30名律师
30 家 获全国优秀的律所30家
30 名 30名律师; note: 全市评选
30 名 30名律师; note: 与社区共同开展
30 名 30名律师; note: 全市口径; scope: region
30 名 30名律师; note: 含下级支部; scope: system
30 名 30名律师; note: 不含下属支部
"""
"""Metrics that are right as they are."""

FAULTY = """
29 名 29场 → stated-unit
1000 件 手套一千对 → stated-unit
39 人 39人次 → stated-unit
1300 人次 1300多人; qualifier: over → stated-unit
868 件 868次 → stated-unit
30 家 30名律师 → stated-unit
3 天 3个月 → stated-unit
30 人 30% → stated-unit
3 家 3万元 → stated-value stated-unit
11 万人次 11万人 → stated-unit
3.2 元 3.2万元 → stated-value
32000 万元 3.2万元 → stated-value
2 件 2 535件 → stated-value
1.2 人次 1.2w人次 → stated-value
23 家 两三家 → stated-value
20 名 20至30名 → stated-range
30 名 20至30名 → stated-range
20 名 20-30名 → stated-range
30 人 三四十人 → stated-range
200 件 二三百件 → stated-range
25 名 20至30名 → stated-value
2 次 两三次 → stated-range
3 万元 3-5万元 → stated-range
30000 元 3-5万元 → stated-range
20 名 20名到30名 → stated-range
30 人 三、四十人 → stated-range
29 名 由20名增至29名 → stated-change
20 名 由20名增至29名 → stated-change
20 名 由20名增至29名; basis: change; from: 20 → stated-change
90 名 由3人发展到90余名; basis: change; from: 3 → stated-qualifier
90 名 由3人发展到90余名; qualifier: over → stated-change
29 名 由20名增至29名; basis: change → change-from
29 名 由20名增至29名; from: 20 → change-from
76.64 % 从70.8%提升到76.64%; basis: ratio → stated-change
5 名 从3名到5名 → stated-change
29 名 党员从20名壮大到29名; basis: snapshot → stated-change
5 件 由每月50件下降到5件; basis: period → stated-change
1200 人次 累计1200人次 → stated-total
1200 人次 1200人次; label: 累计接待 → stated-total
1200 人次 历年共1200人次 → stated-years
1200 人次 4年多来接待1200人次 → stated-years
1200 人次 三年来累计1200人次 → stated-years
1200 人次 近五年共1200人次 → stated-years
1200 人次 成立以来接待1200人次 → stated-years
1200 人次 2011年以来共1200人次 → stated-years
1200 人次 多年来接待1200人次 → stated-years
1200 人次 1200人次; label: 建所以来咨询 → stated-years
1200 人次 1200余人次 → stated-qualifier
80 % 80%以上 → stated-qualifier
100 人 100人左右 → stated-qualifier
100 人 不少于100人 → stated-qualifier
100 人 百余人 → stated-qualifier
8 年 8年多时间 → stated-qualifier
10 人 十几人 → stated-qualifier
1200 人次 逾1200人次; qualifier: at_most → stated-qualifier
10000 人次 上万人次 → stated-qualifier
5000 人次 5k+人次 → stated-qualifier
30 件 30件; note: 全区口径，不是该支部单独成果 → stated-scope
30 件 30件; label: 全市律师办理案件 → stated-scope
886 家 全区886家律师事务所 → stated-scope
30 件 30件; note: 含下级支部 → stated-scope
30 件 30件; note: 非本所单独成果 → stated-scope
30 件 各方合计30件 → stated-scope
30 件 30件; note: 全县口径; scope: own → stated-scope
"""
"""Metrics that are not, and the rules that say so."""


def rows(table: str) -> list[str]:
    return table.strip().split("\n")


@pytest.mark.parametrize("row", rows(SOUND))
def test_sound(office: Office, row: str) -> None:
    assert metric(office, row) == []


@pytest.mark.parametrize("row", rows(FAULTY))
def test_faulty(office: Office, row: str) -> None:
    text, _, rules = row.partition(" → ")
    assert sorted(metric(office, text)) == sorted(rules.split())


@pytest.mark.parametrize("row", rows(FAULTY))
def test_the_line_of_the_hint_mends_it(office: Office, row: str) -> None:
    metric(office, row.partition(" → ")[0])
    found = office.problems()
    lines = [problem for problem in found if lines_of(problem)]
    assert lines or "从3名到5名" in row  # which of two it is cannot be known
    for problem in lines:
        before = [each.rule for each in office.problems()]
        if problem.rule in before:
            assert mend(office, problem)
            after = [each.rule for each in office.problems()]
            assert problem.rule not in after
            assert set(after) <= set(before)


@pytest.mark.parametrize(
    ("measure", "text", "told"),
    [
        ("consultations", "1300 人次 1300人", "可以换成按它计的指标：members（党员数）、beneficiaries（受助人数）"),
        ("goods", "1000 件 手套一千对", "“捐赠物资”不按“对”计，没有合适的指标就用 other（其他）"),
        ("beneficiaries", "29 名 29场", "可以换成按它计的指标：events（公益法律服务活动）"),
        ("beneficiaries", "1.2 万人 1.2万人次", "可以换成按它计的指标：consultations（法律咨询）"),
        ("goods", "400 件 400册", ""),
        ("goods", "400 件 400箱", "没有合适的指标就用 other（其他）"),
    ],
)
def test_a_unit_that_the_measure_does_not_have(office: Office, measure: str, text: str, told: str) -> None:
    found = metric(office, f"{text}; measure: {measure}")
    assert found == (["stated-unit"] if told else [])
    assert not told or told.replace("members（党员数）、", "") in office.problems()[0].hint
