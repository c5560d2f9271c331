"""Buttons and captions of a web page copied along with its text: 点击蓝字关注我们, 打印本页, 上一篇：."""

import re
from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck
from showcase.model import lazy
from showcase.problems import Problem, Rule

RULE = Rule(
    "scar-page",
    "夹了网页上的按钮和提示",
    "复制网页时带进来的，不是正文。",
    "summary: 到社区普法。打印本页 关闭窗口",
    "summary: 到社区普法。",
)

LEFT_OVER = lazy(
    r"(?:点击|戳)(?:上方|下方)?蓝字(?:关注)?(?:我们)?|长按(?:识别)?二维码(?:关注)?|(?:点击|戳)?阅读原文(?=[\s。！>）)]*$)"
    r"|打印本[页稿]|关闭(?:本页|窗口)|(?:上一篇|下一篇)\s?[:：]|字[号体]\s?[:：]\s?[\[【]?大\s?[\]】|]?\s?[\[【]?中"
    r"|分享到\s?[:：]|扫一扫(?:分享|关注)|微信图片_\d{6,}",
    re.MULTILINE,
)
CUE = re.compile("[点戳长阅打关上下字分扫微](?:击|[上下]?方?蓝|按|读原|印本|闭|一篇|[号体]|享到|一扫|信图)")


@TextCheck.of(RULE, CUE.search)
def check(passage: Passage) -> Iterator[Problem]:
    for match in LEFT_OVER.finditer(passage.text):
        message = f"“{passage.around(*match.span())}”里的“{match.group()}”是网页上的按钮或提示，不是正文"
        yield passage.problem(RULE, *match.span(), message, "删去它")
