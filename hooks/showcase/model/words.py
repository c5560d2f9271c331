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
SCOPES = (("own", "本组织"), ("joint", "多方合计"), ("system", "本组织及下级合计"), ("region", "全区、全市口径"))
STAGES = (("named", "已命名"), ("incubating", "培育中"), ("unnamed", "无专名"))
ROLES = (("host", "主办"), ("organiser", "承办"), ("participant", "参与"))
INITIATIVES_BASES = (("source", "原文载明归类"), ("judgement", "归类由整理者判断"))
GROUPS = (("service", "服务成效"), ("base", "组织与行业情况"))
SEVERITIES = (("error", "错误"), ("warning", "提醒"))
TIERS = (("committee", "党委"), ("general-branch", "党总支"), ("branch", "党支部"), ("other", "其他"))
