"""Traditional characters in a simplified text, by the table of OpenCC.

A character that the simplified standard has as well is no fault (乾坤, 著名, 於 in names: all in GB 2312), nor is one
registered in names (昇). Titles of sources are copied as they were.
"""

from collections.abc import Iterator
from functools import cache

from showcase.checks.engine import PasteErrorCheck
from showcase.model import simplified_forms
from showcase.problems import Replacement, Rule

RULE = Rule(
    "scar-traditional",
    "有繁体字",
    "全站用规范简体字；来源的标题照原文。",
    "summary: 黨員律師進社區",
    "summary: 党员律师进社区",
)

IN_NAMES = "昇陞"
FIRST = "\u4e00"
"""The first character of the main block; those of the extensions are rare, and left alone."""
ALSO_TRADITIONAL = {"後": "后"}
"""In GB 2312 for historical reasons, yet never right in a simplified text."""


def is_beyond_simplified(text: str) -> bool:
    """Whether a character is outside GB 2312, the set of simplified characters; cheap, and says yes too often."""
    try:
        text.replace("·", "").replace("—", "").encode("gb2312")  # two marks for which Python's table has others
    except UnicodeEncodeError:
        return True
    return "後" in text


@PasteErrorCheck.of(RULE, is_beyond_simplified, message="有繁体字“{}”", once=True, spares_quotes=True)
def check(text: str) -> Iterator[Replacement]:
    simplified = _table()
    for index, character in enumerate(text):
        if character in simplified:
            yield Replacement(index, index + 1, simplified[character])


@cache
def _table() -> dict[str, str]:
    """Each character that is only traditional, with its simplified form."""
    forms = simplified_forms().items()
    return {old: new for old, new in forms if old >= FIRST and old not in IN_NAMES and is_beyond_simplified(old)} | (
        ALSO_TRADITIONAL
    )
