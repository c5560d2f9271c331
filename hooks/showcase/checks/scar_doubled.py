"""Characters, words and marks written twice where copying or editing doubled them: 开展了了, 党员党员, ，。

Many doublings are right (宝山区区委, 共产党党员, 区区小事, 研究研究, 二零二零): only those are reported that no word
explains, and a doubled word of two characters only where no phrase before it can have taken the first of them.
"""

import re
from collections.abc import Iterator

from showcase.checks.engine import PasteErrorCheck
from showcase.model import lazy
from showcase.problems import Replacement, Rule

RULE = Rule(
    "scar-doubled",
    "字、词或标点重复",
    "合并、修改或复制时多留了一个。",
    "summary: 基层党党组织建设",
    "summary: 基层党组织建设",
)

BEFORE_PARTY = ("共产", "民主", "农工", "致公", "国民", *"政全我新阳治管建爱为对向入跟听护忧兴在从离退近本")
NOT_A_PARTY = "".join(f"(?<!{word})" for word in BEFORE_PARTY)
NO_OFFICE = (
    r"(?=律师(?!协会)|社区|街道|[镇乡的与和在于为是有各多，。、；：）)”》]|法律服务|法律援助(?!中心)"
    r"|企业|群众|居民|组织(?!部)|开展|举办|成立|$)"
)
"""What follows a doubled 区 or 市 that is no office of the district or city: 区区委, 市市场监管局 are right."""

NOUNS = (
    "党员|律师|群众|社区|支部|企业|法律|法治|居民|村民|公司|政府|国家|人民|单位|学校|学生|青年|妇女|儿童|老人|纠纷|案件|合同|司法"
    "|司法局|党委|党建|业务|品牌|项目|行业|市民|职工|基层|干部|会员|成员|人员|街道|中心|协会|开展|举办|成立|提供|荣获|获得|参加|召开"
    "|建立|打造|推进|实现|坚持|积极|进行|通过|以及|为了|其中|我们|他们|自己|工作|服务|援助|先锋|先进|优秀|全国|全省|全市|全区"
)
"""Words that are not said twice, as 研究研究 is."""
NEVER = "开展|举办|提供|荣获|获得|召开|打造|以及|为了|其中|我们|他们|自己|坚持"
"""Those that no other word can end or begin with."""
IN = "在(?=在(?:社区|村里|党支部|律师|全[国省市区]|企业|学校|疫情))"
"""在 doubled: 在在职党员中 is right."""
CLAUSE = r"(?:(?<=^)|(?<=[\s，。、；：！？（《“的和与及由让使了等为向对请各位名]))"
NUMBERS = "零〇○一二三四五六七八九十百千万亿两几半数多年月日天次步点个些层代项样"
WORD = (
    rf"{CLAUSE}(?P<noun>{NOUNS}|由|{IN})(?P=noun)|(?P<never>{NEVER})(?P=never)"
    rf"|(?P<long>(?!(?P<same>.)(?P=same))(?![{NUMBERS}哈呵])[\u4e00-\u9fff](?:(?![{NUMBERS}])[\u4e00-\u9fff]){{3,5}})(?P=long)"
    r"|(?P<three>律师团|律师们|党支部|党总支|党员们|律师协|志愿者|事务所|共产党|习近平|总书记|法律人|党组织|工作者"
    r"|服务队|工作室|律师所|委员会|居委会|村委会)(?P=three)"
)
ENDS = "[，、；：]。|[？！][，。]|、，|，、|，；|；，|：，|。[，、；：]"
"""Two marks of which one is left over."""
JOINED = lazy("[并而且但也又还同]")
"""What goes on with a sentence: before it, a comma was meant."""

DOUBLED = re.compile(
    rf"{NOT_A_PARTY}党党"
    r"|党党(?![员章史组委旗徽性内课建支总的政群校报风纪龄费务代首])"
    rf"|(?<=[\u4e00-\u9fff])(?<![沙津](?=市))([区市省县])\1{NO_OFFICE}"
    r"|们们|(?<![目标])的的(?![确士])"
    r"|(?<=[\u4e00-\u9fff])(?<![不甚心])了了(?![解结却断事账然分如])"
    rf"|，，+|、、+|；；+|：：+|(?<!。)。。(?!。)|{ENDS}|{WORD}"
)
CUE = re.compile(r"([党区市省县们的了在由，、；：。]|[\u4e00-\u9fff]{2,6})\1|[，、；：。？！][，。、；：]")


@PasteErrorCheck.of(RULE, CUE.search, message="“{}”多写了")
def check(text: str) -> Iterator[Replacement]:
    for match in DOUBLED.finditer(text):
        yield Replacement(*match.span(), _once(match))


def _once(match: re.Match[str]) -> str:
    """What is meant by a doubling."""
    found = match.group()
    if word := match["noun"] or match["never"] or match["long"] or match["three"]:
        return word
    if len(set(found)) == 1:
        return found[0]
    is_joined = found[0] == "。" and JOINED.match(match.string, match.end())
    strongest = min(found, key="？！。；，：、".index)
    return "，" if is_joined else strongest
