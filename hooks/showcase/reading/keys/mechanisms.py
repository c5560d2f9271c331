"""The keys of what an organisation records of its mechanisms: pairings, liaison groups, instructors, rounds."""

from showcase.model import Instructors, LiaisonGroup, Pairing, Round, RoundResult, Visit
from showcase.reading.keys.kinds import Choice, Day, Key, Listed, Number, Shape, Slug, Text
from showcase.reading.keys.parts import LINE, SHORT, SOURCE

PROJECT_KEY = Slug(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?", limit=121, refers=True)
"""A project by its file's name, alone or behind its organisation's folder."""

EVIDENCE = Slug(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?", limit=121, refers=True)
"""An achievement by its id, alone or behind its organisation's folder."""

PAIRING = Shape(
    "结对",
    Pairing,
    (
        Key("kind", "方式", "词表 pairings 里的词", Choice("pairings"), required=True),
        Key("partner", "结对组织", "已在本站的，写它的文件夹名；只在一方的记录里写", Slug(refers=True)),
        Key("partner_name", "对方名称", "对方不在本站时，写它的名称", SHORT, example="北新村党总支"),
        Key("since", "起始", "结对的日期", Day(), example="2022-09"),
        Key("until", "结束", "结束的日期；约定的终止日可以在将来", Day(ahead=True)),
        Key(
            "achievements",
            "做了什么",
            "一起做的成果的编号；别的组织的写成 党组织/编号",
            Listed(EVIDENCE),
            example="jiedui-qianyue",
        ),
        Key("note", "备注", "公开显示的说明", LINE),
    ),
)
VISIT = Shape(
    "走访",
    Visit,
    (
        Key("date", "日期", "走访的日期", Day(), required=True),
        Key("what", "事项", "一句话；不写个人", LINE, required=True, example="查看支部活动场所"),
        Key("members", "走访的组织", "走访了哪些成员，写文件夹名", Listed(Slug(refers=True))),
    ),
)
LIAISON_GROUP = Shape(
    "联络组",
    LiaisonGroup,
    (
        Key(
            "number",
            "编号",
            "第几组，写数字，按它排列，定了就不要改",
            Number(whole=True, positive=True),
            required=True,
            example="1",
        ),
        Key("name", "名称", "联络组的名称", SHORT, required=True, example="第一联络组"),
        Key("leader", "组长岗位", "写岗位，不写姓名", SHORT, example="党委副书记"),
        Key("members", "成员", "成员的文件夹名", Listed(Slug(refers=True))),
        Key("visits", "走访", "走访成员的情况", Listed(VISIT)),
    ),
)
INSTRUCTORS = Shape(
    "党建指导员",
    Instructors,
    (
        Key("post", "岗位", "写岗位，不写姓名", SHORT, required=True, example="退休政法干警"),
        Key("from", "来自", "从哪个单位选派", SHORT, attribute="origin"),
        Key("count", "人数", "有几名", Number(whole=True), example="3"),
        Key("as_of", "截至", "统计的日期", Day(), example="2024"),
    ),
)
ROUND_RESULT = Shape(
    "擂台结果",
    RoundResult,
    (
        Key("participant", "参加组织", "已在本站的，写它的文件夹名", Slug(refers=True)),
        Key("participant_name", "参加者名称", "参加的组织不在本站时，写它的名称；不写个人", SHORT),
        Key("project", "参加的品牌", "用哪个品牌参加，写成 党组织/项目", PROJECT_KEY),
        Key("result", "结果", "照公布的原文写", Text(100), required=True, example="一等奖"),
    ),
)
ROUND = Shape(
    "擂台",
    Round,
    (
        Key("id", "编号", "本组织的擂台里不重复，定了就不要改", Slug(), required=True, example="leitai-2024"),
        Key("name", "名称", "全称", SHORT, required=True, example="党建品牌擂台赛"),
        Key("date", "日期", "举行的日期", Day(), example="2024-06-28"),
        Key("criteria", "评比标准", "比什么，怎么评，可分条", Listed(LINE, single=True)),
        Key("results", "结果", "照公布的次序写", Listed(ROUND_RESULT)),
        Key("sources", "来源", "公布结果的材料，至少一条", Listed(SOURCE), required=True),
        Key("note", "备注", "公开显示的说明", LINE),
    ),
)
