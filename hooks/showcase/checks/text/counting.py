"""The words that count things: 名, 场, 件, 人次; and which of them may stand for one another."""

import re
import unicodedata
from functools import lru_cache

from showcase.checks.text.numerals import SCALED_UNIT

THINGS = "个"
"""Counts almost anything; listed where it may replace the other words."""
CLASSES = (
    f"人 名 位 口 员 {THINGS}",
    "人次",
    f"场 次 场次 堂 节 期 回 趟 轮 讲 课 {THINGS}",
    "课时 学时 堂 节",
    f"件 起 宗 桩 例 件次 项 {THINGS}",
    f"件 只 样 项 {THINGS}",
    f"份 册 本 张 篇 部 页 套 封 幅 件 {THINGS}",
    f"条 封 通 件 则 篇 份 项 点 款 句 {THINGS}",
    "面 封 幅",
    "次 篇 条 期 则",
    f"家 所 间 处 户 {THINGS}",
    f"处 所 座 站 家 {THINGS}",
    f"组 支 队 伙 班 批 {THINGS}",
    "批 批次 次",
    "家次",
    "户次",
    "元 块",
    "吨",
    "公斤 千克",
    "斤",
    "克",
    "小时 钟头",
    "分钟",
    "天 日",
    "月",
    "年 周年 载",
    "周 星期",
    "岁",
    "平方米 平米 ㎡",
    "亩",
    "公顷",
    "公里 千米",
    "%",
    "‰",
    "百分点",
    "倍",
    f"对 {THINGS}",
    f"双 {THINGS}",
    f"副 {THINGS}",
    f"台 部 {THINGS}",
    *(f"{word} {THINGS}" for word in "箱盒袋瓶包桶枚床顶辆棵株头类种级层届栋幢块岗"),
)
"""Words in one line may count the same thing."""
NOT_COUNTING = {
    "本": "市区县省科地院报次届部级会单着身来土人校周月年",
    "部": "门委分署队级",
    "分": "所会之别钟支公",
    "通": "过知报告信道车",
    "回": "复访应答家国顾",
    "面": "积向对临试授",
    "期": "间限待望",
    "对": "口接于外内应象方",
    "场": "所地景馆",
    "家": "庭长里乡属政教园",
    "起": "来到草诉点步",
    "次": "数日年要",
    "件": "数",
    "位": "于置列数",
    "名": "称单额誉录义字",
    "人": "民大员才社事均数口物身",
    "户": "外籍口",
    "台": "湾账阶",
    "节": "目假日约点",
    "级": "别",
    "条": "例件款",
    "份": "额",
    "组": "织成建长团",
    "支": "部持队付援",
    "天": "津然",
    "月": "末初底中上下",
    "例": "会如行",
    "班": "子长级车",
    "站": "点长",
    "处": "理置级长罚",
    "讲": "座课解述",
    "课": "时程题件外",
    "点": "位多半",
    "元": "旦宵月素化",
    "头": "雁部",
    "包": "括联保",
    "所": "有在属长以",
    "口": "号径",
    "员": "工额会",
    "轮": "训岗流换",
    "队": "伍员长",
    "层": "面级次",
    "块": "钱",
    "项": "目",
    "批": "评准次",
    "类": "型",
    "种": "植子",
    "周": "年岁边期",
    "页": "面",
    "套": "路餐",
    "座": "谈席",
    "篇": "章",
    "年": "级代轻度会报",
    "日": "期常照报",
}
"""Counting word → characters with which it would begin another word: 部门, 通过, 回复."""
SHARED = {
    word: {other for line in CLASSES if word in line.split() for other in line.split()}
    for word in {word for line in CLASSES for word in line.split()}
}
"""Counting word → all that may count the same things."""
WORDS = sorted(SHARED, key=len, reverse=True)
GUARDED = (re.escape(word) + (f"(?![{NOT_COUNTING[word]}])" if word in NOT_COUNTING else "") for word in WORDS)
COUNTING = re.compile(rf"个(?=月|小时|钟头|星期|百分点|学时|课时|场次|人次)(?:{'|'.join(WORDS)})|{'|'.join(GUARDED)}")
SEPARATORS = re.compile(r"[（）()、/·\s]+")


def counting_word(text: str, start: int) -> str:
    """The counting word at ``start`` as it is written there (个月), ``""`` for none that is known."""
    match = COUNTING.match(text, start)
    return match.group() if match else ""


@lru_cache(maxsize=1024)
def is_alike(unit: str, word: str) -> bool:
    """Whether a number in ``unit`` (万人次, 封（面）) may be one that ``word`` counts; true where one is not known."""
    units = _plain(unit)
    words = _plain(word)
    if not units or not words or not SHARED.keys() >= {*units, *words}:
        return True
    return any(one in SHARED[other] for one in units for other in words)


def _plain(unit: str) -> list[str]:
    """The counting words of a unit, without 万 and without the 个 of 个月."""
    if unit.replace(" ", "") in ("人/次", "人·次"):
        return ["人次"]
    match = SCALED_UNIT.match(unit)
    rest = unicodedata.normalize("NFKC", unit[match.end() :] if match else unit)
    return [part.removeprefix(THINGS) or part for part in SEPARATORS.split(rest) if part]
