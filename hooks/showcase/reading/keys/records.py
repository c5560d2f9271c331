"""The keys of an organisation, a brand project, a service achievement and a public service point."""

from showcase.model import (
    INITIATIVES_BASES,
    LIMITS,
    REVIEW_STAGES,
    ROLES,
    STAGES,
    TASK_STATUSES,
    Achievement,
    Branch,
    Event,
    Link,
    Members,
    Project,
    ServicePoint,
    Shortcoming,
    Signature,
    Target,
    Task,
    YearlyReport,
)
from showcase.reading.keys.brand_parts import ADOPTION, MARK, NORMS, RECOGNITION
from showcase.reading.keys.kinds import Choice, Day, Fixed, Flag, Key, Listed, Number, Shape, Slug, Text, Url
from showcase.reading.keys.mechanisms import EVIDENCE, INSTRUCTORS, LIAISON_GROUP, PAIRING, PROJECT_KEY, ROUND
from showcase.reading.keys.parts import (
    COMMON_END,
    COMMON_TAIL,
    CONTACT,
    LINE,
    METRIC,
    NEED,
    PROSE,
    REGION,
    SHORT,
    SOURCE,
    SUMMARY,
)

EVENT = Shape(
    "沿革",
    Event,
    (
        Key("date", "日期", "发生的日期", Day(), required=True),
        Key("event", "事件", "一句话", Text(120), required=True),
    ),
)
MEMBERS = Shape(
    "党员",
    Members,
    (
        Key("count", "人数", "党员人数", Number(whole=True), required=True, example="59"),
        Key("as_of", "截至", "统计的日期", Day(), example="2010"),
    ),
)
LINK = Shape(
    "网页",
    Link,
    (
        Key("title", "名称", "网页的名称", SHORT, required=True),
        Key("url", "网址", "以 https:// 开头", Url(), required=True),
    ),
)
BRANCH = Shape(
    "党组织",
    Branch,
    (
        Key("name", "名称", "党组织全称", SHORT, required=True, example="和正律师事务所党支部"),
        Key("short_name", "简称", "可供检索的简称", SHORT),
        Key("aliases", "别名", "曾用名（写明年份）、原文的其他写法", Listed(SHORT)),
        Key("kind", "类型", "党支部、党总支、党委等，用词表里的词", Choice("kinds"), required=True, example="branch"),
        Key("parents", "上级", "上级党组织的文件夹名，可以有两个", Listed(Slug(refers=True))),
        Key("parent_names", "上级名称", "上级不在本站时，写它的名称", Listed(SHORT)),
        Key("liaison_group", "联络组", "所在的党建基层联络组", SHORT),
        Key("firms", "律所", "所在律师事务所；联合支部有几家", Listed(SHORT)),
        Key("region", "地区", "省、市、区县，缺哪个就不写哪个", REGION),
        Key("founded", "成立", "现组织成立的日期", Day(), example="2018-04"),
        Key("history", "沿革", "支部、总支、党委的演变", Listed(EVENT)),
        Key("members", "党员", "党员人数和统计日期", MEMBERS),
        Key("contact", "联系方式", "公众怎么找到本组织：公开的地址、电话和时间，不写个人", CONTACT),
        Key("anonymous", "匿名", "原文隐去名称时写 true，名称里才可以用“某”", Flag()),
        Key("summary", "简介", "几句话说明是什么组织", SUMMARY),
        Key("instructors", "党建指导员", "选派出去的，或本组织有的；写岗位，不写姓名", Listed(INSTRUCTORS)),
        Key("pairings", "结对", "同别的组织的结对、共建", Listed(PAIRING)),
        Key("liaison_groups", "联络组名单", "本组织设的党建基层联络组", Listed(LIAISON_GROUP)),
        Key("rounds", "擂台", "本组织办的擂台、比赛，结果照公布的写，不另排名次", Listed(ROUND)),
        Key("figures", "家底", "组织自身的数字，不计入服务成果", Listed(METRIC)),
        NORMS,
        *COMMON_TAIL,
        Key("links", "网页", "本组织自己的网页", Listed(LINK)),
        *COMMON_END,
    ),
)

