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
30 场 计划举办30场，实际办了30场
30 场 超计划完成30场
30 万元 争取到赔偿30万元
30 万元 折合人民币30万元（4万美元）
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
20 家 20余名律师走进20家企业
37 件 三十七件
1 件 一件
158 名 158名律师志愿者
12 支 12支服务队
64 面 锦旗64面
3 面 收到锦旗三面
26 封 感谢信26封
2 部 编写普法读本2部
5 篇 刊发稿件5篇
8000 字 8000字
17 通 接听来电17通
4500 通 接听12348来电4500通
21 所 走进21所中小学
9 个 9所学校
6 个 覆盖6个乡镇
6 个 6县
34 户 走访34户困难家庭
34 家 走访34户商户
2.6 万册 2.6万册
26000 册 2.6万册
150 份 法治体检报告150份
150 家 为150家企业出具法治体检报告150份
88 家次 法治体检88家次
12 节 12节法治课
12 课时 授课12课时
5 场 直播5期
100 人 近100人; qualifier: about
100 人 将近100人; qualifier: about
100 人 百人左右; qualifier: about
100 人 一百人上下; qualifier: about
600 人 六百余人; qualifier: over
600 人 六百多名党员群众; qualifier: over
600 人次 六百多人次; qualifier: over
3000 元 三千元整
3000 元 叁仟元整
50 万元 50多万元; qualifier: over
500000 元 五十余万元; qualifier: over
0.5 亿元 近5000万元; qualifier: about
5000 万元 近5千万元; qualifier: about
1.36 亿元 1.36亿元
98.6 % 满意率98.6%
98.6 % 群众满意度达98.6％
100 % 覆盖率100%
100 % 全覆盖（100%）
2 次 每周2次
4 小时 每周四小时
2 名 每村2名法律顾问
1 名 一村一名
10 年 十年如一日
10 年 服务十年
24 小时 24小时热线
7 天 7×24小时
365 天 365天不打烊
5 次 先后5次
5 次 开展了5次活动
18 年 坚持18年之久
3 个 三个“一”工程
12 人 12人获评优秀
13 人 由13人组成
13 人 由13名律师组成
6 人 从6个律所选派6人
3 件 从30件中选出3件
30 件 从30件中选出3件
8 家 由8家律所共同发起
6 个 从6月到8月服务6个社区
200 人 到会200人
200 人 前来咨询的群众达到200人
20 家 发展到20家
20 家 扩大到20家; basis: snapshot
5 场 增加到5场
40 % 提高了40%
40 % 由60%下降到40%; basis: change; from: 60
15 名 党员由8名增加到15名; basis: change; from: 8
15 名 党员队伍从8名发展壮大到15名; basis: change; from: 8
15 名 从最初8名党员发展到如今的15名; basis: change; from: 8
300 名 从2015年的100余名增长到2022年的300余名; basis: change; from: 100; qualifier: over
60 家 律所由2010年的20家增加至60家，增长200%; basis: change; from: 20
3 天 3—5天; value_max: 5
15 分钟 15至20分钟; value_max: 20
2 万元 2万至3万元; value_max: 3
5 人 五六人; value_max: 6
12 人 十二三人; value_max: 13
500 人 五六百人; value_max: 600
1000 件 一两千件; value_max: 2000
20 人 2021年20人，2022年30人
30 人 2021年20人，2022年30人
30 件 5月至6月共30件
30 件 5-6月共30件
9 件 9月办案9件
2020 件 2020年办案2020件
15 场 第十五届“律师宣传月”15场
3 个 第三届理事会设3个委员会
30 人次 年度累计30人次
30 人次 2023年全年累计30人次
30 人次 本年累计30人次
30 人次 上半年累计30人次
30 人次 培训期间累计30人次
30 人次 三天累计30人次
30 人次 半年来30人次
30 人次 年初以来30人次
30 人次 一年多来30人次; basis: cumulative
30 年 三十年来
20 名 20名（含预备党员2名）
22 名 党员20名，含预备党员2名，共22名
30 件 含法律援助30件
30 件 与社区合作办理30件
30 件 和下沉干部一起调解30件
30 件 全市最多的30件
60 件 全县法律援助案件60件; scope: region
3 个 全国3个示范点之一
1 个 全市唯一1个
1 家 全省首家
60 人 60岁以上老人60人
2 人 其中2人超过60岁
95 % 95%以上; qualifier: over
3 小时 3个多小时; qualifier: over
2 年 两年多; qualifier: over
1 年 一年多; qualifier: over
30 名 约30名; qualifier: about
30 名 30名以内; qualifier: at_most
30 名 最多30名; qualifier: at_most
30 名 签约律师30名
30 名 预约群众30名
30 场 超额完成30场
30 场 通过30场讲座
30 场 经过30场磨合
30 名 邻近30名居民
0 件 零违规
0 件 未发生1件投诉
2.5 小时 两个半小时
0.5 小时 半小时
3 件 叁件
10000 元 壹万元
12345 件 12 345件
12345 件 12,345件
1234567 元 1,234,567元
1234567 元 1 234 567元
20000 人次 2w人次
1500 人 1.5k人
20 人 二十人
20 人 贰拾人
25 人 廿五人
3 人 三人行
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
20 名 20余名律师走进20家企业 → stated-qualifier
88 家次 88场 → stated-unit
88 家 法治体检88家次 → stated-unit
5 名 5场 → stated-unit
5 人 5家 → stated-unit
40 元 40件 → stated-unit
40 场 40人次 → stated-unit
40 人次 40人 → stated-unit
30 户 30人 → stated-unit
15 名 党员由8名增加到15名 → stated-change
8 名 党员由8名增加到15名 → stated-change
15 名 从最初8名党员发展到如今的15名 → stated-change
300 名 从2015年的100余名增长到2022年的300余名; basis: change; from: 100 → stated-qualifier
8 人 8—10人 → stated-range
10 人 8—10人 → stated-range
5 人 五六人 → stated-range
12 人 十二三人 → stated-range
500 人 五六百人 → stated-range
1000 件 一两千件 → stated-range
2 万元 2万至3万元 → stated-range
30 名 30名左右 → stated-qualifier
30 名 30余名 → stated-qualifier
30 名 三十多名 → stated-qualifier
30 名 将近30名 → stated-qualifier
30 名 逾30名 → stated-qualifier
30 名 超30名 → stated-qualifier
30 名 超过30名 → stated-qualifier
30 名 不到30名 → stated-qualifier
30 名 不足三十名 → stated-qualifier
30 名 30名以上 → stated-qualifier
30 名 30来名 → stated-qualifier
30 名 大约30名 → stated-qualifier
30 名 30几名 → stated-qualifier
30 名 30名上下 → stated-qualifier
2 年 两年多 → stated-qualifier
30 人次 多年来30人次 → stated-years
30 人次 一年多来30人次 → stated-years
30 人次 两年多以来30人次 → stated-years
30 人次 10余年来30人次 → stated-years
30 人次 十余年间30人次 → stated-years
30 人次 过去三年30人次 → stated-years
30 人次 自2018年以来30人次 → stated-years
30 人次 自2018年起30人次 → stated-years
30 人次 自成立以来30人次 → stated-years
30 人次 建所至今30人次 → stated-years
30 人次 历年累计30人次 → stated-years
30 人次 近5年来30人次 → stated-years
30 人次 近年来30人次 → stated-years
30 人次 30人次; label: 累计服务 → stated-total
30 件 30件; note: 为全市数据，非该所单独完成 → stated-scope
30 件 30件; note: 该数字为全省口径 → stated-scope
30 件 30件; note: 统计口径为全区 → stated-scope
30 件 30件; note: 不是本支部单独成果 → stated-scope
30 件 30件; note: 包括下属支部 → stated-scope
30 件 30件; note: 为多家律所合计 → stated-scope
30 件 全县律师办理30件 → stated-scope
30 场 计划举办30场 → stated-target
30 场 力争达到30场 → stated-target
30 人次 预计服务30人次 → stated-target
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


