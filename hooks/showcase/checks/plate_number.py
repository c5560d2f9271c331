"""A vehicle's number plate leads to its owner: flagged (PIPL art. 28; GA 36 for the form of plates)."""

import re
from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck
from showcase.model import PROVINCES, lazy
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "plate-number",
    "像是车牌号",
    "车牌能查到车主。",
    "summary: 沪A12345号车送来物资",
    "summary: 一辆货车送来物资",
    Severity.WARNING,
)


NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Full-width letters and digits, as an input method types them: １２ → 12."""
REGION = f"[{PROVINCES}][A-HJ-NP-Z]"
PLATE = lazy(
    rf"{REGION}[\s·•.]?"
    r"(?=[A-HJ-NP-Z0-9]{0,6}\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Za-z0-9\-])"
)


@TextCheck.of(RULE, re.compile(f"[{PROVINCES}][A-HJ-NP-ZＡ-Ｚ]").search)
def check(passage: Passage) -> Iterator[Problem]:
    for match in PLATE.finditer(passage.text.translate(NARROW)):
        message = f"这里像是车牌号“{match.group()[:2]}*****”"
        yield passage.problem(RULE, *match.span(), message, "删去；写“一辆车”就够了")
