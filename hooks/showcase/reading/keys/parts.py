"""The keys of a record: what each is called in Chinese, what it means, and what kind of value it takes.

This one table is where parsing, messages, the staff guide and the JSON Schema take their words from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from showcase.limits import LIMITS
from showcase.model import (
    Achievement,
    Branch,
    Event,
    Field,
    Honour,
    Initiative,
    Link,
    Measure,
    Members,
    Metric,
    Need,
    Photo,
    Project,
    Region,
    Source,
    Term,
    Vocabulary,
    Word,
)
from showcase.words import BASES, GROUPS, INITIATIVES_BASES, QUALIFIERS, ROLES, SCOPES, SEVERITIES, STAGES, TIERS


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text of at most ``limit`` characters; ``prose`` is the small Markdown and may have many lines."""

    limit: int = LIMITS.text
    prose: bool = False


@dataclass(frozen=True, slots=True)
class Slug:
    """An identity: lower-case letters and digits in groups joined by single hyphens."""

    pattern: str = r"[a-z0-9]+(-[a-z0-9]+)*"
    meaning: str = "小写字母、数字，中间可用连字符"


@dataclass(frozen=True, slots=True)
class Number:
    """A number in plain digits; ``whole`` allows no fraction."""

    whole: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """是 or 否."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date: YYYY, YYYY-MM or YYYY-MM-DD."""


@dataclass(frozen=True, slots=True)
class Span:
    """A date, or a mapping of ``from`` and ``to``."""


@dataclass(frozen=True, slots=True)
class Url:
    """A web address, https or http."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the words in the vocabulary's list of that name."""

    words: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """One of a few words whose meaning is in the code, with their Chinese."""

    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list; ``single`` accepts one value without the list as well."""

    of: Kind
    single: bool = False
    limit: int = 200


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping whose keys are slugs (``free`` ones: any text) and whose values are all of one kind."""

    of: Kind
    free: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record. ``attribute`` is its name in the model where that differs from ``name``."""

    name: str
    label: str
    meaning: str
    kind: Kind
    required: bool = False
    example: str = ""
    attribute: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A mapping with known keys, and the class of the model it becomes."""

    label: str
    model: type[Any]
    keys: tuple[Key, ...]

    def key(self, name: str) -> Key | None:
        """The key of that name, or None."""
        return next((key for key in self.keys if key.name == name), None)


Kind = Text | Slug | Number | Flag | Day | Span | Url | Choice | Fixed | Listed | Table | Shape

SHORT = Text(LIMITS.name)
LINE = Text(LIMITS.summary)
PROSE = Text(LIMITS.text, prose=True)
SUMMARY = Text(LIMITS.summary, prose=True)

SOURCE = Shape(
    "来源",
    Source,
    (
        Key("title", "标题", "材料的标题，照原文抄录", Text(200), required=True, example="年度社会责任报告"),
        Key("url", "网址", "以 https:// 或 http:// 开头；没有就不写这一行", Url()),
        Key("publisher", "发布者", "发布材料的单位或媒体", SHORT),
        Key("date", "日期", "材料的发布日期", Day(), example="2024-05-01"),
        Key("note", "备注", "关于这条来源要说明的话", LINE),
    ),
)
HONOUR = Shape(
    "荣誉",
    Honour,
    (
        Key("name", "名称", "荣誉的全称", Text(100), required=True, example="先进基层党组织"),
        Key("level", "级别", "国家级、省级等，用词表里的词", Choice("levels"), example="provincial"),
        Key("by", "授予单位", "一个或几个授予单位", Listed(SHORT, single=True)),
        Key("date", "日期", "授予的日期", Day(), example="2021"),
        Key("recipient", "获得者", "得到荣誉的组织，不是本组织时才写", SHORT),
        Key("sources", "来源", "载明这项荣誉的材料", Listed(SOURCE)),
        Key("note", "备注", "公开显示的说明", LINE),
    ),
)
PHOTO = Shape(
    "照片",
    Photo,
    (
        Key("file", "文件名", "photos 文件夹里的文件名", Text(120), required=True, example="kaizhan-putao.jpg"),
        Key("alt", "替代文字", "一句话说出照片里有什么，读屏软件会念", Text(120), required=True),
        Key("caption", "图注", "照片下面的说明", Text(120)),
        Key("credit", "摄影", "拍摄或提供照片的单位", SHORT),
        Key("date", "日期", "拍摄日期", Day()),
        Key("consent", "同意公开", "照片里的人同意公开，或为公开活动，写 true", Flag()),
    ),
)
METRIC = Shape(
    "指标",
    Metric,
    (
        Key("measure", "指标名", "词表 measures 里的词", Choice("measures"), required=True, example="consultations"),
        Key("label", "原文说法", "原文的说法比指标名更具体时才写", Text(100)),
        Key("value", "数值", "阿拉伯数字；原文没有可用的数就不写", Number(), example="11325"),
        Key("value_max", "数值上限", "原文是一个范围时的上限", Number()),
        Key("from", "原数", "由甲增至乙时的甲", Number(), attribute="from_value"),
        Key("unit", "单位", "数值的单位，照原文", Text(12), example="人次"),
        Key("stated", "原文", "原文的写法，一字不改", Text(100), required=True, example="近4000人次"),
        Key("qualifier", "确切程度", "确数不写；约、近、余、多等照选", Fixed(QUALIFIERS), example="about"),
        Key("basis", "口径", "当期发生的不写；累计、截至、占比等照选", Fixed(BASES), example="cumulative"),
        Key("period", "时段", "一个日期，或 from 与 to；与成果日期相同就不写", Span()),
        Key("scope", "范围", "只算本组织的不写", Fixed(SCOPES), example="system"),
        Key("note", "备注", "公开显示的说明", LINE),
    ),
)
REGION = Shape(
    "地区",
    Region,
    (
        Key("province", "省", "省、自治区、直辖市", Text(20), example="广东"),
        Key("city", "市", "地级市、州、盟；直辖市再写一次", Text(20), example="深圳"),
        Key("district", "区县", "区、县、县级市、开发区", Text(20), example="福田区"),
    ),
)
COMMON_TAIL = (
    Key("honours", "荣誉", "获得的荣誉", Listed(HONOUR)),
    Key("photos", "照片", "照片，每张写清替代文字", Listed(PHOTO, limit=LIMITS.photos)),
    Key("sources", "来源", "事实出自哪里，至少一条", Listed(SOURCE), required=True),
)
COMMON_END = (
    Key("note", "备注", "公开显示的说明", LINE),
    Key("inferred", "推定", "由整理者推定的键名，页面会标出“推定”", Listed(Text(40))),
    Key("draft", "草稿", "写 true 时不发布", Flag()),
)