@pytest.mark.parametrize(
    ("keys", "rule", "lines"),
    [
        ("measure: consultations; value: 1200; stated: 1200人次", "unit-missing", ["unit: 人次"]),
        ("measure: consultations; value: 1.2; stated: 1.2万人次", "unit-missing", ["unit: 万人次"]),
        ("measure: consultations; value: 1200; stated: 接待1200", "unit-missing", ["unit: 人次"]),
        ("measure: consultations; value: 1200; stated: 1200件", "unit-missing", []),
        ("measure: goods; value: 60; stated: 60本字典", "unit-missing", ["unit: 本"]),
        ("measure: consultations; value: 1200; unit: 人; stated: 1200人次", "unit-unknown", ["unit: 人次"]),
        ("measure: consultations; value: 12000; unit: 人; stated: 1.2万人次", "unit-unknown", ["unit: 人次"]),
        ("measure: consultations; value: 29; unit: 场; stated: 29场", "unit-unknown", []),
        ("measure: consultations; unit: 人次; stated: 1200人次", "value-missing", ["value: 1200"]),
        (
            "measure: consultations; unit: 万人次; stated: 近1.2万人次",
            "value-missing",
            ["value: 1.2", "qualifier: about"],
        ),
        (
            "measure: consultations; stated: 1200余人次",
            "value-missing",
            ["value: 1200", "unit: 人次", "qualifier: over"],
        ),
        ("measure: other; unit: 名; stated: 20至30名", "value-missing", ["value: 20", "value_max: 30"]),
        ("measure: other; stated: 若干场", "value-missing", ["qualifier: vague"]),
        ("measure: other; value_max: 30; unit: 名; stated: 20至30名; qualifier: vague", "value-range", ["value: 20"]),
        (
            "measure: other; value: 30; value_max: 20; unit: 名; stated: 20至30名",
            "value-range",
            ["value: 20", "value_max: 30"],
        ),
    ],
)
def test_what_a_metric_lacks_is_taken_from_its_wording(office: Office, keys: str, rule: str, lines: list[str]) -> None:
    rows = "\n      ".join(keys.split("; "))
    office.change(ACHIEVEMENT, METRIC, f"- {rows}")
    office.change("brands/vocabulary.yml", "  ratio:\n", f"{MEASURES[1:]}  ratio:\n")
    [problem] = office.problems()
    assert problem.rule == rule
    assert lines_of(problem) == lines
    if mend(office, problem):
        assert office.problems() == []


