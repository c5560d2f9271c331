"""The keys of ``vocabulary.yml``."""

from showcase.model import (
    GROUPS,
    SEVERITIES,
    TIERS,
    AllowedName,
    Field,
    FixedWording,
    Framework,
    Initiative,
    Institution,
    Measure,
    Situation,
    Term,
    Vocabulary,
    Word,
)
from showcase.reading.keys.kinds import Choice, Fixed, Flag, Key, Listed, Number, Shape, Slug, Table, Text
from showcase.reading.keys.parts import LINE, REGION, SHORT

INITIATIVE = Shape(
    "工程",
    Initiative,
    (
        Key("name", "名称", "全称", Text(20), required=True, example="惠民行动"),
        Key("short", "简称", "一两个字，用作印文", Text(4), required=True, example="惠民"),
        Key("summary", "释义", "一句话", LINE),
        Key("mark", "标记", "标记图形的名称", Slug(), example="compass"),
    ),
)
FRAMEWORK = Shape(
    "工作框架",
    Framework,
    (
        Key("name", "名称", "网站各处都用这个名称", Text(20), required=True, example="五大行动"),
        Key(
            "initiatives",
            "工程",
            "词表 initiatives 里的词，按显示次序；一项只能属于一个框架",
            Listed(Choice("initiatives")),
            required=True,
        ),
        Key("summary", "释义", "一句话", LINE),
        Key("branch", "党组织", "只属于一个党组织的框架，写它的文件夹名", Slug(), example="he-lvsuo-dangzhibu"),
    ),
)
FIELD = Shape(
    "服务领域",
    Field,
    (
        Key("name", "名称", "领域名", Text(20), required=True, example="法律援助"),
        Key("need", "群众的说法", "我想……", Text(40), example="我想申请法律援助"),
        Key("summary", "说明", "一句话", LINE),
        Key("away", "服务在外地", "写 true 的领域帮的是外地的人，不列进“谁能帮忙”", Flag()),
    ),
)
INSTITUTION = Shape(
    "常设机构",
    Institution,
    (
        Key("name", "名称", "机构或热线的名称", Text(20), required=True, example="公证处"),
        Key("summary", "能办什么", "一句话，各地都是这样的才写", LINE, required=True),
        Key("phone", "电话", "全国统一的号码", Slug("[0-9]{3,6}", "三到六位数字"), example="12333"),
    ),
)
SITUATION = Shape(
    "办事情形",
    Situation,
    (
        Key("name", "名称", "几个字，写在首页的格子里", Text(10), required=True, example="工资"),
        Key("title", "标题", "群众自己的说法，写在这一页的最上面", Text(30), example="被拖欠工资、被辞退"),
        Key(
            "words",
            "群众用词",
            "群众会用的词，检索时都转到这个情形；一个词只能属于一个情形",
            Listed(Text(20)),
            required=True,
            example="[欠薪, 讨薪]",
        ),
        Key("fields", "服务领域", "做这些服务的党组织和服务点能帮上忙", Listed(Choice("fields")), example="legal-aid"),
        Key("first_step", "第一步", "先做什么，一两句话；各地都是这样的才写，不作承诺", LINE, required=True),
        Key("institutions", "常设机构", "词表 institutions 里的词，按显示次序", Listed(Choice("institutions"))),
    ),
)
MEASURE = Shape(
    "指标",
    Measure,
    (
        Key("name", "名称", "指标名", Text(20), required=True, example="法律咨询"),
        Key("unit", "基本单位", "合计时用的单位", Text(12), required=True, example="人次"),
        Key("units", "单位换算", "其他写法换成基本单位要乘的数", Table(Number(positive=True), free=True)),
        Key("group", "类别", "服务成效或组织与行业情况", Fixed(GROUPS), required=True, example="service"),
        Key("any_unit", "单位不限", "写 true 时任何单位都可以，永不合计", Flag()),
        Key("part_of", "整体", "这个指标是哪个指标的一部分；部分不会大于整体", Slug(), example="firms"),
        Key("part_if", "整体的条件", "只有原文说法里有这几个字时，才是那个整体的一部分", Text(20)),
    ),
)
LEVEL = Shape("级别", Word, (Key("name", "名称", "级别名", Text(20), required=True),))
KIND = Shape(
    "类型",
    Word,
    (
        Key("name", "名称", "类型名", Text(20), required=True),
        Key("tier", "层级", "党委、党总支、党支部或其他", Fixed(TIERS), required=True),
    ),
)
FORM = Shape(
    "形式",
    Word,
    (
        Key("name", "名称", "形式名", Text(20), required=True),
        Key("brand", "算作品牌", "写 false 的形式不计入品牌数，例如倡议、会议、口号", Flag(), example="false"),
    ),
)
PAIRING_KIND = Shape("结对方式", Word, (Key("name", "名称", "方式名", Text(20), required=True),))
TERM = Shape(
    "规范用语",
    Term,
    (
        Key("word", "避免", "不要用的词", SHORT, required=True),
        Key("use", "应当用", "改用的词；应当删去的不写", SHORT),
        Key("reason", "理由", "为什么", LINE),
        Key("severity", "轻重", "错误会拦下，提醒只提示", Fixed(SEVERITIES)),
        Key("unless", "除非", "含有这个词、却用得对的说法", Listed(SHORT), example="第一党支部"),
    ),
)
FIXED_WORDING = Shape(
    "固定表述",
    FixedWording,
    (
        Key("phrase", "表述", "规范的写法，一字不差", SHORT, required=True, example="四个意识"),
        Key("slips", "错写", "常见的错写；只错一个字或同音的不必列", Listed(SHORT)),
        Key("unless", "除非", "与它相近、却用得对的说法", Listed(SHORT)),
    ),
)
ALLOWED_NAME = Shape(
    "可以写出的姓名",
    AllowedName,
    (
        Key("name", "姓名", "可以写出的姓名，或看着像姓名的词", SHORT, required=True, example="雷锋"),
        Key("reason", "理由", "为什么", LINE),
    ),
)
VOCABULARY = Shape(
    "词表",
    Vocabulary,
    (
        Key("initiatives", "工程", "工作框架里的各项，按显示次序", Table(INITIATIVE), required=True),
        Key("frameworks", "工作框架", "一个或几个框架，网站自己的写在最前", Table(FRAMEWORK)),
        Key("fields", "服务领域", "服务的领域", Table(FIELD), required=True),
        Key("institutions", "常设机构", "各地都有的机构和全国统一的热线", Table(INSTITUTION)),
        Key("situations", "办事情形", "群众遇到的事，按显示次序", Table(SITUATION)),
        Key("measures", "指标", "可以统计的指标", Table(MEASURE), required=True),
        Key("levels", "荣誉级别", "荣誉的级别", Table(LEVEL), required=True),
        Key("kinds", "组织类型", "党组织的类型", Table(KIND), required=True),
        Key("forms", "项目形式", "项目的形式", Table(FORM), required=True),
        Key("pairings", "结对方式", "结对的方式，没有结对的可以不写", Table(PAIRING_KIND)),
        Key("terms", "规范用语", "要避免的词和应当用的词", Listed(TERM, limit=2_000)),
        Key("wording", "固定表述", "不能写错的固定表述：机构、会议、提法的名称", Listed(FIXED_WORDING, limit=2_000)),
        Key(
            "names_allowed",
            "可以写出的姓名",
            "领导人、先烈、历史人物的姓名，或看着像姓名的词",
            Listed(ALLOWED_NAME, limit=2_000),
        ),
        Key("places", "名单以外的地方", "行政区划名单里没有、记录里确有的地区", Listed(REGION, limit=2_000)),
    ),
)