BRANCH = Shape(
    "党组织",
    Branch,
    (
        Key("name", "名称", "党组织全称", SHORT, required=True, example="上海沪港律师事务所党支部"),
        Key("short_name", "简称", "可供检索的简称", SHORT),
        Key("aliases", "别名", "曾用名（写明年份）、原文的其他写法", Listed(SHORT)),
        Key("kind", "类型", "党支部、党总支、党委等，用词表里的词", Choice("kinds"), required=True, example="branch"),
        Key("parents", "上级", "上级党组织的文件夹名，可以有两个", Listed(Slug())),
        Key("parent_names", "上级名称", "上级不在本站时，写它的名称", Listed(SHORT)),
        Key("liaison_group", "联络组", "所在的党建基层联络组", SHORT),
        Key("firms", "律所", "所在律师事务所；联合支部有几家", Listed(SHORT)),
        Key("region", "地区", "省、市、区县，缺哪个就不写哪个", REGION),
        Key("founded", "成立", "现组织成立的日期", Day(), example="2018-04"),
        Key(
            "history",
            "沿革",
            "支部、总支、党委的演变",
            Listed(
                Shape(
                    "沿革",
                    Event,
                    (
                        Key("date", "日期", "发生的日期", Day(), required=True),
                        Key("event", "事件", "一句话", Text(120), required=True),
                    ),
                )
            ),
        ),
        Key(
            "members",
            "党员",
            "党员人数和统计日期",
            Shape(
                "党员",
                Members,
                (
                    Key("count", "人数", "党员人数", Number(whole=True), required=True, example="59"),
                    Key("as_of", "截至", "统计的日期", Day(), example="2010"),
                ),
            ),
        ),
        Key("anonymous", "匿名", "原文隐去名称时写 true，名称里才可以用“某”", Flag()),
        Key("summary", "简介", "几句话说明是什么组织", SUMMARY),
        Key("figures", "家底", "组织自身的数字，不计入服务成果", Listed(METRIC)),
        *COMMON_TAIL,
        Key(
            "links",
            "网页",
            "本组织自己的网页",
            Listed(
                Shape(
                    "网页",
                    Link,
                    (
                        Key("title", "名称", "网页的名称", SHORT, required=True),
                        Key("url", "网址", "以 https:// 开头", Url(), required=True),
                    ),
                )
            ),
        ),
        *COMMON_END,
    ),
)

