"""A number that fell out of its sentence: 占比%, 达%, 案件件, 活动次, 了万余人次. What is left says nothing.

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
NOUN_FIRST = "|".join(f"(?:{nouns}){unit}{END}" for unit, nouns in COUNTED.items())
PEOPLE = (
    r"(?:接待|惠及|受益|解答|提供|服务|培训|慰问|咨询|参与)"
    rf"[^\d，。；、零〇一二两三四五六七八九十百千万亿]{{0,8}}人次{END}"
)
VERB_FIRST = (
    r"(?:共计|累计|共有|合计|总计|达到|超过|突破|(?<!到)达|逾|增至|办结)"
    rf"(?:人次|[次件家名场元](?![数量额公庭场所义字])){END}"
)
NUMERAL = r"\d０-９.．零〇○一二两三四五六七八九十百千万亿几数半xX×ｘＸ*＊…"
OVER = (
    rf"(?<![{NUMERAL}其业多剩残富盈空年有])余(?:万|人次|[人件家名场次元份册户个篇条](?![员士才世口均民们])){{1,2}}"
    rf"|(?<![{NUMERAL}成上过])万[余多](?:人次|[人件家名场次元份册户个])"
)
PERCENT = rf"(?<=[\u4e00-\u9fff])(?<![{NUMERAL}])\s*[%％‰]"
GAP = re.compile(f"{NOUN_FIRST}|{PEOPLE}|{VERB_FIRST}|{OVER}|{PERCENT}")
COUNT = r"\d零〇一二两三四五六七八九十百千万亿"
CUE = cue(
    {
        "次件家名场元": rf"(?<![{COUNT}].)(?<![{COUNT}]人.)(?<![{COUNT}][余多]人.)(?<!^人.)"
        r"(?:\s*[，。；、！,;!）)\n]|$)",
        "余": rf"(?<![{NUMERAL}其业多剩残富盈空年有].)",
        "万": rf"(?<![{NUMERAL}成上过].)[余多]",
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
        if passage.key in NAMES and match.group()[-1] not in "%％‰":
            continue
        message = f"“{passage.around(*match.span())}”里少了数字"
        hint = "对照原文补上数字；没有数字就改写这句话" + ("；确是一万多，写“一万余”" if "万" in match.group() else "")
        yield passage.problem(RULE, *match.span(), message, hint)
