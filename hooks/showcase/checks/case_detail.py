"""Case numbers, and amounts beside them, may give away a client: a person looks (律师法 art. 38)."""

import re
from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck
from showcase.model import PROVINCES, lazy
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "case-detail",
    "有案号，或与案号连在一起的金额",
    "案号和金额能让人认出当事人，律师对执业中知悉的情况负有保密义务（律师法第三十八条）。",
    "summary: 代理（2021）沪0105民初1234号案",
    "summary: 代理一件劳动争议案",
    Severity.WARNING,
)


CASE = re.compile(
    rf"[（(〔\[]\s*+(?:19|20)\d\d\s*+[）)〕\]]\s*+(?:最高法?|[{PROVINCES}内兵军])"  # 内蒙古, 兵团, military courts
    r"\s*+[\d\s]{0,6}+[民刑行执破知赔商仲司财清强认协][\u4e00-\u9fff]{0,4}?(?:初|终|再|申|监|特|督|破|执|恢|保|异|复|撤|更|抗|他|调|辖|民)?"
    r"\s*+(?:字第)?\s*+\d{1,6}+\s*+(?:-\d+)?\s*+号"
)
AMOUNT = lazy(r"(?<![\d,，.])[\d,，.]*+(?<=\d)\s*+[余多]?\s*+[百千万亿]*+[余多]?\s*+元")
SENTENCE = lazy(r"[^。！？\n]*[。！？\n]?")


@TextCheck.of(RULE, CASE.search)
def check(passage: Passage) -> Iterator[Problem]:
    for sentence in SENTENCE.finditer(passage.text):
        case = CASE.search(passage.text, *sentence.span())
        if case is None:
            continue
        for match in CASE.finditer(passage.text, *sentence.span()):
            hint = "删去案号，只写案件类型；确需公开的，先核对当事人已同意"
            yield passage.problem(RULE, *match.span(), f"这里有案号“{match.group()}”", hint)
        for match in AMOUNT.finditer(passage.text, *sentence.span()):
            message = f"金额“{match.group()}”与案号写在一起，可以认出当事人"
            yield passage.problem(RULE, *match.span(), message, "删去案号，或删去金额")