PROJECT = Shape(
    "品牌项目",
    Project,
    (
        Key("name", "名称", "品牌名，不带外层引号", Text(LIMITS.project_name), required=True, example="红墙律师"),
        Key("slogan", "口号", "一句口号", Text(100)),
        Key("meaning", "内涵", "名称的含义，可分条", Listed(LINE, single=True)),
        Key("practice", "做法", "做法、工作法，可分条", Listed(LINE, single=True)),
        Key("initiatives", "所属工程", "四大工程，主要的写在最前；都不属于就不写", Listed(Choice("initiatives"))),
        Key("initiatives_basis", "归类依据", "原文载明，还是整理者判断", Fixed(INITIATIVES_BASES), example="source"),
        Key("fields", "服务领域", "词表 fields 里的词", Listed(Choice("fields")), example="legal-aid"),
        Key("form", "形式", "词表 forms 里的词", Choice("forms"), example="studio"),
        Key("stage", "阶段", "已命名的不写", Fixed(STAGES), example="incubating"),
        Key("since", "起始", "开始的日期", Day(), example="2021-07"),
        Key("until", "结束", "结束的日期", Day()),
        Key("owners", "共有者", "共同拥有的其他党组织的文件夹名", Listed(Slug())),
        Key("owner_names", "主办名称", "不在本站的主办单位", Listed(SHORT)),
        Key("role", "角色", "本组织的角色", Fixed(ROLES), example="host"),
        Key("part_of", "隶属品牌", "总品牌，写成 党组织/项目", Text(121)),
        Key(
            "need",
            "群众怎么用",
            "群众可以为什么事来，到哪里，什么时候，打哪个公开电话",
            Shape(
                "群众怎么用",
                Need,
                (
                    Key("what", "办什么", "一句话", LINE),
                    Key("where", "地点", "公开的服务地点", LINE),
                    Key("when", "时间", "服务时间", LINE),
                    Key("phone", "电话", "公开的服务电话，只有这里可以写电话", Text(40)),
                ),
            ),
        ),
        Key("summary", "简介", "一到三句话", SUMMARY, required=True),
        Key("story", "故事", "详细的介绍，可分段", PROSE),
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
        Key("title", "标题", "一句话说清做了什么", Text(LIMITS.title), required=True, example="定日地震捐款"),
        Key("summary", "简介", "几句话", SUMMARY),
        Key("project", "所属品牌", "本组织的项目文件名，或 党组织/项目", Text(121)),
        Key("initiatives", "所属工程", "与所属品牌相同就不写", Listed(Choice("initiatives"))),
        Key("fields", "服务领域", "与所属品牌相同就不写", Listed(Choice("fields"))),
        Key("joint_with", "共同完成", "一起做的其他党组织的文件夹名", Listed(Slug())),
        Key("programme", "专项行动", "所属的专项行动，各组织写法要一致", SHORT, example="我为群众办实事"),
        Key("metrics", "指标", "这件事的数字", Listed(METRIC)),
        *COMMON_TAIL,
        *COMMON_END,
    ),
)

ACHIEVEMENTS = Listed(ACHIEVEMENT, limit=2_000)

VOCABULARY = Shape(
    "词表",
    Vocabulary,
    (
        Key(
            "initiatives",
            "工程",
            "四大工程，或别的工作框架，按显示次序",
            Table(
                Shape(
                    "工程",
                    Initiative,
                    (
                        Key("name", "名称", "全称", Text(20), required=True, example="领航工程"),
                        Key("short", "简称", "一两个字，用作印文", Text(4), required=True, example="领航"),
                        Key("summary", "释义", "一句话", LINE),
                        Key("mark", "标记", "标记图形的名称", Slug(), example="compass"),
                    ),
                )
            ),
            required=True,
        ),
        Key(
            "fields",
            "服务领域",
            "服务的领域",
            Table(
                Shape(
                    "服务领域",
                    Field,
                    (
                        Key("name", "名称", "领域名", Text(20), required=True, example="法律援助"),
                        Key("need", "群众的说法", "我想……", Text(40), example="我想申请法律援助"),
                        Key("summary", "说明", "一句话", LINE),
                    ),
                )
            ),
            required=True,
        ),
        Key(
            "measures",
            "指标",
            "可以统计的指标",
            Table(
                Shape(
                    "指标",
                    Measure,
                    (
                        Key("name", "名称", "指标名", Text(20), required=True, example="法律咨询"),
                        Key("unit", "基本单位", "合计时用的单位", Text(12), required=True, example="人次"),
                        Key("units", "单位换算", "其他写法换成基本单位要乘的数", Table(Number(), free=True)),
                        Key("group", "类别", "服务成效或组织建设", Fixed(GROUPS), required=True, example="service"),
                        Key("any_unit", "单位不限", "写 true 时任何单位都可以，永不合计", Flag()),
                    ),
                )
            ),
            required=True,
        ),
        Key(
            "levels",
            "荣誉级别",
            "荣誉的级别",
            Table(Shape("级别", Word, (Key("name", "名称", "级别名", Text(20), required=True),))),
            required=True,
        ),
        Key(
            "kinds",
            "组织类型",
            "党组织的类型",
            Table(
                Shape(
                    "类型",
                    Word,
                    (
                        Key("name", "名称", "类型名", Text(20), required=True),
                        Key("tier", "层级", "党委、党总支、党支部或其他", Fixed(TIERS), required=True),
                    ),
                )
            ),
            required=True,
        ),
        Key(
            "forms",
            "项目形式",
            "项目的形式",
            Table(Shape("形式", Word, (Key("name", "名称", "形式名", Text(20), required=True),))),
            required=True,
        ),
        Key(
            "terms",
            "规范用语",
            "要避免的词和应当用的词",
            Listed(
                Shape(
                    "规范用语",
                    Term,
                    (
                        Key("word", "避免", "不要用的词", SHORT, required=True),
                        Key("use", "应当用", "改用的词；应当删去的不写", SHORT),
                        Key("reason", "理由", "为什么", LINE),
                        Key("severity", "轻重", "错误会拦下，提醒只提示", Fixed(SEVERITIES)),
                    ),
                ),
                limit=2_000,
            ),
        ),
    ),
)
