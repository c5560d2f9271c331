"""固定表述：错一个字、漏一个字、多一个字、写反两个字都查得出，相近而用得对的说法一个也不误报。"""

from __future__ import annotations

import subprocess
import sys

import pytest
from saying import advice, said

from office import PROJECT_ROOT, Office, real_survey
from showcase.checks.fixed_wording import check
from showcase.checks.phrases import Phrases, congress_slips

VOCABULARY = "brands/vocabulary.yml"
SLIPS = """
四个意思 → 四个意识
新时代文明实贱站 → 新时代文明实践
宪法宜传周 → 宪法宣传周
法律授助中心 → 法律援助
法制政府建设 → 法治政府
绿水青山就是金山银三 → 绿水青山就是金山银山
坚决做到“两个维户” → 两个维护
深刻领悟“两个确定”的决定性意义 → 两个确立
习近平法制思想学习班 → 习近平法治思想
党的二十届三中全会议精神 → 二十届三中全会
党的十九大六中全会精神 → 十九届六中全会
中国共产党十九届中央委员会 → 中国共产党第十九届中央委员会
中国共产党全国律师行业委会 → 中国共产党全国律师行业委员会
为人名服务是宗旨 → 为人民服务
党的群从路线 → 群众路线
全面从严治当 → 全面从严治党
中华人名共和国 → 中华人民共和国
不忘初心，劳记使命 → 牢记使命
社会主义核心价植观 → 社会主义核心价值观
两学一做，三严三时 → 三严三实
党的群中路线 → 群众路线
中央八项归定精神 → 中央八项规定精神
人类命运共同休 → 人类命运共同体
党史学习教誉 → 党史学习教育
群众路现 → 群众路线
四个意实 → 四个意识
树牢“四个易识” → 四个意识
四个自新 → 四个自信
坚定四个自性 → 四个自信
坚定四个字信 → 四个自信
两个维沪 → 两个维护
两个惟护 → 两个维护
做到两个维互 → 两个维护
两个确力 → 两个确立
两个确利 → 两个确立
两各确立 → 两个确立
四个识意 → 四个意识
四意个识 → 四个意识
群路众线 → 群众路线
不忘初新、牢记使命 → 不忘初心
不望初心 → 不忘初心
牢记使名 → 牢记使命
牢计使命 → 牢记使命
老记使命 → 牢记使命
三严三事 → 三严三实
三言三实 → 三严三实
两学一坐 → 两学一做
两学依做 → 两学一做
全面从严治觉 → 全面从严治党
全面从言治党 → 全面从严治党
全面丛严治党 → 全面从严治党
全面重严治党 → 全面从严治党
全面依法制国 → 全面依法治国
全面一法治国 → 全面依法治国
全面依发治国 → 全面依法治国
习近平法治思向 → 习近平法治思想
习近平法冶思想 → 习近平法治思想
习近平法治斯想 → 习近平法治思想
习进平总书记 → 习近平
习近评总书记 → 习近平总书记
习平近总书记 → 习近平
习近平总书纪 → 习近平总书记
习近平新时代中国特色社会主意思想 → 习近平新时代中国特色社会主义思想
习近平新时代中国特色社会注义思想 → 习近平新时代中国特色社会主义思想
习近平新时期中国特色社会主义思想 → 习近平新时代中国特色社会主义思想
习近平新时代中国特社会主义思想 → 习近平新时代中国特色社会主义思想
中国特色社会主意 → 中国特色社会主义
中国特色社会义主 → 中国特色社会主义
社会主义核心介值观 → 社会主义核心价值观
社会主义核心价直观 → 社会主义核心价值观
社会主义核心价值现 → 社会主义核心价值观
社会主义合心价值观 → 社会主义核心价值观
社会主意核心价值观 → 社会主义核心价值观
中华人民共和囯 → 中华人民共和国
中华人民公和国 → 中华人民共和国
中华民人共和国 → 中华人民共和国
中华人民和国 → 中华人民共和国
中国共产当 → 中国共产党
中国共厂党 → 中国共产党
中国公产党 → 中国共产党
中国共产党全国律师行业委员回 → 中国共产党全国律师行业委员会
中国共产党全国律师行业委圆会 → 中国共产党全国律师行业委员会
中国共产党全国律师行委员会 → 中国共产党全国律师行业委员会
中国共产党全国律帅行业委员会 → 中国共产党全国律师行业委员会
为人民服物 → 为人民服务
为人民报务 → 为人民服务
群中路线 → 群众路线
党的二十届三中全会议 → 二十届三中全会
十八大四中全会 → 十八届四中全会
党的二十大三中全会精神 → 二十届三中全会
第十九大五中全会 → 十九届五中全会
二十届三种全会 → 二十届三中全会
二十届三全会精神 → 二十届三中全会
党的二十届大精神 → 二十大
中国共产党二十次全国代表大会 → 中国共产党第二十次全国代表大会
中国共产党二十届中央委员会 → 中国共产党第二十届中央委员会
党的第二十大精神 → 党的二十大
全国人民代表大汇 → 全国人民代表大会
全国人名代表大会 → 全国人民代表大会
全国人民带表大会 → 全国人民代表大会
中国人民政治协商会仪 → 中国人民政治协商会议
中国人民政制协商会议 → 中国人民政治协商会议
最高人民法愿 → 最高人民法院
中华全国律师协汇 → 中华全国律师协会
中央八项规定精申 → 中央八项规定精神
党史学习较育 → 党史学习教育
我为群众办事实 → 我为群众办实事
我为群众办实是 → 我为群众办实事
民主集中治 → 民主集中制
组织生活汇 → 组织生活会
战斗堡垒做用 → 战斗堡垒作用
战斗保垒作用 → 战斗堡垒作用
先锋模泛作用 → 先锋模范作用
先峰模范作用 → 先锋模范作用
马克思主意 → 马克思主义
毛泽东思相 → 毛泽东思想
科学发展关 → 科学发展观
中国式现代画 → 中国式现代化
中华民族伟大复新 → 中华民族伟大复兴
中华民族伟大夏兴 → 中华民族伟大复兴
乡村振新 → 乡村振兴
脱贫攻艰 → 脱贫攻坚
实是求是 → 实事求是
统一占线 → 统一战线
法律缓助 → 法律援助
人民条解 → 人民调解
律师事务锁 → 律师事务所
伟大建党精申 → 伟大建党精神
以人民为中新 → 以人民为中心
党风连政建设 → 党风廉政建设
风桥经验 → 枫桥经验
全面深化改格 → 全面深化改革
"""
"""A text with one slip → the phrase that was meant."""
RIGHT = """
四个意识、四个自信、两个维护、两个确立
坚持法制宣传与法治建设相结合
为人民币结算提供咨询
党的群众路线教育实践活动
两个维度
从两个维度评价服务
四个方面
三个意识
增强大局意识
人民法制报
法制日报
中国法制出版社
十九大以来
二十大精神
六中全会
党的二十届三中全会精神
十九届六中全会
党的第二十次全国代表大会
中国共产党第二十次全国代表大会
中国共产党第十九届中央委员会第六次全体会议
党的十八届四中全会通过的决定
十一届三中全会
三中全会议程安排
全会议题
全面从严治所
全面从严治律
全面从严管党治党
全面从严治院
全面依法治市
全面依法治省
全面推进依法治县
全面推进依法治国
依法治企
依法治校
依法治理
以法治思维推进工作
法治国家、法治政府、法治社会一体建设
中国式现代化进程
中国现代化建设
社会主义现代化国家
社会主义法治国家
社会主义法制
习近平文化思想
习近平外交思想
习近平总书记重要讲话
学习贯彻习近平新时代中国特色社会主义思想主题教育
学习近平衡
不忘初衷
不忘本来
牢记嘱托
牢记职责使命
两个责任
两个结合
两个一百年
两个务必
三会一训
三会一老
三严格三规范
三个代表
四个伟大
四个服务
五位一体总体布局
五位一体工作法
为人民群众服务
为民服务
为人民法庭提供支持
全省人民代表大会
市人民代表大会
区人民代表大会常务委员会
全国妇女代表大会
全国律师代表大会
全省律师行业党委
全市律师行业党委
全区律师行业党委
市律师行业党委
律师行业团委
人民法院
中级人民法院
高级人民法院
市人民检察院
人民检察
人民政协
区人民政府
中华全国总工会
中华全国妇女联合会
中华全国青年联合会
批评和自我批评
党章学习教育
党性学习教育
党规学习教育
党课
主题党课
主题党建
主题团日
主题班会
组织生活
组织生活制度
民主生活
民主测评党员
战斗堡垒
先锋模范
先锋模范的作用
先锋模范带头作用
领导核心作用
我为群众办好事
我为企业办实事
我为基层办实事
党员为群众办实事
枫桥式司法所
新时代枫桥经验
乡村振兴战略
乡村治理
脱贫成果
法律援藏
法律援疆志愿者
法律援助中心
法律援外
公益法律服务
公共法律服务体系
公共法律事务
人民调解员
人民监督员
人民陪审员
律师事务
律师事务部
律师社会责任
律师协调
中国共产党员
中国共产主义青年团
中国共产党人的精神谱系
中国特色社会主义法律体系
中国特色社会主义制度
中国特色社会主义道路
马克思主义学院
社会主义核心价值体系
社会主义价值观
社会主义先进文化
统一部署
实事求是的态度
以人为中心
以人民为本
以客户为中心
以案件为中心
统一战线工作
统一阵线
党内政治生活
党风廉洁建设
党风建设
党纪学习
党史教育
党史学习
党史学习教育专题组织生活会
中央八项规定精神
中央八项规定及其实施细则
中央政治局委员
全国律师行业党建工作
全国律师协会
省律师协会
中国律师协会
市委全面依法治市委员会
全面深化司法改革
全面深化律师制度改革
深化改革
最高人民法院知识产权法庭
二级大律师
二十大代表
十大品牌
第二大
第十大队
第三大道
二十大报告
党的十九大报告
中国共产党十九大
三大攻坚战
七届二中全会
八届七中全会
四中全会
一届一次会议
十届全国人大
第九届会员大会
第九次律师代表大会
二十届中央纪委三次全会
市委十一届六次全会
省委十二届四次全会
区纪委三次全会
"""
"""Phrases in their right form, and others that are like them."""


