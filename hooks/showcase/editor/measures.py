"""Which measure a number may be of, by its unit and the words in and around its wording."""

from collections.abc import Iterable, Iterator

from showcase.model import Measure

CUES = {
    "consultations": "咨询 解答 来访咨询 来电 接听 答疑",
    "questions-answered": "解答问题 法律问题 咨询短信 条咨询",
    "mediations": "调解 化解 调处",
    "legal-aid-cases": "法律援助 法援 援助案件 公益法律服务",
    "lectures": "讲座 宣讲 普法 授课 宣传活动 法治课 送法",
    "consultation-events": "咨询活动 义务咨询 咨询日",
    "donations": "捐款 捐赠 捐助 善款 资助 爱心款 特殊党费 援助资金",
    "donated-goods": "捐赠物资 书包 口罩 防护服 物资",
    "donated-books": "图书 字典 读物 书籍",
    "donated-goods-value": "物资折价 价值 抗震救灾物资",
    "communities-advised": "村居法律顾问 社区法律顾问 签约社区 村（居）法律顾问 社区村",
    "towns-advised": "乡镇法律顾问 街道法律顾问",
    "units-advised": "担任法律顾问 单位法律顾问 妇联组织",
    "areas-served": "居村委 覆盖村 覆盖社区 服务社区",
    "beneficiaries": "受益 受援人 受助 惠及 结对帮扶 听课学生 同学 居民 咨询人 学生",
    "people-served": "服务群众 受众",
    "service-attendances": "服务群众 接待群众 受众",
    "service-events": "公益活动 志愿服务 服务活动 上门服务",
    "service-projects": "办实事 实事项目",
    "participants": "参与律师 律师志愿者 报名律师 志愿者 参加律师 服务专员 公益律师 听众 参加",
    "participations": "参与人员 参加人员 参加的 参与 参加",
    "donors": "捐款人 参与捐款 捐款党员律师 捐款律师",
    "donor-units": "捐款单位 捐助单位 参与捐助 参与捐款",
    "participating-firms": "参与律所 参与律师事务所 报名律所 签约律所 参与单位 律师事务所党组织 律所联合",
    "visits": "走访 慰问",
    "people-visited": "慰问学校学生 慰问困难 慰问群众 慰问 探望",
    "schools-advised": "法治副校长 法制副校长",
    "legal-suggestions": "法律意见 法律建议",
    "legal-checkups": "法治体检",
    "firms-checked": "法治体检企业 体检企业",
    "cases": "公益案件 办理案件 公益法律服务",
    "recovered": "追回 挽回 讨回",
    "publications": "宣传页 宣传册 宣传资料 宣传品 单行本 发放宣传 手册",
    "media-reports": "媒体报道 报道",
    "thanks": "锦旗 感谢信 表扬信",
    "organisations": "党组织 党支部 党总支 律所党委 党委总数",
    "covered-firms": "建立党支部 建立联合党支部 单独建立 独立党支部律所 组建党组织的律所",
    "organisation-building": "党支部升格 孵化 孵化成立 换届 优化调整 单独成立 成立党支部",
    "firms": "律师事务所 律所 执业机构",
    "offices": "分所",
    "firms-involved": "冠名律所 走访律所 核验律所 设立分所律所",
    "areas-covered": "盟市 无律师县 覆盖县 县区",
    "partner-organisations": "结对 共建单位 对接",
    "grids": "网格 片区",
    "lawyers": "律师 执业律师",
    "members": "党员律师 律师党员 党员 行业党员",
    "members-developed": "发展新党员 发展党员 预备党员",
    "ratio": "占比 比例 覆盖率 满意度 同比增长 率",
    "activity-attendance": "主题党日 参观 党员活动 参加人员",
    "training": "会议 党课 培训 轮训 研讨会 联席会 扩大会议",
    "training-attendance": "培训 轮训",
    "meeting-attendance": "参会 参会党员 参会律师 会议参加人员 代表大会 党员代表 党员大会 交流会 受邀 研讨会 代表",
    "meeting-units": "参会律所 参会单位 经验交流单位 联席会议 党支部代表",
    "instructors": "指导员 联络员 委员 书记进入",
    "instructed-firms": "指导员律所 指导员联系 派驻指导员 派指导员 选派党建指导员 指派联络员",
    "cross-appointments": "一肩挑 任书记的律所 交叉任职 任书记",
    "commendations": "先进党组织 先进基层党组织 示范点 先进的党组织 先进的基层党支部 表彰",
    "commended-people": "优秀党员 党务工作者 优秀律师 优秀党员律师",
    "business-cases": "承办案件 业务案件 案件办理",
    "retained-clients": "顾问单位 常年法律顾问 法律顾问单位",
    "income": "收入 税收 纳税 创收 营收",
}
"""Words of reports that name a measure otherwise than the vocabulary does."""

STOCKS = {
    *("organisations", "covered-firms", "firms", "offices", "lawyers", "members", "instructors", "instructed-firms"),
    *("cross-appointments", "retained-clients", "partner-organisations", "grids", "areas-covered"),
}
"""Measures of what there is at a time, not of what was done in one."""

VAGUE_WORDS = {
    *("法律", "服务", "人数", "人员", "人次", "活动", "单位", "组织", "办理", "参与", "公益", "社区", "顾问", "工作"),
    *("律所", "涉及", "公益法律", "派驻", "建有", "覆盖", "地区", "数量"),
}
"""Parts of many names, which tell none of them from another."""
GRAMMAR = frozenset("的与和（）数")
CALLED, OWN, NEAR = 6, 4, 1
"""How much a word counts in what the number is called, in its wording, and in what stands around it."""


def proposed(text: str, label: str, around: str, unit: str, known: Iterable[Measure], group: str) -> Iterator[str]:
    """The measures that the wording and its label suggest, or else the words ``around`` it; the likeliest first.

    A measure of another ``group`` comes after those of it that fit as well. Where no measure has the unit, the one that
    takes all units.
    """
    ranked, others = [], []
    for number, measure in enumerate(known):
        if measure.any_unit:
            others.append(measure.slug)
        elif not unit or measure.factor(unit) is not None:
            texts = ((CALLED, label), (OWN, text), (NEAR, around))
            weight = max(sum(times * len(word) for times, part in texts if word in part) for word in _words(measure))
            ranked.append((-weight, measure.group != group, number, measure.slug))
    yield from (slug for weight, *_, slug in sorted(ranked) if weight)
    yield from others if unit and not ranked else ()


def _words(measure: Measure) -> Iterator[str]:
    """Its name, and those parts of it that say something by themselves; what reports call it."""
    name = measure.name
    yield name
    parts = (name[start : start + size] for size in (4, 3, 2) for start in range(len(name) - size + 1))
    yield from (part for part in parts if part not in VAGUE_WORDS and not GRAMMAR & set(part))
    yield from CUES.get(measure.slug, "").split()
