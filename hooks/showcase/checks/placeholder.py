"""Placeholders of drafts, templates and redactions (x, XX市, 20XX年, ***, 某市, TODO, {{name}}, #REF!) are no facts.

Exempt is what quotes the source: ``stated`` of a metric marked undisclosed; and 某 where the organisation is anonymous
or the text itself says so.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from showcase.checks.engine import PROSE_KEYS, ContextCheck, Passage, TextSearch, branch_of
from showcase.checks.persons import persons
from showcase.checks.text import cue
from showcase.model import Branch, Vocabulary
from showcase.problems import Problem, Rule

RULE = Rule(
    "placeholder",
    "有占位符",
    "XX、×、***、某市、待补充是草稿的痕迹，不是内容。",
    "summary: 20XX年在XX市开展服务",
    "summary: 2023年在澄江市开展服务",
)

CROSS = "[xX×ｘＸ✕╳]"
COUNT = (
    r"(?:[月日元件次份批届期位户%％]|人次|余(?!生|热)|[万亿](?![家里户企所象物])|名(?![师家企医])|家(?![庭园长乡国风])|个(?![人性])"
    r"|场(?![景馆域]))"
)
UNIT = rf"(?:{COUNT}|[省市区县镇乡村州旗年号时]|[万亿]|人(?![才民文物工大力社])|多(?![元彩样]))"
"""What follows a blank in a form, less the words that begin like it: 党建×人才 joins two words, 第×批 is a blank."""

BEFORE = "[由在与和向对到为给的了约达近共计有第年月省市区县某]"
"""What comes before a blank, and seldom before a sign that joins words."""

YEAR = rf"(?:19|20)(?:{CROSS}{{2}}|[*＊_＿○〇□]{{2}}|\d{CROSS})(?=年|届|[-—至年度\s]|$)"
RUN = rf"(?<![A-Za-z0-9]){CROSS}{{2,}}(?![A-Za-z0-9])"
SINGLE = (
    rf"(?<![A-Za-z0-9]){CROSS}(?={COUNT})"
    rf"|(?:(?<={BEFORE})|(?<![A-Za-z0-9\u4e00-\u9fff])){CROSS}"
    rf"(?={UNIT}|律师|律所|公司|企业|单位|局|街道|社区|支部|党支部|党委|总支|学校|同志|先生|女士)"
    rf"|(?<=[\u4e00-\u9fff]){CROSS}(?=[\s，。、；：！？,.;:）)”》]|$)"
)
STARS = r"[*＊]{2,}|(?<![*＊])[*＊](?=[省市区县镇乡村年月日])"
BLANKS = r"(?<![零〇○一二三四五六七八九十])[○◯□△▢■]{2,}(?![零〇○一二三四五六七八九])|(?<![A-Za-z0-9_])_{2,}|＿{2,}"
SOMEONE = r"某某|某(?=[省市区县镇乡村]|街道|自治|律所|律师事务所|律协|律师协会|司法[局厅]|党?支部|党[总委组])"
"""某公司 and 某学校 are how a client is kept from being known; 某市 and 某党支部 are what a draft leaves open."""

WORDS = (
    r"(?<![等急亟尚有仍])待(?:补充|补录|填写?|完善)|(?<![等急亟尚有仍对期])待(?:核实|确认|查证|核对|查实)(?=[）)】\]，。；、？\s]|$)"
    r"|(?i:(?<![A-Za-z])(?:todo|tbd|tba|fixme|lorem(?:\s+ipsum)?|undefined|nan)(?![A-Za-z]))"
    r"|(?:此处|这里|在此|请在此)(?:填写|填入|输入|插入|补充|添加|键入)|请(?:(?:填写|输入)(?![^，。；：\n]{0,12}(?:表|单|申请书|登记|信息|问卷))|添加文[本字])|占位[符字文]"
    r"|(?:单击|双击|点击)(?:此处|这里|以|即可)?(?:添加|输入|编辑|插入|键入)(?:文[本字]|标题|内容|图片|副标题|日期|姓名)?"
    r"|[Cc]lick (?:here )?to (?:add|enter|edit)(?: text| title)?|示例(?!合同|文书|条款|判决|性)"
)
CALENDAR = (
    r"(?<![A-Za-z])[Yy]{4}(?![A-Za-z])(?:\s?[年/.-]\s?[Mm]{1,2}(?:\s?[月/.-](?:\s?[Dd]{1,2}日?)?)?)?"
    r"|(?<![A-Za-z])(?:MM|DD|mm|dd)(?=[月日])"
)
FIELDS = (
    "姓名|名称|单位|单位名称|日期|时间|地点|地址|电话|联系电话|联系人|职务|数字|数量|金额|标题|内容|项目名称|活动名称|律所名称|支部名称"
    "|党支部名称|年份|年月日|城市|省份|省市|图片|表情|视频|链接|配图|此处|人数|某人|公司名|律所名"
)
TEMPLATE = (
    r"\{\{[^{}\n]{0,40}\}\}|\$\{[^{}\n]{0,40}\}|<%[^%\n]{0,40}%>|\{%[^%\n]{0,40}%\}|\{\d{0,2}\}|\{[a-z_]{1,30}\}|%[sd](?![A-Za-z0-9])"
    rf"|[\[【<＜{{〔](?:{FIELDS}|(?:请|填写|填入|插入|输入|待)[^\]】>＞}}〕\n]{{0,30}})[\]】>＞}}〕](?!\()"
    r"|\[object Object\]"
    r"|#(?:REF|VALUE|NAME|NULL|NUM|DIV/0|SPILL|CALC)[!！?？]|#N/A|#DIV/0|\?{2,}(?!\?)|？{3,}"
)
"""What templates, programs and broken spreadsheets leave: a question mark doubled is a character that was lost."""
FIRST = r"[12xX×ｘＸ✕╳*＊○◯□△▢■_＿某待TtFfLl此这在请占示UuNnYyMmDd单双点Cc{$<＜%\[【〔#?？]"
"""What any of the forms begins with: elsewhere none of them is tried."""
PLACEHOLDER = re.compile(
    f"(?={FIRST})(?:"
    + "|".join(
        f"(?P<{name}>{form})"
        for name, form in (
            ("year", YEAR),
            ("run", RUN),
            ("single", SINGLE),
            ("stars", STARS),
            ("blanks", BLANKS),
            ("someone", SOMEONE),
            ("words", WORDS),
            ("calendar", CALENDAR),
            ("template", TEMPLATE),
        )
    )
    + ")"
)
SIGNS = re.compile("[xXｘＸ×✕╳*＊○◯□△▢■_＿某待填占]")
TERMS = cue(
    {
        "示": "例",
        "输插": "入",
        "添": "加",
        "键": "入",
        "编": "辑",
        "Tt": "[OoBb][DdAa]",
        "Ff": "[Ii][Xx]",
        "Ll": "[Oo][Rr][Ee][Mm]",
        "Uu": "[Nn][Dd][Ee][Ff]",
        "Nn": "[Aa][Nn]",
        "Yy": "[Yy]{3}",
        "MmDd": "[MmDd][月日]",
        "{": r"[{%}\da-z_姓名单日时地电联职数金标内项活律支党年城省图表视链配此人某公请填插输待]",
        "$": r"\{",
        "<": "%",
        "%": "[sd]",
        "\\[【<＜〔": "[姓名单日时地电联职数金标内项活律支党年城省图表视链配此人某公请填插输待o]",
        "#": "[RVNDSC]",
        "?": r"\?",
        "？": "？",
        "c": "k (?:here )?to ",
    }
)
WORDS_WITH_X = re.compile(r"[xXｘＸ]{1,2}(?:光|射线|线|型|轴|染色体|世代|档案|战警)")
BOLD = re.compile(r"\*\*(?![\s省市区县镇乡村年月日]\*)(?=\S)[^*\n]+(?<=\S)\*\*")
HIDDEN = re.compile(r"原文[^，。；]{0,10}(?:匿名|隐去|缺失|未公布|未载|如此|作[“「])|匿名")


@ContextCheck.of(RULE)
def check(vocabulary: Vocabulary, anonymous: Mapping[str, str]) -> TextSearch:
    def find(passage: Passage) -> Iterator[Problem]:
        if passage.key == "stated" and passage.sibling("qualifier") == "undisclosed":
            return
        text = _shown(passage, anonymous.values())
        may_hide = branch_of(passage.record) in anonymous or _is_branch_name(passage) or HIDDEN.search(text)
        for match in PLACEHOLDER.finditer(text):
            if match.lastgroup in ("run", "single") and WORDS_WITH_X.match(text, match.start()):
                continue
            if match.lastgroup == "someone" and (may_hide or _is_of_name(text, match.start())):
                continue
            message = f"“{passage.around(*match.span())}”里的“{match.group()}”是占位符，不是内容"
            yield passage.problem(RULE, *match.span(), message, _hint(passage))

    return lambda text: SIGNS.search(text) or TERMS(text), find


def _is_of_name(text: str, at: int) -> bool:
    """Whether a surname stands before it (李某某), which the rules about persons report."""
    return any(person.start < at < person.end for person in persons(text))


def _is_branch_name(passage: Passage) -> bool:
    """Whether it is the name of an organisation, which has a rule of its own (``name-hidden``)."""
    return passage.keys == ("name",) and isinstance(passage.record.value, Branch)


def _shown(passage: Passage, names: Iterable[str]) -> str:
    """The text with bold marks and the names of anonymous organisations blotted out, as long as before."""
    text = passage.text
    if "*" in text and passage.key in PROSE_KEYS:
        text = BOLD.sub(lambda bold: "文" * len(bold.group()), text)
    for name in names:
        text = text.replace(name, "文" * len(name))
    return text


def _hint(passage: Passage) -> str:
    if passage.key == "stated":
        return "原文的数字就是隐去的，加一行　qualifier: undisclosed；查得到就写出数字"
    return "查明后写出实际内容；原文没有就删去这句话"