@pytest.fixture
def strict_office(office: Office) -> Office:
    """The office with the fixed wording of the real vocabulary."""
    real = (PROJECT_ROOT / VOCABULARY).read_text(encoding="utf-8")
    own = (office.root / VOCABULARY).read_text(encoding="utf-8")
    return office.write(VOCABULARY, f"{own}\nwording:\n{real.split('wording:')[1]}")


FIND, _ = check.find(real_survey().records.vocabulary, {})


@pytest.mark.parametrize("line", SLIPS.strip().split("\n"))
def test_a_slip(line: str) -> None:
    text, _, phrase = line.partition(" → ")
    assert [slip.phrase for slip in FIND(text)] == [phrase]


@pytest.mark.parametrize("text", RIGHT.strip().split("\n"))
def test_no_slip(text: str) -> None:
    assert FIND(text) == []


def test_every_phrase_is_right_as_it_is_listed() -> None:
    for entry in real_survey().records.vocabulary.wording:
        assert [*map(FIND, (entry.phrase, *entry.unless))] == [[]] * (1 + len(entry.unless)), entry.phrase
        assert [slip.phrase for wrong in entry.slips for slip in FIND(wrong)] == [entry.phrase] * len(entry.slips)


def test_the_real_records_have_no_slip() -> None:
    survey = real_survey()
    assert [str(problem) for problem in survey.problems if problem.rule == "fixed-wording"] == []


