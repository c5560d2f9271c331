"""Characters taken for each other: those that sound alike, and those that look alike."""

from functools import lru_cache

SHAPES = (
    "己已巳 体休 日曰 桥侨 缓援授 末未 治冶 士土 人入八 天夭无 堂党 觉党 确碓 竟意 识织职 维唯惟难 护沪户 严产亚 "
    "思恩 想相 合命今 使便 切初 必心 主王玉 核孩该 植值直 观规现 委季 员贡 律津建 师帅狮 法去 从众丛 群郡 路露 "
    "线钱 民名 记纪 牢劳 共其具 国囯 会合全 征证 两俩 四西 个介 习刁司 近进迈 平乎 新薪 时对 代伐 特持 色包 "
    "社杜 义叉 党常 全金 面而 依衣 自白 信言 立丶 决块 确硕 为力 服报 务条 不木 忘亡 做作 学字 主圭 风凤 "
    "廉兼 政攻 央夹 宪究 检捡 察查 院完 司同 局居 协办 律聿 中申 华毕 和知 部剖 改攺 革草 宣宜 践贱 点典"
)
"""Groups of characters that look alike, as they are mixed up by recognition of print and by stroke input."""
FUZZY = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ing", "in"), ("eng", "en"), ("ang", "an"))
"""Sounds that are told apart in the standard language, but not in many dialects and input methods."""


def are_alike(one: str, other: str) -> bool:
    """Whether the two characters are taken for each other."""
    return _look_alike(one, other) or not _readings(one).isdisjoint(_readings(other))


@lru_cache(maxsize=1024)
def _look_alike(one: str, other: str) -> bool:
    return any(one in group and other in group for group in SHAPES.split())


@lru_cache(maxsize=1024)
def _readings(character: str) -> frozenset[str]:
    """The syllables it may be read as, without tones and with :data:`FUZZY` sounds made one."""
    from pypinyin import Style, pinyin  # takes a while to load, and hardly any text needs it

    [readings] = pinyin(character, style=Style.NORMAL, heteronym=True)
    return frozenset(map(_blurred, readings))


def _blurred(syllable: str) -> str:
    for precise, blurred in FUZZY:
        if syllable.startswith(precise) or syllable.endswith(precise):
            syllable = syllable.replace(precise, blurred)
    return syllable
