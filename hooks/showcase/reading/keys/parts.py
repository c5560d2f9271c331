"""Keys that stand in several kinds of record: source, honour, photo, metric, region."""

from showcase.model import (
    BASES,
    LIMITS,
    QUALIFIERS,
    SCOPES,
    Contact,
    Honour,
    Metric,
    Need,
    Period,
    Photo,
    Region,
    Source,
)
from showcase.reading.keys.kinds import Choice, Day, Fixed, Flag, Key, Listed, Number, Shape, Slug, Span, Text, Url

YEARS = "{from: 2021, to: 2023}"
SHORT = Text(LIMITS.name)
"""A name or a title."""
LINE = Text(LIMITS.summary)
"""A sentence or two, on one line."""
PROSE = Text(LIMITS.text, prose=True)
"""A long text, in the small Markdown."""
SUMMARY = Text(LIMITS.summary, prose=True)
"""A short text, in the small Markdown."""
PHOTO_FILE = Slug(
    r"[a-z0-9]+([-_][a-z0-9]+)*\.(jpg|jpeg|png|webp)",
    "小写字母、数字和连字符，后缀 .jpg .png 或 .webp，不带文件夹",
    120,
    is_file=True,
)
"""The name of a picture; without a path, so it can lie nowhere but in the branch's own ``photos/``."""

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
        Key("file", "文件名", "photos 文件夹里的文件名", PHOTO_FILE, required=True, example="kaizhan-putao.jpg"),
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
        Key("label", "原文说法", "原文的说法比指标名更具体时才写；“其中刑事案件”排在总数后面，不再加进合计", Text(100)),
        Key("value", "数值", "阿拉伯数字；原文没有可用的数就不写", Number(), example="4000"),
        Key("value_max", "数值上限", "原文是一个范围时的上限", Number()),
        Key("from", "原数", "由甲增至乙时的甲；增长幅度的基数", Number(), attribute="from_value"),
        Key("part", "部分数", "占比的分子：233 名律师中有党员 74 名，写 74", Number(), example="74"),
        Key("whole", "总数", "占比的分母：233 名律师中有党员 74 名，写 233", Number(), example="233"),
        Key("unit", "单位", "数值的单位，照原文", Text(12), example="人次"),
        Key("stated", "原文", "原文的写法，一字不改", Text(100), required=True, example="近4000人次"),
        Key("qualifier", "确切程度", "确数不写；约、近、余、多等照选", Fixed(QUALIFIERS), example="about"),
        Key("basis", "口径", "当期发生的不写；累计、截至、占比等照选", Fixed(BASES), example="cumulative"),
        Key(
            "period", "时段", "一个日期，或 from 与 to；与成果日期相同就不写", Span(), example="{from: 2021, to: 2023}"
        ),
        Key("scope", "范围", "只算本组织的不写", Fixed(SCOPES), example="system"),
        Key("note", "备注", "公开显示的说明", LINE),
    ),
)
REGION = Shape(
    "地区",
    Region,
    (
        Key("province", "省", "省、自治区、直辖市；写四川、四川省都行，网页上写四川", Text(20), example="广东"),
        Key("city", "市", "地级市、州、盟；直辖市再写一次；写成都、成都市都行，网页上写成都", Text(20), example="深圳"),
        Key("district", "区县", "区、县、县级市、开发区", Text(20), example="福田区"),
    ),
)
NEED = Shape(
    "群众怎么用",
    Need,
    (
        Key("what", "办什么", "一句话", LINE),
        Key("where", "地点", "公开的服务地点", LINE),
        Key("when", "时间", "服务时间", LINE),
        Key("phone", "电话", "公开的服务电话，不写个人的手机号", Text(40)),
        Key("date", "报道日期", "这些安排是哪一天的报道里说的", Day(), example="2018-06"),
        Key(
            "verified",
            "核实日期",
            "向提供服务的单位核实、仍照此提供的日期；没有核实就不写，网页上会写明是当年报道的安排",
            Day(),
            example="2026-03-01",
        ),
    ),
)
CONTACT = Shape(
    "联系方式",
    Contact,
    (
        Key("address", "地址", "公开的办公地址", LINE),
        Key("phone", "电话", "公开的办公电话，不写个人的手机号", Text(40)),
        Key("hours", "办公时间", "一句话", LINE),
        Key("verified", "核实日期", "向本单位核实的日期；没有核实就不写", Day(), example="2026-03-01"),
    ),
)
SPAN, PLANNED = (
    Shape(
        "时段",
        Period,
        (Key("from", "起", "开始的日期", day, required=True), Key("to", "止", "结束的日期", day, required=True)),
    )
    for day in (Day(), Day(ahead=True))
)
"""The ends of a period that a target names: it may lie in the future."""
COMMON_TAIL = (
    Key("honours", "荣誉", "获得的荣誉", Listed(HONOUR)),
    Key("photos", "照片", "照片，每张写清替代文字", Listed(PHOTO, limit=LIMITS.photos)),
    Key("sources", "来源", "事实出自哪里，至少一条", Listed(SOURCE), required=True),
)
COMMON_END = (
    Key("note", "备注", "公开显示的说明", LINE),
    Key("inferred", "推定", "原文没有写明、推定出来的键名，页面会标出“推定”", Listed(Text(40))),
    Key("names_allowed", "可以写出的姓名", "依法可以写出的姓名，或看着像姓名的词；不公开显示", Listed(SHORT)),
    Key("draft", "草稿", "写 true 时不发布", Flag()),
)