def test_what_the_clerk_reads(strict_office: Office) -> None:
    assert said(strict_office, "全体党员增强“四个意思”，学习党的十九大六中全会精神") == [
        "fixed-wording 四个意思",
        "fixed-wording 十九大六中全会",
    ]
    assert advice(strict_office) == [
        "“四个意思”写错了，应当是“四个意识”｜改成“体党员增强“四个意识”，学习党的”",
        "“十九大六中全会”写错了，应当是“十九届六中全会”｜改成“”，学习党的十九届六中全会精神”",
    ]


def test_a_term_to_avoid_is_reported_once(strict_office: Office) -> None:
    own = (strict_office.root / VOCABULARY).read_text(encoding="utf-8")
    strict_office.write(VOCABULARY, f"{own}\nterms:\n  - word: 两学一作\n    use: 两学一做\n")
    assert said(strict_office, "两学一作") == ["wording 两学一作"]


def test_an_office_adds_its_own(office: Office) -> None:
    own = (office.root / VOCABULARY).read_text(encoding="utf-8")
    entry = "  - phrase: 红色法律驿站\n    slips: [红法驿站]\n    unless: [红色法律课堂]\n"
    office.write(VOCABULARY, f"{own}\nwording:\n{entry}")
    assert said(office, "红色法律译站、红法驿站、红色法律驿站、红色法律课堂") == [
        "fixed-wording 红色法律译站",
        "fixed-wording 红法驿站",
    ]


def test_without_phrases_there_is_nothing_to_find() -> None:
    assert Phrases([], []).slips("四个意思") == []
    assert [*congress_slips("十九大")] == []


def test_the_readings_of_characters_are_loaded_only_for_a_likely_slip() -> None:
    program = (
        "import sys; from pathlib import Path; from showcase import survey; survey.survey(Path()); print(*sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=PROJECT_ROOT, capture_output=True, text=True, check=True)
    assert "pypinyin" not in run.stdout.split()


def test_many_slips_take_time_in_proportion() -> None:
    assert len(FIND("四个意思" * 5_000)) == 5_000


def test_two_characters_swapped_are_not_told_as_one_lost() -> None:
    text = "坚决拥护中国共产党导领的话"
    [slip] = Phrases(["拥护中国共产党领导"], []).slips(text)
    assert text[slip.start : slip.end] == "拥护中国共产党导领"
