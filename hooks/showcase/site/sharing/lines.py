"""Breaking text into lines for a picture."""

import re

from showcase.site.sharing.lettering import width

PARTS = re.compile(
    r"“[^“”]{1,6}”|律师事务所|党(?:支部|总支|委|建|员|组织)|联合|律师|行业|协会|服务|活动|法律|援助|工作|[A-Za-z0-9+&.\-%]{1,16}|\s+|."
)
"""What stays on one line where it can: short quotations, the words that names end in, and Latin words."""
CLAUSES = re.compile(r"[^，、；：]+[，、；：]?")
NO_BEGIN = "，。、：；！？）》〉】”’·…—％"
NO_END = "（《〈【“‘"


def broken(text: str, size: int, measure: int) -> list[str]:
    """The text in lines of at most ``measure`` px, as wide as they can be. No line begins with a closing mark or ends
    with an opening one.
    """
    lines, filled = [""], 0
    for word in _words(text):
        wide = width(word, size)
        if lines[-1] and filled + wide > measure and not word.isspace():
            lines.append("")
            filled = 0
        if lines[-1] or not word.isspace():
            lines[-1] += word
            filled += wide
    return [line.rstrip() for line in lines]


def balanced(text: str, size: int, measure: int) -> list[str]:
    """As many lines as :func:`broken` gives: those that end with a mark where that is possible, else of about equal
    width.
    """
    lines = broken(text, size, measure)
    clauses = CLAUSES.findall(text)
    if 1 < len(lines) == len(clauses) and all(width(clause, size) <= measure for clause in clauses):
        return clauses
    narrower = lines
    while len(narrower) == len(lines) > 1 and measure > size:
        lines, measure = narrower, measure - size // 2
        narrower = broken(text, size, measure)
    return lines


def _words(text: str) -> list[str]:
    """What may not be divided: characters and Latin words, with the marks that belong to them."""
    words: list[str] = []
    for part in PARTS.findall(text):
        if words and (part[0] in NO_BEGIN or words[-1][-1] in NO_END):
            words[-1] += part
        else:
            words.append(part)
    return words


def cut(lines: list[str], most: int) -> list[str]:
    """At most so many lines; where some are left out, they end with a sentence, or with 省略号 after a clause."""
    if len(lines) <= most:
        return lines
    shown = "".join(lines[:most])
    for mark, ending in (("。", "。"), ("；", "…"), ("，", "…")):
        if (end := shown.rfind(mark)) > len(shown) // 2:
            *kept, last = _first(lines, end)
            return [*kept, last + ending]
    *kept, last = lines[:most]
    return [*kept, last[:-1].rstrip(NO_BEGIN) + "…"]


def _first(lines: list[str], characters: int) -> list[str]:
    """The lines up to so many characters."""
    kept = []
    for line in lines:
        if characters > 0:
            kept.append(line[:characters])
        characters -= len(line)
    return kept
