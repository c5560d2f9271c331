"""Names and addresses with their words parted, and texts without the web addresses in them."""

import re
from collections.abc import Iterator

from showcase.model import PlainText
from showcase.reading.plain_texts.rule_ids import IN_ADDRESSES

URL = re.compile(r"https?://[^\s<>\"'）)\]}，。；、`]+")
GROUPED = re.compile(
    r"(?<![0-9])(?:1[3-9]\d([-_.])\d{4}\1\d{4}|\d{4}([-_.])\d{4}(?:\2\d{4}){2}(?:\2\d{1,3})?)(?![0-9])"
)
"""Numbers written in groups, as people write mobile and card numbers. Other groups in a name are dates or counts."""
WORD_BEFORE = re.compile(
    r"(?<![0-9A-Za-z])[A-Za-z]{0,40}[g-zG-Z][A-Za-z]{0,40}(?=\d{11}(?:\d{6}[\dXx])?(?![0-9A-Za-z]))"
)
"""A word that touches a number, as in ``tel13800138000``; letters up to f may be part of a digest."""
BLANK = "文"
BETWEEN = "-_./#"
"""What parts the words of a name or address."""
PARTED = str.maketrans(dict.fromkeys(BETWEEN, BLANK))


def as_words(name: str) -> str:
    """A name or address with its words parted, so that only the digits of one number are taken for one."""
    kept = {place for match in GROUPED.finditer(name) for place in range(*match.span())}
    if kept:
        parted = "".join(BLANK if char in BETWEEN and at not in kept else char for at, char in enumerate(name))
    else:
        parted = name.translate(PARTED)
    return WORD_BEFORE.sub(blotted, parted)


def addressed(text: PlainText) -> Iterator[PlainText]:
    """The text without its web addresses; where it has any, all of it besides, for the rules that apply to these."""
    without = URL.sub(blotted, text.text) if "://" in text.text else text.text
    if without == text.text:
        yield text
        return
    yield text._replace(text=without, rules=text.rules - IN_ADDRESSES)
    yield text._replace(rules=text.rules & IN_ADDRESSES)


def blotted(match: re.Match[str]) -> str:
    """As many characters as were found, none of which is a digit or a letter."""
    return BLANK * len(match.group())