PROJECT = Shape(
    "品牌项目",
    Project,
    (
        Key("name", "名称", "品牌名，不带外层引号", Text(LIMITS.project_name), required=True, example="和心调解室"),
        Key("slogan", "口号", "一句口号", Text(100)),
        Key("meaning", "内涵", "名称的含义，可分条", Listed(LINE, single=True)),
        Key("practice", "做法", "做法、工作法，可分条", Listed(LINE, single=True)),
        Key(
            "initiatives",
            "归类",
            "属于工作框架里的哪一项，主要的写在最前；都不属于就不写",
            Listed(Choice("initiatives")),
        ),
        Key("initiatives_basis", "归类依据", "按原文归类，还是由本站归类", Fixed(INITIATIVES_BASES), example="source"),
        Key("fields", "服务领域", "词表 fields 里的词", Listed(Choice("fields")), example="legal-aid"),
        Key(
            "form",
            "形式",
            "词表 forms 里的词；倡议、会议、口号等照实写，不计入品牌数",
            Choice("forms"),
            example="studio",
        ),
        Key("stage", "阶段", "已命名的不写；只有承诺、计划的写 pledged", Fixed(STAGES), example="incubating"),
        Key("recognised", "认定", "被认定为品牌的，写明谁认定、哪天、到哪天", RECOGNITION),
        Key("since", "起始", "开始的日期", Day(), example="2021-07"),
        Key("until", "结束", "结束的日期；约定的终止日可以在将来", Day(ahead=True)),
        Key("owners", "共有者", "共同拥有的其他党组织的文件夹名", Listed(Slug(refers=True))),
        Key("owner_names", "主办名称", "不在本站的主办单位", Listed(SHORT)),
        Key("role", "角色", "本组织的角色", Fixed(ROLES), example="host"),
        Key("part_of", "隶属品牌", "总品牌，写成 党组织/项目", PROJECT_KEY),
        Key("adopted_from", "借鉴自", "这个做法是从哪里学来的；自己创的不写", Listed(ADOPTION)),
        Key("mark", "标识", "品牌自己的标识，一张图", MARK),
        Key("need", "群众怎么用", "群众可以为什么事来，到哪里，什么时候，打哪个公开电话", NEED),
        Key("summary", "简介", "一到三句话", SUMMARY, required=True),
        Key("background", "背景与起因", "为什么做，要解决什么问题，可分段", PROSE),
        Key("steps", "做法与经过", "怎么做的，按先后分条", Listed(LINE, single=True)),
        Key("effect", "成效及启示", "做成了什么，有什么启示；能合计的数字写在成果里", PROSE),
        Key("story", "故事", "一个具体的故事，或详细的介绍，可分段；不写个人", PROSE),
        NORMS,
        *COMMON_TAIL,
        *COMMON_END,
    ),
)

ACHIEVEMENT = Shape(
    "服务成果",
    Achievement,
    (
        Key("id", "编号", "本组织内不重复，定了就不要改", Slug(), required=True, example="dingri-juankuan"),
        Key("date", "日期", "发生的日期，年份与文件名一致", Day(), example="2025-01"),
        Key("end_date", "结束日期", "持续多日的活动的最后一天", Day()),
        Key("title", "标题", "一句话说清做了什么", Text(LIMITS.title), required=True, example="社区调解月"),
        Key("summary", "简介", "几句话", SUMMARY),
        Key("project", "所属品牌", "本组织的项目文件名，或 党组织/项目", PROJECT_KEY),
        Key("initiatives", "归类", "与所属品牌相同就不写", Listed(Choice("initiatives"))),
        Key("fields", "服务领域", "与所属品牌相同就不写", Listed(Choice("fields"))),
        Key("joint_with", "共同完成", "一起做的其他党组织的文件夹名", Listed(Slug(refers=True))),
        Key("programme", "专项行动", "所属的专项行动，各组织写法要一致", SHORT, example="我为群众办实事"),
        Key("metrics", "指标", "这件事的数字", Listed(METRIC)),
        *COMMON_TAIL,
        *COMMON_END,
    ),
)

SERVICE_POINT = Shape(
    "公共法律服务点",
    ServicePoint,
    (
        Key("name", "名称", "中心、站点或热线的名称", SHORT, required=True, example="澄江市公共法律服务中心"),
        Key("organiser", "主办单位", "提供服务的单位，与名称不同时才写", SHORT, example="澄江市司法局"),
        Key("region", "地区", "省、市、区县，缺哪个就不写哪个", REGION),
        Key(
            "fields",
            "服务领域",
            "词表 fields 里的词，群众从“我要办事”按它找到这里",
            Listed(Choice("fields")),
            example="legal-aid",
        ),
        Key("need", "群众怎么用", "群众可以为什么事来，到哪里，什么时候，打哪个公开电话", NEED),
        Key("summary", "简介", "几句话：是什么地方，为什么办", SUMMARY),
        Key("steps", "做法与经过", "怎么做的，按先后分条", Listed(LINE, single=True)),
        Key("figures", "数字", "服务点的数字，只显示，不计入合计", Listed(METRIC)),
        Key("story", "故事", "一个具体的故事，可分段；不写个人", PROSE),
        Key("sources", "来源", "事实出自哪里，至少一条", Listed(SOURCE), required=True),
        *COMMON_END,
    ),
)