def test_the_measures_that_have_the_unit_are_named(office: Office) -> None:
    metric(office, "29 场 29场; measure: consultations")
    assert office.problems()[0].hint == ("可以用：人次、万人次；或换一个指标，按“场”计的有：events（公益法律服务活动）")


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("500 公斤 500公斤; label: 捐赠大米", ["other-unit"]),
        ("500 公斤 500公斤; label: 大米; note: 销售数量，不是捐赠", []),
        ("500 斤 500斤; label: 捐赠大米", []),
        ("500 公斤 500公斤; measure: weight", []),
        ("3 天 3天; label: 为期", []),
        ("48 小时 48小时; label: 回复时限", []),
    ],
)
def test_a_unit_that_has_a_measure_is_not_other(office: Office, keys: str, found: list[str]) -> None:
    weight = "  weight:\n    name: 捐赠物资（重量）\n    unit: 吨\n    units: {公斤: 0.001}\n    group: service\n"
    office.change("brands/vocabulary.yml", "  members:\n", f"{weight}  members:\n")
    assert metric(office, keys) == found
    if found:
        assert mend(office, office.problems()[0])
        assert office.problems() == []


def test_a_remark_on_the_whole_achievement(office: Office) -> None:
    office.change(ACHIEVEMENT, "title: 社区调解月", "title: 社区调解月\n  note: 全区口径，不是该支部单独成果")
    assert [problem.rule for problem in office.problems()] == ["stated-scope"]
    assert lines_of(office.problems()[0]) == ["scope: region"]
    assert mend(office, office.problems()[0])
    assert office.problems() == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("10 场 数十场", "删掉 value 这一行，写上 qualifier: vague"),
        ("300 名 几百名", "删掉 value 这一行，写上 qualifier: vague"),
        ("5 万元 5万美元", "没有的，用 other（其他），单位照原文"),
    ],
)
def test_no_line_can_be_given(office: Office, text: str, told: str) -> None:
    metric(office, text)
    [problem] = office.problems()
    assert told in problem.hint


def test_a_metric_in_braces(office: Office) -> None:
    office.change(ACHIEVEMENT, METRIC, "- {measure: other, value: 29, unit: 名, stated: 29场}")
    assert office.problems()[0].hint == "改成　unit: 场"
    office.change(ACHIEVEMENT, "unit: 名, stated: 29场", "unit: 名, stated: 20至29名")
    office.change(ACHIEVEMENT, "value: 29", "value: 20")
    assert office.problems()[0].hint == "加上　value_max: 29"
