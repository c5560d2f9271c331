"""What the check says of a line of a record, as it is said to whoever fills a form."""

import re
from collections.abc import Container

from showcase.editor.forms.questions import BAR, REST

LINE = re.compile(
    r"(?:(?P<added>加一行)|(?:这一行|第 \d+ 行)改成)　(?:- )?(?:(?P<key>[^\s:：，。]{1,8}): )?(?P<value>[^\n]+)$"
)
"""A line of a record in a hint, its key by its Chinese name."""
MISSING = re.compile(r"加一行 (?P<key>[^（]+)（.*?）(?:，例如　[^:]+: (?P<value>.+))?$")
"""The same of a key that must be there."""
PROPOSED = re.compile(r"写　([^\s:：]{1,8}): ([\d-]+)")
"""A date that may stand for one that is not known better."""
TWICE = re.compile(r"(?<![\w/.])[a-z][a-z0-9_-]*（([^（）a-z]*[\u4e00-\u9fff][^（）a-z]*)）")
"""An English word with its Chinese name, which is enough."""


def plain(text: str) -> str:
    """The text without English words beside their Chinese names."""
    return TWICE.sub(r"\1", text)


def advice(hint: str, row: int, labels: Container[str]) -> str:
    """A hint that shows lines of a record, as whoever fills a form would say it."""

    def said(match: re.Match[str]) -> str:
        found = match.groupdict()
        key, value = found["key"], (found["value"] or "").strip("'\"[]").replace("true", "是")
        if row and key:
            return f"在这一行里写明：{BAR}{key}：{value or '…'}"
        if not key or not found.get("added", True):
            return f"改填：{value}"
        return f"在“{key}”里填：{value}" if key in labels else f"在“{REST.label}”里写明{key}：{value}"

    return PROPOSED.sub(r"“\1”填 \2", LINE.sub(said, MISSING.sub(said, hint)))
