"""A character written twice where copying or a merge of words doubled it: 基层党党组织, 宝山区区律师, 。。

Many doublings are right (宝山区区委, 共产党党员, 上海市市长, 区区小事): only those are reported that no word explains.
"""

import re
from collections.abc import Iterator

from showcase.checks.engine import PasteErrorCheck
from showcase.problems import Replacement, Rule

RULE = Rule(
    "scar-doubled",
    "字或标点重复",
    "合并或复制时多留了一个字。",
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

DOUBLED = re.compile(
    rf"{NOT_A_PARTY}党党"
    r"|党党(?![员章史组委旗徽性内课建支总的政群校报风纪龄费务代首])"
    rf"|(?<=[\u4e00-\u9fff])(?<![沙津](?=市))([区市省县])\1{NO_OFFICE}"
    r"|们们|(?<![目标])的的(?![确士])"
    r"|，，+|、、+|；；+|：：+|(?<!。)。。(?!。)"
)
CUE = re.compile(r"([党区市省县们的，、；：。])\1")


@PasteErrorCheck.of(RULE, CUE.search, message="“{}”多写了")
def check(text: str) -> Iterator[Replacement]:
    for match in DOUBLED.finditer(text):
        yield Replacement(*match.span(), match.group()[0])
