"""A question mark before a year where © was lost in a change of encoding: ?2017, 版权所有?2017."""

import re
from collections.abc import Iterator

from showcase.checks.engine import PasteErrorCheck
from showcase.model import lazy
from showcase.problems import Replacement, Rule

RULE = Rule(
    "scar-copyright",
    "© 变成了问号",
    "转换编码时丢了符号。",
    "summary: 版权所有?2017 律师协会",
    "summary: 版权所有©2017 律师协会",
)

LOST = lazy(r"(?:^|(?<=\s)|(?<=版权所有)|(?<=(?i:copyright)))[?？] ?(?=(?:19|20)\d\d(?!\d))")

CUE = re.compile("[?？] ?(?:19|20)")


@PasteErrorCheck.of(RULE, CUE.search, message="“{}”是丢了的 ©")
def check(text: str) -> Iterator[Replacement]:
    for match in LOST.finditer(text):
        yield Replacement(*match.span(), "©")
