"""的 where 地 or 得 is meant, in the few phrases that leave no doubt: 认真的开展, 做的好, 取的了 (检查指标: 错别字)."""

import re
from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "particle",
    "的、地、得用错了",
    "错别字会让人怀疑别的内容。",
    "summary: 认真的开展普法活动",
    "summary: 认真地开展普法活动",
    Severity.WARNING,
)


MANNERS = (
    "认真|积极|深入|扎实|切实|不断|充分|严格|主动|热情|耐心|努力|大力|及时|广泛|持续|稳步|有力|顺利|圆满|更好|细致"
)
VERBS = "开展|推进|贯彻|做好|解答|履行|完成|参加|投入|走进|走访|搞好|抓好|召开|举办|帮助|解决|践行|落实好|落实到"
LIKE_ADVERB = rf"(?:(?<={'的)|(?<='.join(MANNERS.split('|'))}的))(?={VERBS})"
LIKE_RESULT = (
    r"(?:(?<=[做干办搞讲]的)(?=更?好(?:[，。、；！不了]|$))|(?<=[取赢获]的)(?=了|优|好成|圆满)"
    r"|(?<=[显觉]的)(?=[更很十尤非格])|(?<=值的)(?=一|注意|学习|推广))"
)
CUE = re.compile("的[开推贯做解履完参投走搞抓召举帮践落好更了优圆很十尤非格一注学]")
WRONG = re.compile(rf"的(?:(?P<地>{LIKE_ADVERB})|(?P<得>{LIKE_RESULT}))")


@TextCheck.of(RULE, CUE.search)
def check(passage: Passage) -> Iterator[Problem]:
    text = passage.text
    for match in WRONG.finditer(text):
        right = (
            f"{text[max(0, match.start() - 2) : match.start()]}{match.lastgroup}{text[match.end() : match.end() + 2]}"
        )
        message = f"“{passage.around(*match.span(), 2)}”里的“的”应当是“{match.lastgroup}”"
        yield passage.problem(RULE, *match.span(), message, f"改成“{right}”")
