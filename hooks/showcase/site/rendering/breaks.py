"""Where the line of a heading may break: between the words of the trade, so that 律师 is not torn apart.

Chinese is written without spaces, and browsers break it anywhere. A few dozen words are enough to keep those together
that names and titles are made of; what is between them stays whole unless it is longer than a line of a telephone.
"""

import re
from functools import lru_cache

from markupsafe import Markup, escape

WORDS = (
    "律师行业 律师事务所 律师协会 律师团 律师 律所 司法行政 司法局 司法厅 司法所 联合党支部 党支部 党总支 "
    "党委 党组织 党组 党建 党员 党课 党性 支部 委员会 机关 公共法律服务 法律服务 法律援助 法律咨询 "
    "法律顾问 法律 法治 普法 宣传 调解 纠纷 仲裁 公证处 公证 服务中心 服务点 服务站 服务队 服务团 服务 "
    "志愿者 志愿团 志愿 援助 咨询 农民工 未成年人 妇女 老年人 老人 残疾人 群众 居民 社区 村居 乡村 振兴 "
    "企业 小微 工作室 工作站 工作法 工作 活动 项目 品牌 工程 行动 计划 平台 中心 热线 大厅 先锋 示范 公益 "
    "捐款 捐赠 慰问 走访 结对 共建 帮扶 抗疫 疫情 防控 防汛 主题 学习 教育 培训 会议 大会 座谈会 交流会 "
    "仪式 论坛 讲座 案件 案例 荣誉 成果 年度概览 年度述职材料 开展 举办 举行 组织 参与 参加 推进 成立 启动 签约 挂牌 "
    "接待 受理 走进 行业 单位 协会 基层 经验 引领 覆盖 网格 质量 发展 建设 治理 和谐 民生 社会"
)
HAN = "\u3400-\u9fff"
PIECE = re.compile(
    f"({'|'.join(sorted(WORDS.split(), key=len, reverse=True))})|(?<=[省市州盟])(?=[{HAN}]{{1,5}}[区县市州旗])"
)
ALONE = re.compile(f"\n([{HAN}])(?=\n|$|[^{HAN}])")
"""A single character between two breaks: it belongs to the word before it."""
LINE = 9
"""Characters of a heading on the narrowest telephone; what is longer may break anywhere."""
BREAK = Markup("<wbr>")


@lru_cache(maxsize=65_536)
def parted(text: str) -> Markup:
    """The text with a possible break at each boundary between words; without any it is left as it is."""
    marked = PIECE.sub(lambda match: f"\n{match[0]}\n", " ".join(text.split()))
    marked = re.sub(f"(?<![{HAN}])\n+|\n+(?![{HAN}])", "", re.sub("\n+", "\n", marked))
    pieces = ALONE.sub(r"\1", marked).split("\n")
    if len(pieces) == 1:
        return escape(text)
    return Markup('<span class="bs-parted">{}</span>').format(BREAK.join(_piece(piece) for piece in pieces))


def _piece(piece: str) -> Markup:
    """A piece as HTML; a long one with a break after each of its characters."""
    longest = max(map(len, re.findall(f"[{HAN}]+", piece)), default=0)
    return BREAK.join(piece) if longest > LINE else escape(piece)