TASK = Shape(
    "任务",
    Task,
    (
        Key("id", "编号", "本组织的任务里不重复，定了就不要改", Slug(), required=True, example="lianxi-shequ"),
        Key("initiative", "归类", "这项任务属于哪一项；都不属于就不写", Choice("initiatives")),
        Key("title", "任务", "一句话说清要做什么", Text(LIMITS.title), required=True, example="每月到社区值班一次"),
        Key("standard", "完成标准", "做到什么算完成", LINE, example="全年不少于12次，每次有记录"),
        Key("post", "责任岗位", "写岗位，不写姓名", SHORT, example="支部书记"),
        Key("due", "完成时限", "没有定时限就不写", Day(ahead=True), example="2024-11-30"),
        Key("status", "进展", "不知道就不写；不再进行的，在备注里写明原因", Fixed(TASK_STATUSES), example="started"),
        Key("done", "完成日期", "做完的日期；做完的才写", Day(), example="2024-11-20"),
        Key("evidence", "佐证成果", "证明做完了的成果的编号；别的组织的写成 党组织/编号", Listed(EVIDENCE)),
        Key("sources", "来源", "任务出自公开的材料时写", Listed(SOURCE)),
        *COMMON_END,
    ),
)

SHORTCOMING = Shape(
    "问题",
    Shortcoming,
    (
        Key("text", "问题", "一句话，照报告写", LINE, required=True, example="到社区值班的律师不够"),
        Key("measure", "整改措施", "怎么改", LINE, required=True, example="每个支部每月派一名律师"),
        Key("due", "整改期限", "报告里写了的才写", Day(ahead=True), example="2024-06"),
        Key("evidence", "整改的成果", "改好以后回来补上：成果的编号；别的组织的写成 党组织/编号", Listed(EVIDENCE)),
    ),
)
TARGET = Shape(
    "目标",
    Target,
    tuple(key for key in METRIC.keys if key.name not in ("from", "part", "whole", "basis", "period")),
)
REPORT = Shape(
    "年度述职材料",
    YearlyReport,
    (
        Key("issued", "报告日期", "本组织作出报告的日期", Day(), required=True, example="2024-01-10"),
        Key("problems", "问题", "报告里自己查摆的问题，连同措施和期限", Listed(SHORTCOMING)),
        Key("plans", "打算", "下一年准备做的事，可分条", Listed(LINE, single=True), example="每月到社区值班"),
        Key("targets", "目标", "下一年要达到的数；没有数的写在打算里", Listed(TARGET)),
        Key("sources", "来源", "报告公开在哪里，至少一条", Listed(SOURCE), required=True),
        *(key for key in COMMON_END if key.name != "inferred"),
    ),
)

SIGNATURE = Shape(
    "审核记录",
    Signature,
    (
        Key(
            "record",
            "记录",
            "审的是哪条：文件名不带 .yml；成果和任务再加斜线和编号",
            Slug(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){0,2}", limit=183),
            required=True,
            example="projects/hexin-tiaojie",
        ),
        Key("stage", "审级", "审的是哪一步", Fixed(REVIEW_STAGES), required=True, example="初审"),
        Key("post", "岗位", "写岗位或部门，不写姓名", SHORT, required=True, example="党建工作部"),
        Key("date", "日期", "审核的日期", Day(), required=True),
        Key(
            "digest",
            "摘要",
            "由 showcase sign 按内容算出；内容一改就对不上，签过的作废",
            Slug(r"[0-9a-f]{32}", "0 到 9、a 到 f", 32),
            required=True,
            example="3f2a9c0d7be14815a6c2d90e1b7f4a68",
        ),
    ),
)

ACHIEVEMENTS = Listed(ACHIEVEMENT, limit=2_000)
TASKS = Listed(TASK, limit=2_000)
SIGNATURES = Listed(SIGNATURE, limit=2_000)
