"""A number that fell out of its sentence: 占比%, 案件件, 成立于年月, 第届, 约名律师. What is left says nothing.

Chinese words that end like a measure word (企业家, 现场, 联名, 其余人员) are not gaps, so each measure word is looked
for only behind the nouns it counts.
"""

import re
from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck
from showcase.checks.text import cue
from showcase.problems import Problem, Rule

RULE = Rule(
    "number-gap",
    "句子里少了数字",
    "数字被删去以后，剩下的话没有意义。",
    "summary: 办结案件件，满意率达%",
    "summary: 办结案件30件，满意率达98%",
)

END = r"(?=\s*(?:[，。；、！,;!）)]|$))"
COUNTED = {
    "次": "活动|培训|讲座|会议|宣讲|走访|慰问|调解|党课|检查|调研|法律服务|法治体检",
    "件": "案件|纠纷|援助|物资",
    "家": "律所|事务所|单位|公司|商户|支部",
    "名": "律师|党员|群众|志愿者|学生|学员|人员|职工|居民|村民|骨干|队员|儿童|老人|农民工",
    "场": "活动|讲座|宣讲|宣传|咨询|报告会|培训|党课|普法",
    "元": "捐款|善款|资金|金额|损失|价值|款项",
}
NOUN_FIRST = "|".join(rf"(?:{nouns})\s{{0,4}}{unit}{END}" for unit, nouns in COUNTED.items())
NAMED = r"(?<!统计)(?<!公示)(?<!登记)(?<!记录)(?<!核算)(?<!包括)(?<![按以含如])"
"""Not after what only names a statistic: 统计接待群众人次."""
PEOPLE = (
    rf"{NAMED}(?:接待|惠及|受益|解答|提供|服务|培训|慰问|咨询|参与)"
    r"[^\d，。；、零〇一二两三四五六七八九十百千万亿廿卅]{1,8}人次(?=\s*(?:[，。；！,;!）)]|$))"
)
VERB_FIRST = (
    r"(?:共计|累计|共有|合计|总计|达到|超过|突破|(?<!到)达|逾|增至|办结)"
    rf"(?:人次|[次件家名场元](?![数量额公庭场所义字])){END}"
)
NUMERAL = r"\d０-９.．零〇○一二两三四五六七八九十百千万亿廿卅几数半xX×ｘＸOoIlＯ*＊…"
OVER = rf"(?<![{NUMERAL}其业多剩残富盈空年有])余(?:万|人次|[人件家名场次元份册户个篇条](?![员士才世口均民们])){{1,2}}"
PERCENT = rf"(?<=[\u4e00-\u9fff])(?<![{NUMERAL}])\s*[%％‰]"
ORDINAL = r"第\s*(?:[届号条批期章页](?![\u4e00-\u9fff]*第\s*[届号条批期章页])|次(?=[，。；会全党]|$))"
DAY = (
    r"(?<=[于自至到以])\s{0,8}年\s{0,8}月(?:\s{0,8}日)?|(?<![生的])(?<=[\d，。；、（(])\s{0,8}年\s{0,8}月\s{0,8}日|^\s{0,8}年\s{0,8}月\s{0,8}日(?=[，。、\u4e00-\u9fff])|^\s{0,8}年\s{0,8}月(?=[，。、])"
    r"|(?<=\d)\s{0,8}年\s{0,8}月(?!\d)(?:\s{0,8}日)?|(?<=[\d年])\s{1,8}月\s{1,8}日|(?<=[于\d])\s{0,8}月\s{0,8}日(?![常程期子本报志记])"
    r"|(?<=成立于|[始创建]建于|设立于|组建于|创办于)\s{0,8}年(?=[，。；、,;）)]|$)|(?:长达|历时|连续|坚持|从业|执业)\s{0,8}年(?=[，。；、]|之久|$)"
)
MORE = "约|近|逾|超过|超|多达|共有|共计|累计|达|达到|现有|已有|拥有|带领|派出|选派|抽调|招募|吸引|动员|组织|帮助"
WHO = "律师|党员|群众|志愿|学生|师生|人员|职工|员工|居民|村民|队员|儿童|老人|农民工|代表|骨干|青年|专家|执业|干部"
BARE = (
    rf"(?<![预签履相合契条公邀节制违毁失守爽誓盟特简隐婚租续解缔赴有如网])(?:{MORE})\s{{0,4}}"
    rf"(?:名(?=(?:{WHO}|{END[3:-1]}))|件(?=案件|纠纷|法律|民事|刑事|物资)|场(?=活动|讲座|宣讲|普法|法治|培训|次)"
    r"|家(?=律所|律师事务所|企业|单位|商户|公司)|个(?=村[，。居委]|支部|基层|社区)|次(?=活动|培训|讲座|会议))"
    r"|(?:约|近|逾|超过|共计|累计|多达|达到|达)\s{0,4}人次(?![数均])"
    r"|(?<![到])(?:达|约|共计|累计|总计|合计|金额|总额)\s{0,4}亿\s{0,2}元|(?:捐款|捐资|善款|金额|价值|约|达|共计|累计|合计|总计)\s{1,4}[万亿]?元"
    r"|(?<![公总])共\s{1,4}(?:人次|[件场名家次])(?=案件|纠纷|活动|讲座|律师|党员|企业|\s*[，。；、]|\s*$)"
    r"|(?:现有|共有|拥有|有)(?:在职|正式|预备|中共)?(?:党员|律师|执业律师|职工|员工|志愿者)\s*人(?=\s*[，。；、])"
)
GAP = re.compile(f"{NOUN_FIRST}|{PEOPLE}|{VERB_FIRST}|{OVER}|{PERCENT}|{ORDINAL}|{DAY}|{BARE}")
COUNT = r"\d零〇一二两三四五六七八九十百千万亿廿卅"
CUE = cue(
    {
        "次件家名场元": rf"(?<![{COUNT}].)(?<![{COUNT}]人.)(?<![{COUNT}][余多]人.)(?<!^人.)"
        r"(?:\s*[，。；、！,;!）)\n]|$)",
        "余": rf"(?<![{NUMERAL}其业多剩残富盈空年有].)",
        "第": r"\s*[届号条批期章页次]",
        "年": r"\s*(?:月|[，。；、,;）)\n之]|$)",
        "月": r"\s*日",
        "人": rf"(?<![{COUNT}].)(?<![{COUNT}][余多].)(?<!^.)(?:次|\s*[，。；、\n]|$)",
        "约近逾超过达共计有领出派募引员织助到": r"\s{0,4}(?:[名件场家个次]|人次)",
        "亿": r"\s*元",
        "款资额值约达计": r"\s{1,4}[万亿]?元",
        "%％‰": r"(?<!\d.)",
    }
)
"""A measure word at the end of a clause, or a word of approximation, with no number before it."""
NAMES = ("label", "unit", "name", "measure", "stage", "title")
"""Keys whose text names what is counted, so that it may end in a measure word: 服务人次."""


@TextCheck.of(RULE, CUE)
def check(passage: Passage) -> Iterator[Problem]:
    if passage.key == "stated" and passage.sibling("qualifier") == "undisclosed":
        return
    for match in GAP.finditer(passage.text):
        if passage.key == "stated" and "亿" in match.group():
            continue
        if passage.key in NAMES and match.group()[-1] not in "%％‰":
            continue
        message = f"“{passage.around(*match.span())}”里少了数字"
        hint = "对照原文补上数字；没有数字就改写这句话" + (
            "；确是一亿多，写“一亿元以上”" if "亿" in match.group() else ""
        )
        yield passage.problem(RULE, *match.span(), message, hint)
