"""The words whose meaning is in the code, each with its Chinese; all other words are the vocabulary's."""

QUALIFIERS = (
    ("exact", "确数"),
    ("about", "约、近"),
    ("over", "余、多、超、逾"),
    ("at_most", "至多"),
    ("vague", "数十、若干"),
    ("undisclosed", "原文未公布"),
)
PREFIXES = {"exact": "", "about": "约", "over": "逾"}
"""What stands before a total of each qualifier."""
BASES = (
    ("period", "当期"),
    ("cumulative", "累计"),
    ("snapshot", "截至"),
    ("change", "由甲增至乙"),
    ("ratio", "占比"),
    ("target", "目标"),
)
SCOPES = (("own", "本组织"), ("joint", "多方合计"), ("system", "含下级"), ("region", "全地区合计"))
STAGES = (
    ("pledged", "承诺"),
    ("incubating", "培育中"),
    ("named", "已命名"),
    ("recognised", "已认定"),
    ("ended", "已结束"),
    ("unnamed", "无专名"),
)
TASK_STATUSES = (("planned", "未启动"), ("started", "推进中"), ("done", "已完成"), ("dropped", "不再进行"))
REVIEW_STAGES = (
    ("初审", "核对事实"),
    ("复审", "核对表述"),
    ("保密审查", "不涉密，不涉个人隐私"),
    ("终审", "同意公开"),
)
"""The stages of review in their order, each with what it finds. 保密审查 may come at any time before 终审, the last."""
BEFORE_STAGE = {"复审": ("初审",), "终审": ("初审", "复审", "保密审查")}
"""The stages that come before a stage of review."""
ROLES = (("host", "主办"), ("organiser", "承办"), ("participant", "参与"))
INITIATIVES_BASES = (("source", "按原文归类"), ("judgement", "由本站归类"))
GROUPS = (("service", "服务成效"), ("base", "组织与行业情况"))
SEVERITIES = (("error", "错误"), ("warning", "提醒"))
TIERS = (("committee", "党委"), ("general-branch", "党总支"), ("branch", "党支部"), ("other", "其他"))
