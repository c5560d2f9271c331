"""A vehicle's number plate leads to its owner: flagged (PIPL art. 28; GA 36 for the form of plates)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.checks.texts import Passage, TextRule
from showcase.problems import Problem

REGION = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z]"
PLATE = re.compile(
    rf"{REGION}[\s·•.]?"
    r"(?=[A-HJ-NP-Z0-9]{0,6}\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Za-z0-9\-])"
)


def find(passage: Passage) -> Iterator[Problem]:
    """A problem for each plate, shown by its first two characters."""
    for match in PLATE.finditer(passage.text):
        message = f"这里像是车牌号“{match.group()[:2]}*****”"
        yield passage.problem("plate-number", *match.span(), message, "删去；写“一辆车”就够了")


RULE = TextRule(re.compile(REGION).search, find)
